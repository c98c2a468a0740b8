//! What a tree refers to, and by which names its parts can be referred to.

use crate::pointer;
use std::collections::BTreeMap;

use super::uri_reference::join;
use super::{Node, NodeValue, Span};

/// The references and the names in one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Scan {
    /// Returns the text of each `$ref` at any depth.
    pub(super) references: Vec<Box<str>>,
    /// The JSON pointers of what has an `$anchor` or `$dynamicAnchor`, by name.
    anchors: BTreeMap<Box<str>, Vec<String>>,
    /// The JSON pointers of what has an `$id` or `$self`, by that.
    pub(super) ids: BTreeMap<Box<str>, String>,
    /// The schemas with an `$id`, and the document with a `$self`: references within them start there.
    resources: Vec<Resource>,
}

/// A schema with an `$id`, or a document with a `$self`.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    /// Its place in the text.
    span: Span,
    /// Its JSON pointer.
    pub(super) pointer: String,
    /// Its `$id` or `$self`, resolved against that of the resource around it.
    pub(super) id: String,
}

impl Scan {
    pub(super) fn new(root: &Node) -> Self {
        let mut scan = Self::default();
        scan.visit(root, &mut Vec::new());
        scan
    }

    /// The innermost schema with an `$id` around a place.
    pub(super) fn resource(&self, place: Span) -> Option<&Resource> {
        let around = self.resources.iter().filter(|resource| {
            resource.span.start <= place.start && place.end <= resource.span.end
        });
        around.min_by_key(|resource| resource.span.end.saturating_sub(resource.span.start))
    }

    /// The JSON pointer of an anchor: of several, the one in the schema with an `$id` at `resource`.
    pub(super) fn anchor(&self, name: &str, resource: &str) -> Option<&str> {
        let all = self.anchors.get(name)?;
        let owner = |pointer: &str| {
            let resources = self.resources.iter().map(|other| other.pointer.as_str());
            let around = resources.filter(|other| is_within(pointer, other));
            around.max_by_key(|other| other.len()).unwrap_or_default()
        };
        let own = all.iter().find(|pointer| owner(pointer) == resource);
        own.or(all.first()).map(String::as_str)
    }

    /// Returns the base URI of the file itself: the `$self` of an OpenAPI document, or the `$id` of a schema.
    pub(super) fn base(&self) -> &str {
        let root = self.resources.iter().find(|one| one.pointer.is_empty());
        root.map_or("", |root| &root.id)
    }

    /// Notes a schema with an `$id` or a document with a `$self`, before what is in it.
    fn identify(&mut self, node: &Node, path: &[Step<'_>]) {
        let is_document = path.is_empty() && node.get("openapi").is_some();
        let keys: &[&str] = if is_document {
            &["$self", "x-oai-$self"]
        } else {
            &["$id"]
        };
        let Some(id) = keys.iter().find_map(|key| node.get(key)?.as_str()) else {
            return;
        };
        let id = id.trim_end_matches('#');
        let outer = self.resource(node.span).map_or("", |outer| &outer.id);
        let resolved = join(outer, id);
        for name in [id, &resolved] {
            self.ids.entry(name.into()).or_insert_with(|| pointer(path));
        }
        self.resources.push(Resource {
            span: node.span,
            pointer: pointer(path),
            id: resolved,
        });
    }

    fn visit<'n>(&mut self, node: &'n Node, path: &mut Vec<Step<'n>>) {
        match &node.value {
            NodeValue::Object(entries) => {
                self.identify(node, path);
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
                let all = self.anchors.entry(text.into()).or_default();
                all.push(pointer(path));
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

/// Whether a JSON pointer leads to or into what another one leads to.
fn is_within(pointer: &str, outer: &str) -> bool {
    let rest = pointer.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
