//! `enum` and `const`: whether a value is one of those of a schema.

use std::cmp::Ordering;

use super::number::Number;
use crate::document::Schema;
use crate::source::{Node, NodeValue};

/// The maximum length of a value in a message.
const MAX_SHOWN: usize = 60;

/// Returns the message about a value that is not in `enum` or `const`.
pub(super) fn mismatch(schema: &Schema<'_>, value: &Node) -> Option<String> {
    if let Some(constant) = schema.constant
        && !same(constant.node, value)
    {
        let (is, only) = (shown(value), shown(constant.node));
        return Some(format!("{is} is not {only}, the only allowed value"));
    }
    let listed = schema.values.as_deref()?;
    if listed.iter().any(|known| same(known.node, value)) {
        return None;
    }
    Some(format!(
        "{} is not one of the values of `enum`",
        shown(value)
    ))
}

/// Returns whether two values are equal: numbers by value, objects in any order.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (NodeValue::Null, NodeValue::Null) => true,
        (NodeValue::Bool(one), NodeValue::Bool(other)) => one == other,
        (NodeValue::String(one), NodeValue::String(other)) => one == other,
        (NodeValue::Number(_), NodeValue::Number(_)) => Number::of(one)
            .zip(Number::of(other))
            .and_then(|(one, other)| one.compare(other))
            .is_some_and(Ordering::is_eq),
        (NodeValue::Array(one), NodeValue::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (NodeValue::Object(members), NodeValue::Object(others)) => {
            let equal = |entry: &crate::source::Entry| {
                other
                    .get(&entry.key.text)
                    .is_some_and(|value| same(&entry.value, value))
            };
            members.len() == others.len() && members.iter().all(equal)
        }
        _ => false,
    }
}

/// Returns a value for a message.
pub(super) fn shown(value: &Node) -> String {
    let text = value.to_json();
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("`{}…`", text.get(..end).unwrap_or_default()),
        None => format!("`{text}`"),
    }
}
