//! XML bodies: which node of XML each member of a type is (OpenAPI 3.2 §4.26).

use super::TypeRef;

/// An XML body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlBody {
    /// The root element; its name is empty where the document has none.
    pub root: XmlNode,
    /// The objects that nodes contain; shapes refer to them by index, since schemas can be recursive.
    pub objects: Vec<XmlObject>,
}

/// An object in XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlObject {
    /// Its type.
    pub ty: TypeRef,
    /// The nodes of the declared properties.
    pub nodes: Vec<XmlNode>,
    /// What other elements contain, if they are kept.
    pub others: Option<XmlShape>,
}

/// A node: an element, an attribute or a text, with the member that has its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlNode {
    /// The name of the property; empty for a root and for the items of a list.
    pub key: String,
    /// What it is in XML.
    pub kind: XmlKind,
    /// Its name without a prefix.
    pub name: String,
    /// Its prefix; empty: none.
    pub prefix: String,
    /// The URI of its namespace; empty: none.
    pub namespace: String,
    /// What it contains.
    pub shape: XmlShape,
}

/// What a node is in XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlKind {
    /// An element.
    Element,
    /// An element for each item of a list.
    Repeated {
        /// Whether the list is empty where there is no element, and not absent.
        required: bool,
    },
    /// An attribute.
    Attribute,
    /// The text of the element.
    Text,
    /// The text of the element, written as a CDATA section.
    Cdata,
}

/// What a node contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlShape {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// Elements, which are the items of a list.
    List(Box<XmlNode>),
    /// Elements, which are the members of a map by their names.
    Map(Box<XmlShape>),
    /// The members of an object, by its index in the body.
    Object(usize),
}
