//! The documentation of schemas, including defaults and examples as JSON texts.

use std::fmt::Write;

use super::context::Cx;
use crate::document::{At, Example, JsonType, Member, Schema, TypeSet};
use crate::model::{Constraint, Docs};
pub(super) use crate::source::write_string;
use crate::source::{Node, NodeValue};

/// Returns the documentation of a schema, without that of its reference and its `allOf`.
pub(super) fn of_schema<'n>(cx: &Cx<'n, '_>, schema: &Schema<'n>) -> Docs {
    let conditions = quoted(&schema.conditions);
    Docs {
        title: schema.title.to_owned(),
        description: schema.description.to_owned(),
        deprecated: schema.deprecated,
        deprecation: schema.deprecation.to_owned(),
        constraints: schema
            .bounds
            .iter()
            .chain(conditions)
            .map(|bound| Constraint {
                keyword: bound.key.to_owned(),
                value: json(bound.at.node),
            })
            .collect(),
        default: schema.default.map(|at| value(cx, at, schema.types)),
        examples: schema
            .examples
            .iter()
            .filter_map(|one| example(cx, one, schema.types))
            .collect(),
        external: schema.external.map(str::to_owned),
    }
}

fn example<'n>(cx: &Cx<'n, '_>, example: &Example<'n>, types: Option<TypeSet>) -> Option<String> {
    match example {
        Example::Value(at) => Some(value(cx, *at, types)),
        Example::Reference(_) | Example::External(_) => None,
    }
}

/// Returns the conditions that are short enough for a line of documentation. Either all of `if`, `then` and
/// `else` are returned or none, since they have no meaning without each other.
fn quoted<'c, 'n>(conditions: &'c [Member<'n>]) -> impl Iterator<Item = &'c Member<'n>> {
    /// The maximum number of nodes.
    const SHORT: usize = 16;
    let is_branch = |condition: &Member<'_>| matches!(condition.key, "if" | "then" | "else");
    let mut left = SHORT;
    let mut branches = conditions.iter().filter(|condition| is_branch(condition));
    let are_short = branches.all(|condition| fits(condition.at.node, &mut left));
    conditions.iter().filter(move |condition| {
        if is_branch(condition) {
            are_short
        } else {
            fits(condition.at.node, &mut SHORT.clone())
        }
    })
}

/// Whether a node has at most `left` nodes, itself included. Subtracts their number.
fn fits(node: &Node, left: &mut usize) -> bool {
    let Some(rest) = left.checked_sub(1) else {
        return false;
    };
    *left = rest;
    let mut members = node.entries().iter().map(|entry| &entry.value);
    members.all(|member| fits(member, left)) && node.items().iter().all(|item| fits(item, left))
}

/// Adds the documentation of items to that of their list.
pub(super) fn add_item(docs: &mut Docs, item: Docs) {
    if !item.description.is_empty() {
        let between = if docs.description.is_empty() {
            ""
        } else {
            "\n\n"
        };
        let _ = write!(docs.description, "{between}Each item: {}", item.description);
    }
    docs.constraints
        .extend(item.constraints.into_iter().map(|bound| Constraint {
            keyword: format!("items.{}", bound.keyword),
            ..bound
        }));
}

/// Fills the empty fields of `docs` from the documentation of the target of its reference.
pub(super) fn fill(docs: &mut Docs, target: Docs) {
    let or = |own: &mut String, other: String| {
        if own.is_empty() {
            *own = other;
        }
    };
    or(&mut docs.title, target.title);
    or(&mut docs.description, target.description);
    or(&mut docs.deprecation, target.deprecation);
    docs.deprecated |= target.deprecated;
    for constraint in target.constraints {
        if !docs.constraints.contains(&constraint) {
            docs.constraints.push(constraint);
        }
    }
    docs.default = docs.default.take().or(target.default);
    if docs.examples.is_empty() {
        docs.examples = target.examples;
    }
    docs.external = docs.external.take().or(target.external);
}

/// Returns a value as JSON. If only strings are valid, a scalar is taken for a string with its text.
pub(super) fn value<'n>(cx: &Cx<'n, '_>, at: At<'n>, types: Option<TypeSet>) -> String {
    let is_text =
        types.is_some_and(|types| types.without(JsonType::Null) == TypeSet::of(JsonType::String));
    match at.node.value {
        NodeValue::Number(_) | NodeValue::Bool(_) if is_text => text(&cx.reading.written(at)),
        _ => json(at.node),
    }
}

/// Returns a text as a JSON string.
pub(super) fn text(value: &str) -> String {
    let mut text = String::new();
    write_string(value, &mut text);
    text
}

/// Returns a node as compact JSON. Numbers are kept as they are written.
pub(super) fn json(node: &Node) -> String {
    node.to_json()
}
