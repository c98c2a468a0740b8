//! XML bodies: the XML node of each member of a type (OpenAPI 3.2 §4.26).

use super::TypeRef;

/// An XML body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlBody {
    /// The root element. Its name is empty if the document has none.
    pub root: XmlNode,
    /// The objects that nodes contain. Shapes refer to them by index, since schemas can be recursive.
    pub objects: Vec<XmlObject>,
}

/// An object in XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlObject {
    /// Its type.
    pub ty: TypeRef,
    /// The nodes of the declared properties.
    pub nodes: Vec<XmlNode>,
    /// The shape of elements that are not declared, if those are kept.
    pub others: Option<XmlShape>,
}

/// An element, attribute or text, and the member of the type with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlNode {
    /// The name of the property. Empty for the root and for the items of a list.
    pub key: String,
    /// Its kind.
    pub kind: XmlKind,
    /// Its name without a prefix.
    pub name: String,
    /// Its prefix. Empty if it has none.
    pub prefix: String,
    /// The URI of its namespace. Empty if it has none.
    pub namespace: String,
    /// Its content.
    pub shape: XmlShape,
}

/// The kind of an XML node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlKind {
    /// An element.
    Element,
    /// An element for each item of a list.
    Repeated {
        /// Whether the list is required. Without elements, it is then empty instead of absent.
        required: bool,
    },
    /// An attribute.
    Attribute,
    /// The text of the element.
    Text,
    /// The text of the element, written as a CDATA section.
    Cdata,
}

/// The content of an XML node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlShape {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// An element for each item of a list.
    List(Box<XmlNode>),
    /// An element for each entry of a map, with the key as its name.
    Map(Box<XmlShape>),
    /// The nodes of an object, by its index in [`XmlBody::objects`].
    Object(usize),
}
