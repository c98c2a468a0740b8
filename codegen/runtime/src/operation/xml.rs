//! What the document says about XML bodies: their elements and attributes.
//!
//! Generated code writes one [`XmlBody`] for each XML body of an operation, made from the `xml` objects of its schema
//! (OpenAPI 3.2 §4.26). By it, XML becomes the JSON text that the type is read from, and the JSON text that the type
//! writes becomes XML. So no type has code of its own for XML.

/// The XML body of a response.
#[derive(Clone, Copy, Debug)]
pub struct XmlResponse {
    /// The first and the last status of the response.
    pub statuses: (u16, u16),
    /// The body.
    pub body: XmlBody,
}

/// Returns the XML body of a status; where those of several responses fit, that of the last one.
pub(crate) fn response(responses: &'static [XmlResponse], status: u16) -> Option<&'static XmlBody> {
    let is_described = |response: &&XmlResponse| {
        let (first, last) = response.statuses;
        (first..=last).contains(&status)
    };
    let found = responses.iter().rev().find(is_described);
    found.map(|response| &response.body)
}

/// An XML body.
#[derive(Clone, Copy, Debug)]
pub struct XmlBody {
    /// The root element. Its name is not checked where it is read.
    pub root: XmlNode,
    /// What the nodes contain; nodes refer to them by index, since schemas can be recursive.
    pub shapes: &'static [XmlShape],
}

/// A node: an element, an attribute or a text, with the JSON member that has its value.
#[derive(Clone, Copy, Debug)]
pub struct XmlNode {
    /// The key of the JSON member; empty for a root and for the items of a list.
    pub key: &'static str,
    /// What it is in XML.
    pub kind: XmlKind,
    /// Its name without a prefix.
    pub name: &'static str,
    /// Its prefix; empty: none.
    pub prefix: &'static str,
    /// The URI of its namespace; empty: none.
    pub namespace: &'static str,
    /// The index of what it contains.
    pub shape: usize,
}

impl XmlNode {
    /// An element without a name.
    pub const DEFAULT: Self = Self {
        key: "",
        kind: XmlKind::Element,
        name: "",
        prefix: "",
        namespace: "",
        shape: 0,
    };

    /// Whether it is an element of this name.
    pub(crate) fn is_element(&self, name: &str) -> bool {
        let is_element = matches!(
            self.kind,
            XmlKind::Element | XmlKind::Repeated | XmlKind::RepeatedRequired
        );
        is_element && self.name == name
    }
}

/// What a node is in XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlKind {
    /// An element.
    Element,
    /// An element for each item of a list. The list is absent where there is none.
    Repeated,
    /// As [`XmlKind::Repeated`], but the list is empty where there is none: its member is required.
    RepeatedRequired,
    /// An attribute.
    Attribute,
    /// The text of the element.
    Text,
    /// The text of the element, written as a CDATA section.
    Cdata,
}

/// What a node contains.
#[derive(Clone, Copy, Debug)]
pub enum XmlShape {
    /// A JSON string.
    Text,
    /// A JSON number.
    Number,
    /// A JSON boolean.
    Boolean,
    /// Elements, which are the items of a list, whatever they are called.
    List(&'static XmlNode),
    /// The members of an object.
    Object {
        /// The nodes of the declared members.
        nodes: &'static [XmlNode],
        /// What other elements contain, which are members by their names.
        others: Option<usize>,
    },
}

impl XmlBody {
    /// Returns what a node contains; text, for an index without a shape.
    pub(crate) fn shape(&self, node: &XmlNode) -> XmlShape {
        self.shape_at(node.shape)
    }

    /// Returns what nodes of this index contain.
    pub(crate) fn shape_at(&self, index: usize) -> XmlShape {
        self.shapes.get(index).copied().unwrap_or(XmlShape::Text)
    }
}
