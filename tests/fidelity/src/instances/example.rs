//! The part of an example that its schema describes.
//!
//! Examples of real documents have members that the schema does not declare. They are removed, since a type
//! need not keep them; an example of another type than the schema's is no example.

use serde_json::{Map, Value};

use super::Generator;
use super::shape::{Shape, allows_type};

/// The depth to which examples are read.
const DEPTH: usize = 24;

impl Generator<'_> {
    /// Returns the example without the members that no branch of the schema declares; none if the schema
    /// means another type.
    pub(super) fn declared(&self, schema: &Value, example: Value) -> Option<Value> {
        self.declared_within(schema, example, DEPTH)
    }

    fn declared_within(&self, schema: &Value, value: Value, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        let mut shapes = self.shapes(schema);
        shapes.retain(|shape| allows_type(shape, &value));
        if shapes.is_empty() {
            return None;
        }
        match value {
            Value::Object(members) => self.members(&shapes, members, depth).map(Value::Object),
            Value::Array(items) => {
                let Some(schema) = shapes.iter().find_map(|shape| shape.get("items")) else {
                    return Some(Value::Array(items));
                };
                items
                    .into_iter()
                    .map(|item| self.declared_within(schema, item, depth))
                    .collect()
            }
            scalar => Some(scalar),
        }
    }

    fn members(
        &self,
        shapes: &[Shape],
        members: Map<String, Value>,
        depth: usize,
    ) -> Option<Map<String, Value>> {
        const OTHERS: [&str; 3] = [
            "additionalProperties",
            "unevaluatedProperties",
            "patternProperties",
        ];
        let open = shapes.iter().any(|shape| {
            let written = OTHERS.iter().filter_map(|keyword| shape.get(*keyword));
            written
                .into_iter()
                .any(|schema| *schema != Value::Bool(false))
                || shapes
                    .iter()
                    .all(|shape| !shape.contains_key("properties") && !shape.contains_key("type"))
        });
        let mut kept = Map::new();
        for (name, value) in members {
            let schemas: Vec<&Value> = shapes
                .iter()
                .filter_map(|shape| shape.get("properties")?.get(&name))
                .collect();
            match schemas.as_slice() {
                [] if open => drop(kept.insert(name, value)),
                [] => {}
                schemas => {
                    let value = schemas
                        .iter()
                        .find_map(|schema| self.declared_within(schema, value.clone(), depth))?;
                    kept.insert(name, value);
                }
            }
        }
        Some(kept)
    }
}
