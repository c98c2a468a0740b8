//! What a tree refers to, and by which names its parts can be referred to.

use std::collections::BTreeMap;

use super::reference::push_step;
use super::{Node, NodeValue};

/// The references and the names in one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Scan {
    /// The text of each `$ref`, wherever it stands.
    pub(super) references: Vec<Box<str>>,
    /// The JSON pointers of what has an `$anchor` or `$dynamicAnchor`, by name.
    pub(super) anchors: BTreeMap<Box<str>, String>,
    /// The JSON pointers of what has an `$id`, by that.
    pub(super) ids: BTreeMap<Box<str>, String>,
}

impl Scan {
    pub(super) fn new(root: &Node) -> Self {
        let mut scan = Self::default();
        scan.visit(root, &mut Vec::new());
        scan
    }

    fn visit<'n>(&mut self, node: &'n Node, path: &mut Vec<Step<'n>>) {
        match &node.value {
            NodeValue::Object(entries) => {
                for entry in entries {
                    if let Some(text) = entry.value.as_str() {
                        self.note(&entry.key.text, text, path);
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

    fn note(&mut self, key: &str, text: &str, path: &[Step<'_>]) {
        match key {
            "$ref" | "$dynamicRef" => self.references.push(text.into()),
            "defaultMapping" if path.ends_with(&MAPPING[..1]) => self.mapped(text),
            _ if path.ends_with(&MAPPING) => self.mapped(text),
            "$anchor" | "$dynamicAnchor" => {
                self.anchors
                    .entry(text.into())
                    .or_insert_with(|| pointer(path));
            }
            "$id" => {
                self.ids
                    .entry(text.trim_end_matches('#').into())
                    .or_insert_with(|| pointer(path));
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
            Step::Key(key) => push_step(&mut pointer, key),
            Step::Index(index) => push_step(&mut pointer, &index.to_string()),
        }
    }
    pointer
}
