//! Reads the `xml` objects of schemas.

use std::collections::VecDeque;

use crate::document::At;
use crate::lower::context::{Cx, last_word};
use crate::model::{XmlKind, XmlNode, XmlShape};

/// The node type of a schema (`nodeType`, or `attribute` and `wrapped` before OpenAPI 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NodeType {
    Element,
    Attribute,
    Text,
    Cdata,
    None,
}

/// The merged `xml` objects of a place. Those of the place itself take precedence over those of its reference.
#[derive(Debug, Default)]
pub(super) struct Declared {
    pub(super) name: Option<String>,
    pub(super) node_type: Option<NodeType>,
    prefix: Option<String>,
    namespace: Option<String>,
}

impl Declared {
    pub(super) fn read<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Self {
        let found = all(cx, at, &|cx, at| cx.reading.member(at, "xml"));
        let mut declared = Self::default();
        for xml in found {
            let mut text = |key: &str| {
                let value = cx.reading.member(xml, key)?;
                value.node.as_str().map(str::to_owned)
            };
            let (name, prefix, namespace) = (text("name"), text("prefix"), text("namespace"));
            let node_type = text("nodeType");
            let mut is = |key: &str| {
                let value = cx.reading.member(xml, key);
                value.is_some_and(|value| value.node.as_bool() == Some(true))
            };
            let node_type = match node_type.as_deref() {
                Some("element") => Some(NodeType::Element),
                Some("attribute") => Some(NodeType::Attribute),
                Some("text") => Some(NodeType::Text),
                Some("cdata") => Some(NodeType::Cdata),
                Some("none") => Some(NodeType::None),
                _ if is("attribute") => Some(NodeType::Attribute),
                _ if is("wrapped") => Some(NodeType::Element),
                _ => None,
            };
            declared.name = declared.name.or(name);
            declared.prefix = declared.prefix.or(prefix);
            declared.namespace = declared.namespace.or(namespace);
            declared.node_type = declared.node_type.or(node_type);
        }
        declared
    }

    /// Creates a node with the declared prefix and namespace.
    pub(super) fn node(self, kind: XmlKind, name: String, shape: XmlShape) -> XmlNode {
        XmlNode {
            key: String::new(),
            kind,
            name,
            prefix: self.prefix.unwrap_or_default(),
            namespace: self.namespace.unwrap_or_default(),
            shape,
        }
    }
}

/// Returns the name of the component that a place refers to.
pub(super) fn component<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<String> {
    let reference = cx.reading.member(at, "$ref")?;
    Some(last_word(reference.node.as_str()?))
}

/// Returns the schema of the items of a list.
pub(super) fn items<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<At<'n>> {
    first(cx, at, &|cx, at| cx.reading.member(at, "items"))
}

/// Returns the schema of a property.
pub(super) fn property<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, name: &str) -> Option<At<'n>> {
    first(cx, at, &|cx, at| {
        let properties = cx.reading.member(at, "properties")?;
        cx.reading.member(properties, name)
    })
}

/// Returns the schema of the values of other properties.
pub(super) fn values<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<At<'n>> {
    first(cx, at, &|cx, at| {
        cx.reading.member(at, "additionalProperties")
    })
}

fn first<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, find: Find<'n, '_>) -> Option<At<'n>> {
    all(cx, at, find).into_iter().next()
}

type Find<'n, 'f> = &'f dyn Fn(&mut Cx<'n, '_>, At<'n>) -> Option<At<'n>>;

/// Calls `find` with each schema that applies at a place: its own, that of its reference, and the parts of its
/// `allOf`.
fn all<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, find: Find<'n, '_>) -> Vec<At<'n>> {
    let (mut found, mut visited, mut waiting) = (Vec::new(), Vec::new(), VecDeque::from([at]));
    while let Some(at) = waiting.pop_front() {
        if visited.contains(&at.identity()) {
            continue;
        }
        visited.push(at.identity());
        found.extend(find(cx, at));
        if let Some(reference) = cx.reading.member(at, "$ref") {
            waiting.extend(cx.reading.resolve(reference));
        }
        let list = cx.reading.member(at, "allOf");
        if let Some(list) = list.filter(|list| list.node.kind() == "array") {
            waiting.extend(cx.reading.items(list));
        }
    }
    found
}
