//! The values of anchors, and how much their aliases may copy.

use std::collections::BTreeMap;

use super::Read;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{Node, NodeValue, Span};

/// The anchors of a document, by the parser's number.
pub(super) struct Anchors {
    nodes: BTreeMap<usize, Node>,
    /// Nodes that anchors and aliases may still copy.
    budget: u32,
}

impl Anchors {
    pub(super) fn new(budget: u32) -> Self {
        Self {
            nodes: BTreeMap::new(),
            budget,
        }
    }

    /// Keeps a copy of a node with an anchor; 0 is none.
    pub(super) fn remember(&mut self, anchor: usize, node: &Node) -> Read<()> {
        if anchor != 0 {
            spend(&mut self.budget, extent(node).0, node.span)?;
            self.nodes.insert(anchor, node.clone());
        }
        Ok(())
    }

    /// Returns a copy of the value of an alias, which may nest no deeper than `depth`.
    pub(super) fn expand(&mut self, anchor: usize, depth: usize, span: Span) -> Read<Node> {
        let Some(node) = self.nodes.get(&anchor) else {
            let message = "this alias is inside its own anchor";
            return Err(Diagnostic::new(Code::Syntax, span, message).into());
        };
        let (nodes, height) = extent(node);
        spend(&mut self.budget, nodes, span)?;
        if height > depth {
            return Err(Diagnostic::new(Code::Syntax, span, "this nests too deep").into());
        }
        Ok(node.clone())
    }
}

fn spend(budget: &mut u32, nodes: usize, span: Span) -> Read<()> {
    let left = u32::try_from(nodes)
        .ok()
        .and_then(|nodes| budget.checked_sub(nodes));
    let message = "the aliases of this file expand to too much";
    *budget = left.ok_or_else(|| Box::new(Diagnostic::new(Code::Syntax, span, message)))?;
    Ok(())
}

/// How many nodes a tree has, and how many arrays and objects nest in it.
fn extent(node: &Node) -> (usize, usize) {
    let children: Vec<&Node> = match &node.value {
        NodeValue::Array(items) => items.iter().collect(),
        NodeValue::Object(object) => object.iter().map(|entry| &entry.value).collect(),
        _ => return (1, 0),
    };
    let (nodes, height) = children
        .into_iter()
        .map(extent)
        .fold((1, 0), |(nodes, height), (more, below)| {
            (nodes + more, height.max(below))
        });
    (nodes, height + 1)
}
