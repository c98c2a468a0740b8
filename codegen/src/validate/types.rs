//! `type`: whether a value has one of the types of a schema.

use super::number::Number;
use crate::document::{JsonType, Schema, TypeSet};
use crate::source::{Node, NodeValue};

/// Returns the type of a value; a number without a fraction is an integer.
fn type_of(value: &Node) -> JsonType {
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
pub(super) fn mismatch(types: TypeSet, value: &Node) -> Option<String> {
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
