//! Finds untyped properties of a document: those of any value, lists or maps of any value, and required ones that are
//! not declared.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::Document;
use crate::instances::{Generator, Mode, Shape, named_types};

/// The depth to which lists and maps are searched.
const DEPTH: usize = 8;

/// The names of properties that are untyped somewhere in the document, and whether any object has
/// untyped additional members.
#[derive(Debug, Default)]
pub struct Open {
    /// The names on the wire.
    pub names: BTreeSet<String>,
    /// Whether an object with properties allows members of any value.
    pub others: bool,
}

impl Open {
    /// Searches all schemas of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut open = Self::default();
        let generator = Generator::new(document, Mode::Described);
        open.walk(&generator, &document.root);
        open
    }

    fn walk(&mut self, generator: &Generator<'_>, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(generator, item)),
            Value::Object(members) => {
                let properties = members.get("properties").and_then(Value::as_object);
                for (name, schema) in properties.into_iter().flatten() {
                    if !self.names.contains(name) && is_open(generator, schema, DEPTH) {
                        self.names.insert(name.clone());
                    }
                }
                if members.contains_key("required") {
                    self.add_undeclared(generator, value);
                }
                for keyword in ["additionalProperties", "unevaluatedProperties"] {
                    let others = members.get(keyword);
                    self.others |= others.is_some_and(|schema| is_open(generator, schema, DEPTH));
                }
                self.others |= members.contains_key("patternProperties")
                    || members.contains_key("discriminator");
                members
                    .values()
                    .for_each(|member| self.walk(generator, member));
            }
            _ => {}
        }
    }

    /// Adds the properties that a schema requires and does not declare.
    fn add_undeclared(&mut self, generator: &Generator<'_>, schema: &Value) {
        for shape in generator.shapes(schema) {
            let declared = |name: &str| shape.get("properties")?.get(name);
            let required = shape.get("required").and_then(Value::as_array);
            let names = required.into_iter().flatten().filter_map(Value::as_str);
            let missing = names.filter(|name| declared(name).is_none());
            self.names.extend(missing.map(str::to_owned));
        }
    }
}

/// Returns whether a schema does not restrict the type of its values or of those in its lists and maps, or only to
/// objects or lists, or allows no value.
fn is_open(generator: &Generator<'_>, schema: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    let shapes = generator.shapes(schema);
    *schema == Value::Bool(false)
        || shapes
            .iter()
            .any(|shape| leaves_open(generator, shape, depth))
}

fn leaves_open(generator: &Generator<'_>, shape: &Shape, depth: usize) -> bool {
    let listed = shape.get("enum").and_then(Value::as_array);
    let listed = listed.into_iter().flatten().chain(shape.get("const"));
    let listed: Vec<&Value> = listed.collect();
    if !listed.is_empty() {
        let is_open = |value: &&Value| value.is_object() || value.is_array();
        return listed.iter().any(is_open);
    }
    let Some(types) = named_types(shape) else {
        return true;
    };
    let inside = |keyword: &str| {
        let schema = shape.get(keyword);
        schema.is_none_or(|schema| is_open(generator, schema, depth))
    };
    types.iter().any(|name| match *name {
        "array" => inside("items"),
        "object" => !shape.contains_key("properties") && inside("additionalProperties"),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Open;
    use crate::document::Document;

    #[test]
    fn additional_properties_that_are_open_are_listed() {
        let document = Document::from_value(
            json!({ "openapi": "3.1.0", "components": { "schemas": {
            "X": { "type": "object", "properties": {
                "any": {}, "list": {"type": "array"}, "map": {"type": "object"}, "behind": {"$ref": "#/components/schemas/Any"},
                "lists": {"type": "array", "items": {"type": "array", "items": true}},
                "text": {"type": "string"}, "texts": {"type": "array", "items": {"type": "string"}},
                "typed": {"type": "object", "additionalProperties": {"type": "integer"}},
                "meant": {"maxLength": 3}, "listed": {"enum": [1, "a"]},
                "object": {"type": "object", "properties": {"a": {"type": "null"}}},
            }, "required": ["text", "undeclared"] },
            "Any": {"description": "anything"},
        } } }),
        );
        let open = Open::of(&document);
        let names: Vec<&str> = open.names.iter().map(String::as_str).collect();
        assert_eq!(
            names,
            ["any", "behind", "list", "lists", "map", "undeclared"]
        );
        assert!(!open.others);
    }
}
