//! The keywords about a value itself: its type, its values, its bounds.

use std::cmp::Ordering;

use super::number::Number;
use crate::document::{JsonType, Member, Schema, TypeSet};
use crate::source::{Node, NodeValue};

/// The maximum length of a list that is searched for duplicates.
const MAX_UNIQUE: usize = 1000;
/// The maximum length of a value in a message.
const MAX_SHOWN: usize = 60;

/// Returns the type of a value; a number without a fraction is an integer.
pub(super) fn type_of(value: &Node) -> JsonType {
    match &value.value {
        NodeValue::Null => JsonType::Null,
        NodeValue::Bool(_) => JsonType::Boolean,
        NodeValue::Number(_) if Number::of(value).is_some_and(Number::is_integer) => {
            JsonType::Integer
        }
        NodeValue::Number(_) => JsonType::Number,
        NodeValue::String(_) => JsonType::String,
        NodeValue::Array(_) => JsonType::Array,
        NodeValue::Object(_) => JsonType::Object,
    }
}

/// Returns the message about a value that has none of the types.
pub(super) fn types(types: TypeSet, value: &Node) -> Option<String> {
    let ty = type_of(value);
    if types.contains(ty) || (ty == JsonType::Integer && types.contains(JsonType::Number)) {
        return None;
    }
    let names: Vec<&str> = types.iter().map(article).collect();
    let message = format!("expected {}, found {}", names.join(" or "), article(ty));
    Some(message)
}

/// Returns the type that the keywords of a schema without `type` suggest.
pub(super) fn suggested(schema: &Schema<'_>) -> Option<JsonType> {
    if schema.types.is_some() {
        return None;
    }
    let keys = || schema.bounds.iter().map(|bound| bound.key);
    let has = |some: &[&str]| keys().any(|key| some.contains(&key));
    if !schema.properties.is_empty() || schema.additional.is_some() || !schema.patterns.is_empty() {
        Some(JsonType::Object)
    } else if schema.items.is_some() || schema.prefix_items.is_some() {
        Some(JsonType::Array)
    } else if has(&["minLength", "maxLength", "pattern"]) {
        Some(JsonType::String)
    } else if has(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]) {
        Some(JsonType::Number)
    } else {
        None
    }
}

/// Returns the help for a value that is wrong only by its quotes.
pub(super) fn quotes(types: TypeSet, value: &Node) -> Option<&'static str> {
    match &value.value {
        NodeValue::Bool(_) | NodeValue::Number(_) if types.contains(JsonType::String) => {
            Some("put it in quotes")
        }
        NodeValue::String(text) if unquoted(types, text) => Some("write it without quotes"),
        _ => None,
    }
}

/// Returns whether a text would have one of the types without its quotes.
fn unquoted(types: TypeSet, text: &str) -> bool {
    let scalars = [JsonType::Integer, JsonType::Number, JsonType::Boolean];
    let composites = [JsonType::Array, JsonType::Object];
    let has = |some: &[JsonType]| some.iter().any(|ty| types.contains(*ty));
    (has(&scalars) && (text.parse::<f64>().is_ok() || text.parse::<bool>().is_ok()))
        || (has(&composites) && text.starts_with(['{', '[']))
}

fn article(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    }
}

/// Returns the message about a value that is not in `enum` or `const`.
pub(super) fn values(schema: &Schema<'_>, value: &Node) -> Option<String> {
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

/// Returns the message about a value that exceeds a bound. Bounds of other types do not apply.
pub(super) fn bound(bound: &Member<'_>, value: &Node) -> Option<String> {
    let limit = Number::of(bound.at.node);
    match (bound.key, &value.value) {
        ("uniqueItems", NodeValue::Array(items)) => {
            let items = items.get(..MAX_UNIQUE.min(items.len()))?;
            let twice = |(index, item): (usize, &Node)| {
                let before = items.iter().take(index);
                before
                    .into_iter()
                    .any(|other| same(other, item))
                    .then(|| shown(item))
            };
            let item = items.iter().enumerate().find_map(twice)?;
            Some(format!(
                "{item} is a duplicate, which `uniqueItems` forbids"
            ))
        }
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
