//! Which schemas extend which, by `allOf` or by a reference with siblings, in all files.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::inherited_discriminators::has_discriminator;
use crate::document::{At, Version};
use crate::extensions::is_extension;
use crate::lower::context::{Cx, last_word};
use crate::source::{Node, NodeValue};

/// Which schemas extend which.
#[derive(Debug, Default)]
pub(in crate::lower) struct InheritanceGraph<'n> {
    /// The schemas that extend each schema, by its identity.
    pub(super) children: BTreeMap<usize, Vec<Named<'n>>>,
    /// The schemas that each schema extends, by its identity.
    pub(super) parents: BTreeMap<usize, Vec<At<'n>>>,
    /// The schemas that extend one with a `discriminator`, directly or indirectly, by their identity.
    pub(super) discriminated: BTreeSet<usize>,
    /// The document's components by name.
    components: BTreeMap<String, At<'n>>,
}

/// A schema that can be referred to.
#[derive(Clone, Debug)]
pub(super) struct Named<'n> {
    pub(super) name: String,
    pub(super) at: At<'n>,
    /// Whether it declares nothing more than the schema that it extends.
    pub(super) bare: bool,
}

/// Returns the graph of the schemas of all files, which is created on the first call.
pub(super) fn graph<'n>(cx: &mut Cx<'n, '_>) -> Rc<InheritanceGraph<'n>> {
    if let Some(known) = &cx.inheritance {
        return known.clone();
    }
    let mut graph = InheritanceGraph::default();
    let mut discriminated = Vec::new();
    for (index, root) in cx.reading.files().into_iter().enumerate() {
        for (name, at) in named(cx, root, index > 0) {
            if index == 0 {
                graph.components.insert(name.clone(), at);
            }
            let mut parents = Vec::new();
            made_of(cx, at, false, &mut parents);
            let bare = parents.len() == 1 && !adds(at.node);
            for parent in &parents {
                if has_discriminator(parent.node) {
                    discriminated.push(parent.identity());
                }
                graph
                    .children
                    .entry(parent.identity())
                    .or_default()
                    .push(Named {
                        name: name.clone(),
                        at,
                        bare,
                    });
            }
            if !parents.is_empty() {
                graph.parents.insert(at.identity(), parents);
            }
        }
    }
    graph.discriminated = graph.extensions(discriminated);
    let graph = Rc::new(graph);
    cx.inheritance = Some(graph.clone());
    graph
}

impl InheritanceGraph<'_> {
    /// Returns the schemas that extend any of these, directly or indirectly.
    fn extensions(&self, mut waiting: Vec<usize>) -> BTreeSet<usize> {
        let mut met = BTreeSet::new();
        while let Some(schema) = waiting.pop() {
            for child in self.children.get(&schema).into_iter().flatten() {
                if met.insert(child.at.identity()) {
                    waiting.push(child.at.identity());
                }
            }
        }
        met
    }
}

/// Whether any of the targets extends a schema.
pub(super) fn leads_to_any(graph: &InheritanceGraph<'_>, schema: usize, targets: &[usize]) -> bool {
    let (mut waiting, mut met) = (vec![schema], BTreeSet::new());
    while let Some(at) = waiting.pop() {
        for child in graph.children.get(&at).into_iter().flatten() {
            let child = child.at.identity();
            if targets.contains(&child) {
                return true;
            }
            if met.insert(child) {
                waiting.push(child);
            }
        }
    }
    false
}

/// Returns the schema that an entry of `mapping` leads to, by the name of a component or by a reference.
pub(super) fn target_of<'n>(
    cx: &mut Cx<'n, '_>,
    graph: &InheritanceGraph<'n>,
    target: At<'n>,
) -> Option<At<'n>> {
    let text = target.node.as_str()?;
    if let Some(component) = graph.components.get(text) {
        return Some(*component);
    }
    cx.reading.resolve_quietly(target)?;
    cx.reading.resolve(target)
}

/// Returns the named schemas of a file: its components and, in a `further` file, its definitions and members.
fn named<'n>(cx: &mut Cx<'n, '_>, root: At<'n>, further: bool) -> Vec<(String, At<'n>)> {
    let mut lists = Vec::new();
    if let Some(components) = cx.reading.member(root, "components") {
        lists.extend(cx.reading.member(components, "schemas"));
    }
    if further {
        lists.push(root);
    }
    if further || cx.reading.version == Version::V20 {
        for key in ["definitions", "$defs"] {
            lists.extend(cx.reading.member(root, key));
        }
    }
    let mut named = Vec::new();
    for list in lists {
        for entry in list.node.entries() {
            let member = cx.reading.enter(list, entry);
            named.push((member.key.to_owned(), member.at));
        }
    }
    if further {
        named.push((last_word(&cx.reading.pointer(root.pointer)), root));
    }
    named
}

/// Adds the schemas that a schema extends by `allOf` or by a reference with siblings.
fn made_of<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, part: bool, parents: &mut Vec<At<'n>>) {
    let siblings = cx.reading.version > Version::V30 && adds(at.node);
    if let Some(reference) = cx.reading.member(at, "$ref")
        && (part || siblings)
        && cx.reading.resolve_quietly(reference).is_some()
        && let Some(parent) = cx.reading.resolve(reference)
        && !parents
            .iter()
            .any(|known| known.identity() == parent.identity())
    {
        parents.push(parent);
    }
    for part in parts(cx, at) {
        made_of(cx, part, true, parents);
    }
}

/// Returns the parts of an `allOf`.
pub(super) fn parts<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<At<'n>> {
    match cx.reading.member(at, "allOf") {
        Some(list) if matches!(list.node.value, NodeValue::Array(_)) => cx.reading.items(list),
        _ => Vec::new(),
    }
}

/// Whether a schema has keywords besides references and annotations.
fn adds(node: &Node) -> bool {
    const ANNOTATIONS: [&str; 9] = [
        "$ref",
        "title",
        "description",
        "example",
        "examples",
        "externalDocs",
        "deprecated",
        "xml",
        "type",
    ];
    node.entries().iter().any(|entry| {
        let key = &*entry.key.text;
        match key {
            "allOf" => entry.value.items().iter().any(adds),
            _ => !is_extension(key) && !ANNOTATIONS.contains(&key),
        }
    })
}
