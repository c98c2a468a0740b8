//! Which discriminators apply to a schema: its own, and those of the schemas that it extends.

use std::collections::{BTreeSet, VecDeque};

use super::inheritance_graph::{InheritanceGraph, parts};
use crate::document::{At, Discriminator};
use crate::lower::context::Cx;
use crate::source::Node;

/// Returns the discriminators of the schemas that this one extends, nearest first.
pub(super) fn inherited<'n>(
    cx: &mut Cx<'n, '_>,
    graph: &InheritanceGraph<'n>,
    at: At<'n>,
) -> Vec<Discriminator<'n>> {
    let mut found = Vec::new();
    if !graph.discriminated.contains(&at.identity()) {
        return found;
    }
    let mut met = BTreeSet::from([at.identity()]);
    let mut waiting = VecDeque::from([at]);
    while let Some(at) = waiting.pop_front() {
        for parent in graph.parents.get(&at.identity()).into_iter().flatten() {
            if met.insert(parent.identity()) {
                found.extend(declared(cx, *parent));
                waiting.push_back(*parent);
            }
        }
    }
    found
}

/// Returns the discriminator of a schema itself or of an inline part of its `allOf`.
pub(super) fn declared<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Discriminator<'n>> {
    if let Some(discriminator) = cx.reading.member(at, "discriminator") {
        return Discriminator::read(&mut cx.reading, discriminator);
    }
    let parts = parts(cx, at);
    parts
        .into_iter()
        .filter(|part| part.node.get("$ref").is_none())
        .find_map(|part| declared(cx, part))
}

/// Whether a schema or an inline part of its `allOf` has the keyword `discriminator`.
pub(super) fn has_discriminator(node: &Node) -> bool {
    let parts = node.get("allOf").map_or(&[][..], Node::items);
    node.get("discriminator").is_some() || parts.iter().any(has_discriminator)
}

pub(super) fn has_alternatives(node: &Node) -> bool {
    ["oneOf", "anyOf"].iter().any(|key| node.get(key).is_some())
}
