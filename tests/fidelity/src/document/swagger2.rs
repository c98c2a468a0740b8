//! Converts the schemas of a Swagger 2.0 document to those of OpenAPI 3.0, in place.
//!
//! Only schemas are moved, which the validator and the generator of instances use. The client is generated from the
//! original document.

use serde_json::{Value, json};

use super::SCHEMAS;

/// The place of the schemas of a Swagger 2.0 document.
pub(super) const DEFINITIONS: &str = "/definitions";

/// Returns whether it is a Swagger 2.0 document.
pub(super) fn is_swagger2(root: &Value) -> bool {
    root.get("swagger").is_some()
}

/// Returns whether it has operations: files of shared definitions are marked as Swagger 2.0 as well.
pub(super) fn has_paths(root: &Value) -> bool {
    let has = |key| {
        let paths = root.get(key).and_then(Value::as_object);
        paths.is_some_and(|paths| !paths.is_empty())
    };
    has("paths") || has("x-ms-paths")
}

/// Moves the definitions to the components, with all references to them.
pub(super) fn to_openapi3(root: &mut Value) {
    rewrite(root);
    if let Some(members) = root.as_object_mut() {
        let definitions = members.remove("definitions");
        members.insert("openapi".to_owned(), json!("3.0.3"));
        members.insert(
            "components".to_owned(),
            json!({ "schemas": definitions.unwrap_or_else(|| json!({})) }),
        );
    }
}

fn rewrite(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(rewrite),
        Value::Object(members) => {
            let nullable = members.remove("x-nullable");
            if let Some(nullable @ Value::Bool(_)) = nullable {
                members.insert("nullable".to_owned(), nullable);
            }
            for (key, member) in members {
                match (key.as_str(), &mut *member) {
                    ("$ref", Value::String(reference)) => {
                        if let Some(rest) = reference.strip_prefix("#/definitions/") {
                            *reference = format!("#{SCHEMAS}/{rest}");
                        }
                    }
                    ("discriminator", Value::String(property)) => {
                        *member = json!({ "propertyName": property });
                    }
                    _ => rewrite(member),
                }
            }
        }
        _ => {}
    }
}
