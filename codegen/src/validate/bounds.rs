//! `minimum`, `maxLength`, `minItems` and others: whether a value exceeds a bound.

use std::cmp::Ordering;

use super::items;
use super::number::Number;
use super::values::shown;
use crate::document::Member;
use crate::source::{Node, NodeValue};

/// Returns the message about a value that exceeds a bound. Bounds of other types do not apply.
pub(super) fn exceeded(bound: &Member<'_>, value: &Node) -> Option<String> {
    let limit = Number::of(bound.at.node);
    match (bound.key, &value.value) {
        ("uniqueItems", NodeValue::Array(items)) => items::duplicate(items),
        (key, NodeValue::Number(_)) => {
            let number = Number::of(value)?;
            let order = number.compare(limit?)?;
            let fits = match key {
                "minimum" => order != Ordering::Less,
                "maximum" => order != Ordering::Greater,
                "exclusiveMinimum" => order == Ordering::Greater,
                "exclusiveMaximum" => order == Ordering::Less,
                "multipleOf" => number.is_multiple_of(limit?),
                _ => true,
            };
            (!fits).then(|| against(&shown(value), bound))
        }
        ("minLength" | "maxLength", NodeValue::String(text)) => {
            counted(bound, limit?, text.chars().count(), "characters")
        }
        ("minItems" | "maxItems", NodeValue::Array(items)) => {
            counted(bound, limit?, items.len(), "items")
        }
        ("minProperties" | "maxProperties", NodeValue::Object(members)) => {
            counted(bound, limit?, members.len(), "members")
        }
        _ => None,
    }
}

fn counted(bound: &Member<'_>, limit: Number, count: usize, of: &str) -> Option<String> {
    let order = Number::Integer(i128::try_from(count).ok()?).compare(limit)?;
    let fits = if bound.key.starts_with("min") {
        order != Ordering::Less
    } else {
        order != Ordering::Greater
    };
    (!fits).then(|| against(&format!("its number of {of}, {count},"), bound))
}

fn against(what: &str, bound: &Member<'_>) -> String {
    format!(
        "{what} contradicts `{}: {}`",
        bound.key,
        bound.at.node.to_json()
    )
}
