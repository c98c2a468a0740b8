//! Visits the objects of a document. Distinguishes schemas and other objects of the specification, maps of
//! them, and data.

use super::super::Value;
use crate::extensions::is_extension;

/// The kind of a value in the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A schema (OpenAPI 3.1, section 4.8.24), or a list of them.
    Schema,
    /// A map of schemas, such as `properties`.
    Schemas,
    /// Another object of the specification, or a list of them.
    Object,
    /// A map of such objects, such as `responses`.
    Map,
    /// A discriminator object.
    Discriminator,
    /// The mapping of a discriminator.
    Mapping,
}

/// Calls `visit` for each value that is not data, inner values first.
pub(super) fn walk(value: &mut Value, kind: Kind, visit: &mut impl FnMut(&mut Value, Kind)) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                if let Some(kind) = below(kind, key, value) {
                    walk(value, kind, visit);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, kind, visit)),
        _ => {}
    }
    visit(value, kind);
}

/// Calls `visit` for each reference.
pub(super) fn references(value: &mut Value, kind: Kind, visit: &mut impl FnMut(&mut String)) {
    walk(value, kind, &mut |value, kind| match (kind, value) {
        (Kind::Schema | Kind::Object, Value::Object(members)) => {
            for (key, value) in members {
                if let (true, Value::String(text)) = (key == "$ref", value) {
                    visit(text);
                }
            }
        }
        (Kind::Mapping, Value::String(text)) => visit(text),
        _ => {}
    });
}

/// Returns the kind of a member of a value; [`None`] for data.
fn below(kind: Kind, key: &str, value: &Value) -> Option<Kind> {
    match kind {
        Kind::Schemas => Some(Kind::Schema),
        Kind::Map => Some(Kind::Object),
        Kind::Discriminator => (key == "mapping").then_some(Kind::Mapping),
        Kind::Mapping => Some(Kind::Mapping),
        Kind::Schema => match key {
            "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
                Some(Kind::Schemas)
            }
            "items"
            | "additionalProperties"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "unevaluatedProperties"
            | "unevaluatedItems"
            | "contentSchema"
            | "allOf"
            | "anyOf"
            | "oneOf"
            | "prefixItems" => Some(Kind::Schema),
            "discriminator" => Some(Kind::Discriminator),
            _ => None,
        },
        Kind::Object => match key {
            "schema" | "itemSchema" => Some(Kind::Schema),
            "content" | "responses" | "headers" | "callbacks" | "links" | "encoding" => {
                Some(Kind::Map)
            }
            "examples" => matches!(value, Value::Object(_)).then_some(Kind::Map),
            "example" | "value" | "default" | "enum" | "security" | "scopes" => None,
            _ => (!is_extension(key)).then_some(Kind::Object),
        },
    }
}
