//! The description of XML bodies: their elements and attributes.
//!
//! Generated code has one [`XmlShape`] for each object, made from the `xml` objects of its schema (OpenAPI 3.2 §4.26),
//! and one [`XmlNode`] for the root of each XML body. By them, XML becomes the JSON text that the type is read from, and
//! the JSON text that the type writes becomes XML. So no type has code of its own for XML.

use std::fmt;

/// The XML body of a response.
#[derive(Clone, Copy, Debug)]
pub struct XmlResponse {
    /// The first and the last status of the response.
    statuses: (u16, u16),
    root: XmlNode,
}

impl XmlResponse {
    /// Creates the description of the responses with a status from `first` to `last`. The name of the root element is
    /// not checked when a response is read.
    pub const fn new(first: u16, last: u16, root: XmlNode) -> Self {
        let statuses = (first, last);
        Self { statuses, root }
    }
}

/// Returns the root of the XML body of a status; where those of several responses fit, that of the last one.
pub(crate) fn response(responses: &'static [XmlResponse], status: u16) -> Option<&'static XmlNode> {
    let is_described = |response: &&XmlResponse| {
        let (first, last) = response.statuses;
        (first..=last).contains(&status)
    };
    let found = responses.iter().rev().find(is_described);
    found.map(|response| &response.root)
}

/// An element, an attribute or a text, with the JSON member of its value.
#[derive(Clone, Copy)]
pub struct XmlNode {
    /// The key of the JSON member; of a root and of the items of a list it is not used.
    pub(crate) key: &'static str,
    pub(crate) kind: XmlKind,
    /// Its name without a prefix.
    pub(crate) name: &'static str,
    /// Its prefix, or an empty string.
    pub(crate) prefix: &'static str,
    /// The URI of its namespace, or an empty string.
    pub(crate) namespace: &'static str,
    /// Its content.
    pub(crate) shape: &'static XmlShape,
}

impl XmlNode {
    const fn new(kind: XmlKind, key: &'static str, shape: &'static XmlShape) -> Self {
        Self {
            key,
            kind,
            name: key,
            prefix: "",
            namespace: "",
            shape,
        }
    }

    /// Creates the root element of a body, or the element of each item of a list.
    pub const fn root(name: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Element, name, shape)
    }

    /// Creates an element for the member of this key. It is called like the member.
    pub const fn element(key: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Element, key, shape)
    }

    /// Creates an element for each item of the list that is the member of this key. The list is absent where there is
    /// no element.
    pub const fn repeated(key: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Repeated, key, shape)
    }

    /// Creates an attribute for the member of this key.
    pub const fn attribute(key: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Attribute, key, shape)
    }

    /// Creates the text of the element, which is the member of this key.
    pub const fn text(key: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Text, key, shape)
    }

    /// Creates the text of the element, written as a CDATA section.
    pub const fn cdata(key: &'static str, shape: &'static XmlShape) -> Self {
        Self::new(XmlKind::Cdata, key, shape)
    }

    /// Sets the name, where it differs from the key of the member.
    #[must_use]
    pub const fn name(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Sets the prefix of the name.
    #[must_use]
    pub const fn prefix(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// Sets the URI of the namespace.
    #[must_use]
    pub const fn namespace(mut self, namespace: &'static str) -> Self {
        self.namespace = namespace;
        self
    }

    /// Marks the member as required. A list without elements is then empty rather than absent.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.kind = XmlKind::RepeatedRequired;
        self
    }

    /// Returns whether the node is an element of this name.
    pub(crate) fn is_element(&self, name: &str) -> bool {
        let is_element = matches!(
            self.kind,
            XmlKind::Element | XmlKind::Repeated | XmlKind::RepeatedRequired
        );
        is_element && self.name == name
    }
}

impl fmt::Debug for XmlNode {
    /// Formats the node without its content, since the content may be recursive.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("XmlNode")
            .field("key", &self.key)
            .field("kind", &self.kind)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The kind of a node in XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum XmlKind {
    /// An element.
    Element,
    /// An element for each item of a list. The list is absent if there is none.
    Repeated,
    /// Like [`XmlKind::Repeated`], but the list is empty if there is none, since its member is required.
    RepeatedRequired,
    /// An attribute.
    Attribute,
    /// The text of the element.
    Text,
    /// The text of the element, written as a CDATA section.
    Cdata,
}

/// The content of a node.
#[derive(Clone, Copy, Debug)]
pub enum XmlShape {
    /// A JSON string.
    Text,
    /// A JSON number.
    Number,
    /// A JSON boolean.
    Boolean,
    /// Elements of any name, which are the items of a list.
    List(XmlNode),
    /// The members of an object.
    Object {
        /// The nodes of the declared members.
        nodes: &'static [XmlNode],
        /// The content of other elements, which are members by their names.
        others: Option<&'static XmlShape>,
    },
}

impl XmlShape {
    /// Creates the shape of an object with these members.
    pub const fn object(nodes: &'static [XmlNode]) -> Self {
        let others = None;
        Self::Object { nodes, others }
    }

    /// Creates the shape of a map: an element for each member, called like it.
    pub const fn map(value: &'static Self) -> Self {
        Self::object(&[]).others(value)
    }

    /// Keeps elements that no node of the object declares.
    #[must_use]
    pub const fn others(self, value: &'static Self) -> Self {
        match self {
            Self::Object { nodes, .. } => Self::Object {
                nodes,
                others: Some(value),
            },
            other => other,
        }
    }
}
