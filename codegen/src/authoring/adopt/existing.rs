//! The parts of our document that adopted operations use.

use std::collections::BTreeMap;

use super::super::Value;
use super::envelope::Envelope;
use super::select_operations::operations;
use crate::extensions::Extension;
use crate::model::is_success_status;
use crate::pointer;
use crate::source::{Node, Sources};

/// The parts of our document that adopted operations use.
#[derive(Debug)]
pub(super) struct Ours<'n> {
    root: &'n Node,
    /// The envelope of the document, if it has one with a schema of its own.
    pub(super) envelope: Option<Envelope>,
    /// The references of error responses by status, if all operations have the same.
    pub(super) failures: BTreeMap<String, String>,
    /// The security of the document.
    security: Option<Value>,
}

impl<'n> Ours<'n> {
    pub(super) fn new(sources: &'n Sources) -> Option<Self> {
        let root = sources.root()?;
        Some(Self {
            root,
            envelope: envelope(root),
            failures: failures(sources),
            security: root.get("security").map(Value::from),
        })
    }

    /// Returns whether this is the `security` of our root.
    pub(super) fn has_security(&self, security: &Value) -> bool {
        let ours = self.security.as_ref().map(Value::items).unwrap_or_default();
        let theirs = security.items();
        ours.len() == theirs.len()
            && theirs
                .iter()
                .all(|one| ours.iter().any(|other| other.is_same(one)))
    }

    /// Returns whether our document declares a parameter for a whole path.
    pub(super) fn has_parameter(&self, path: &str, parameter: &Value) -> bool {
        let item = self.root.get("paths").and_then(|paths| paths.get(path));
        let declared = item.and_then(|item| item.get("parameters"));
        let declared = declared.map(Node::items).unwrap_or_default().iter();
        let mut declared = declared.map(|node| self.target(node));
        declared.any(|node| {
            ["name", "in"].into_iter().all(|key| {
                let theirs = parameter.get(key).and_then(Value::as_str);
                theirs.is_some() && node.get(key).and_then(Node::as_str) == theirs
            })
        })
    }

    /// Returns whether our document has a component.
    pub(super) fn has_component(&self, section: &str, name: &str) -> bool {
        let sections = self.root.get("components");
        let section = sections.and_then(|sections| sections.get(section));
        section.is_some_and(|section| section.get(name).is_some())
    }

    fn target(&self, node: &'n Node) -> &'n Node {
        let reference = node.get("$ref").and_then(Node::as_str);
        let mut steps = reference
            .and_then(|reference| reference.strip_prefix("#/"))
            .map(|pointer| pointer.split('/'));
        let found = steps
            .as_mut()
            .and_then(|steps| steps.try_fold(self.root, |node, step| node.get(step)));
        found.unwrap_or(node)
    }
}

/// Returns the names of the components that were adopted from another document, by their section and name
/// there.
pub(super) fn adopted(ours: &Sources, document: &str) -> BTreeMap<(String, String), String> {
    let mut names = BTreeMap::new();
    let components = ours.root().and_then(|root| root.get("components"));
    for section in components.map(Node::entries).unwrap_or_default() {
        for entry in section.value.entries() {
            let Some(source) = entry.value.get(Extension::Source.name()) else {
                continue;
            };
            let from = source.get("document").and_then(Node::as_str);
            let pointer = source.get("pointer").and_then(Node::as_str);
            let name = pointer.and_then(|pointer| pointer.rsplit_once('/'));
            if let (true, Some((_, name))) = (from == Some(document), name) {
                let name = pointer::unescape(name).into_owned();
                let key = (section.key.text.to_string(), name);
                names.insert(key, entry.key.text.to_string());
            }
        }
    }
    names
}

/// Returns the envelope that the root declares, if a schema has exactly its members except the data.
fn envelope(root: &Node) -> Option<Envelope> {
    let declaration = root.get(Extension::Envelope.name())?;
    let name = |key: &str| declaration.get(key).and_then(Node::as_str);
    let data = name("data")?.to_owned();
    let wrapping = ["success", "errors", "messages"].into_iter();
    let wrapping: Vec<String> = wrapping.filter_map(name).map(str::to_owned).collect();
    let schemas = root.get("components")?.get("schemas")?;
    let is_envelope = |properties: &Node| {
        properties.entries().len() == wrapping.len()
            && wrapping.iter().all(|name| properties.get(name).is_some())
    };
    let schema = schemas
        .entries()
        .iter()
        .find(|entry| entry.value.get("properties").is_some_and(is_envelope))?;
    Some(Envelope {
        declaration: Value::from(declaration),
        data,
        wrapping,
        schema: format!("#/components/schemas/{}", schema.key.text),
    })
}

fn failures(sources: &Sources) -> BTreeMap<String, String> {
    let mut seen: BTreeMap<String, Option<String>> = BTreeMap::new();
    for found in operations(sources) {
        let responses = found.node.get("responses").map(Node::entries);
        for entry in responses.unwrap_or_default() {
            let reference = entry.value.get("$ref").and_then(Node::as_str);
            let reference = reference.map(str::to_owned);
            let known = seen
                .entry(entry.key.text.to_string())
                .or_insert_with(|| reference.clone());
            if *known != reference {
                *known = None;
            }
        }
    }
    seen.into_iter()
        .filter(|(status, _)| !is_success_status(status))
        .filter_map(|(status, reference)| Some((status, reference?)))
        .collect()
}
