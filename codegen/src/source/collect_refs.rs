//! What a tree refers to, and by which names its parts can be referred to.

use crate::extensions::Extension;
use crate::pointer;
use std::collections::BTreeMap;

use super::resources::Resources;
use super::{Node, NodeValue};

/// The references and the names in one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Scan {
    /// Returns the text of each `$ref` at any depth.
    pub(super) references: Vec<Box<str>>,
    /// What has an `$anchor` or `$dynamicAnchor`, by name.
    anchors: BTreeMap<Box<str>, Vec<Anchor>>,
    /// The JSON pointers of what has an `$id` or `$self`, by that.
    pub(super) ids: BTreeMap<Box<str>, String>,
    pub(super) resources: Resources,
}

/// What has an `$anchor` or `$dynamicAnchor`.
#[derive(Clone, Debug)]
struct Anchor {
    /// Its JSON pointer.
    pointer: String,
    /// The JSON pointer of the resource that it is in; empty outside of all.
    resource: String,
}

impl Scan {
    pub(super) fn new(root: &Node) -> Self {
        let mut scan = Self::default();
        scan.visit(root, &mut Vec::new());
        scan
    }

    /// The JSON pointer of an anchor: of several, the one in the schema with an `$id` at `resource`.
    pub(super) fn anchor(&self, name: &str, resource: &str) -> Option<&str> {
        let all = self.anchors.get(name)?;
        let own = all.iter().find(|anchor| anchor.resource == resource);
        own.or(all.first()).map(|anchor| anchor.pointer.as_str())
    }

    /// Notes a schema with an `$id` or a document with a `$self`, before what is in it.
    fn identify(&mut self, node: &Node, path: &[Step<'_>]) {
        let is_document = path.is_empty() && node.get("openapi").is_some();
        let keys: &[&str] = if is_document {
            &["$self", Extension::SelfUri.name()]
        } else {
            &["$id"]
        };
        let Some(id) = keys.iter().find_map(|key| node.get(key)?.as_str()) else {
            return;
        };
        let id = id.trim_end_matches('#');
        let resolved = self.resources.add(node.span, pointer(path), id);
        for name in [id, &resolved] {
            self.ids.entry(name.into()).or_insert_with(|| pointer(path));
        }
    }

    fn visit<'n>(&mut self, node: &'n Node, path: &mut Vec<Step<'n>>) {
        match &node.value {
            NodeValue::Object(entries) => {
                self.identify(node, path);
                for entry in entries {
                    if let Some(text) = entry.value.as_str() {
                        self.note(&entry.key.text, text, (node, path));
                    } else {
                        path.push(Step::Key(&entry.key.text));
                        self.visit(&entry.value, path);
                        path.pop();
                    }
                }
            }
            NodeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(Step::Index(index));
                    self.visit(item, path);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// Adds what a mapping leads to, if it is in a file: names of components have neither `#` nor `/`.
    fn mapped(&mut self, text: &str) {
        let is_file = [".yaml", ".yml", ".json"]
            .iter()
            .any(|end| text.ends_with(end));
        if is_file || text.contains(['#', '/']) {
            self.references.push(text.into());
        }
    }

    fn note(&mut self, key: &str, text: &str, (owner, path): (&Node, &[Step<'_>])) {
        match key {
            "$ref" | "$dynamicRef" => self.references.push(text.into()),
            "defaultMapping" if path.ends_with(&MAPPING[..1]) => self.mapped(text),
            _ if path.ends_with(&MAPPING) => self.mapped(text),
            "$anchor" | "$dynamicAnchor" => {
                let resource = self.resources.around(owner.span);
                let anchor = Anchor {
                    pointer: pointer(path),
                    resource: resource.map_or_else(String::new, |found| found.pointer.clone()),
                };
                self.anchors.entry(text.into()).or_default().push(anchor);
            }
            _ => {}
        }
    }
}

/// Where the entries of a discriminator's mapping are.
const MAPPING: [Step<'static>; 2] = [Step::Key("discriminator"), Step::Key("mapping")];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step<'n> {
    Key(&'n str),
    Index(usize),
}

fn pointer(path: &[Step<'_>]) -> String {
    let mut pointer = String::new();
    for step in path {
        match step {
            Step::Key(key) => pointer::push(&mut pointer, key),
            Step::Index(index) => pointer::push(&mut pointer, &index.to_string()),
        }
    }
    pointer
}
