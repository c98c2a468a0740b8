//! Which schemas are made of which, by `allOf` or by a reference with siblings, in all files.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::document::{At, Version};
use crate::lower::context::{Cx, last_word};
use crate::source::{Node, NodeValue};

/// Which schemas are made of which.
#[derive(Debug, Default)]
pub(in crate::lower) struct Descent<'n> {
    /// The schemas that are made of another one by `allOf`, by the identity of that one.
    pub(super) children: BTreeMap<usize, Vec<Named<'n>>>,
    /// The identities of the schemas that each of those is made of.
    pub(super) parents: BTreeMap<usize, Vec<At<'n>>>,
    /// The document's components by name.
    components: BTreeMap<String, At<'n>>,
}

/// A schema that can be referred to.
#[derive(Clone, Debug)]
pub(super) struct Named<'n> {
    pub(super) name: String,
    pub(super) at: At<'n>,
    /// Whether it adds nothing to what it is made of.
    pub(super) bare: bool,
}

/// Which schemas are made of which, in all files.
pub(super) fn descent<'n>(cx: &mut Cx<'n, '_>) -> Rc<Descent<'n>> {
    if let Some(known) = &cx.descent {
        return known.clone();
    }
    let mut descent = Descent::default();
    for (index, root) in cx.reading.files().into_iter().enumerate() {
        for (name, at) in named(cx, root, index > 0) {
            if index == 0 {
                descent.components.insert(name.clone(), at);
            }
            let mut parents = Vec::new();
            made_of(cx, at, false, &mut parents);
            let bare = parents.len() == 1 && !adds(at.node);
            for parent in &parents {
                descent
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
                descent.parents.insert(at.identity(), parents);
            }
        }
    }
    let descent = Rc::new(descent);
    cx.descent = Some(descent.clone());
    descent
}

/// Whether any of the targets is made of a schema.
pub(super) fn leads_to_any(descent: &Descent<'_>, schema: usize, targets: &[usize]) -> bool {
    let (mut waiting, mut met) = (vec![schema], BTreeSet::new());
    while let Some(at) = waiting.pop() {
        for child in descent.children.get(&at).into_iter().flatten() {
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

/// The schema that an entry of `mapping` leads to: by the name of a component or by a reference.
pub(super) fn target_of<'n>(
    cx: &mut Cx<'n, '_>,
    descent: &Descent<'n>,
    target: At<'n>,
) -> Option<At<'n>> {
    let text = target.node.as_str()?;
    if let Some(component) = descent.components.get(text) {
        return Some(*component);
    }
    cx.reading.resolve_quietly(target)?;
    cx.reading.resolve(target)
}

/// The schemas of a file that have a name: components, and in a `further` file whatever may be one.
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

/// The schemas that one is made of by `allOf`, or by a reference with siblings.
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

/// The parts of an `allOf`.
pub(super) fn parts<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<At<'n>> {
    match cx.reading.member(at, "allOf") {
        Some(list) if matches!(list.node.value, NodeValue::Array(_)) => cx.reading.items(list),
        _ => Vec::new(),
    }
}

/// Whether a schema says something about values besides what it refers to.
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
            _ => !key.starts_with("x-") && !ANNOTATIONS.contains(&key),
        }
    })
}
