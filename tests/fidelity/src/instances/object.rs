//! Objects: all properties, the required ones, and every property in every variation.
//!
//! A variation changes all properties at once: each has its next value, and is absent once in each cycle. So a few
//! objects contain every value of every property.

use serde_json::{Map, Value, json};

use super::shape::Shape;
use super::{Generator, pattern};

/// A property and its values.
struct Property<'s> {
    name: &'s str,
    required: bool,
    values: Vec<Value>,
}

impl Property<'_> {
    /// Returns the values and, if it can be left out, its absence.
    fn variations(&self) -> usize {
        self.values.len() + usize::from(!self.required)
    }
}

impl Generator<'_> {
    /// Up to `width` objects of this shape.
    pub(super) fn objects(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Value> {
        let Some(properties) = self.properties(shape, depth, width) else {
            return vec![];
        };
        let extras = self.extras(shape, depth, width);
        let mut objects = vec![
            assemble(
                &properties,
                |property| property.values.first(),
                extras.first(),
            ),
            assemble(
                &properties,
                |property| {
                    property
                        .values
                        .get(1)
                        .or(property.values.first())
                        .filter(|_| property.required)
                },
                None,
            ),
        ];
        let turns = properties
            .iter()
            .map(Property::variations)
            .chain([extras.len()])
            .max()
            .unwrap_or_default();
        for turn in 1..=turns.min(width) {
            let mut position = turn;
            let pick = |property: &'_ Property| {
                position += 1;
                property
                    .values
                    .get((position - 1) % property.variations().max(1))
                    .cloned()
            };
            objects.push(assemble_owned(
                &properties,
                pick,
                extras.get(turn % (extras.len() + 1)),
            ));
        }
        let least = shape
            .get("minProperties")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        objects.retain(|object| {
            object
                .as_object()
                .is_some_and(|members| members.len() as u64 >= least)
        });
        objects
    }

    /// Returns the properties with their values; none if a required one has no value.
    fn properties<'s>(
        &self,
        shape: &'s Shape,
        depth: usize,
        width: usize,
    ) -> Option<Vec<Property<'s>>> {
        let declared = shape.get("properties").and_then(Value::as_object);
        let mut properties = Vec::new();
        for (name, schema) in declared.into_iter().flatten() {
            let required = required(shape).any(|other| other == name);
            let values = match depth.checked_sub(1) {
                Some(depth) => self.values(schema, depth, narrower(width)),
                None if required => self.smallest(schema).into_iter().collect(),
                None => vec![],
            };
            match (required, values.is_empty()) {
                (true, true) => return None,
                (false, true) => {}
                _ => properties.push(Property {
                    name,
                    required,
                    values,
                }),
            }
        }
        for name in
            required(shape).filter(|name| declared.is_none_or(|all| !all.contains_key(*name)))
        {
            let values = match schema_of_others(shape) {
                Some(schema) => vec![self.smallest(schema)?],
                None => vec![json!("text")],
            };
            properties.push(Property {
                name,
                required: true,
                values,
            });
        }
        Some(properties)
    }

    /// Members that are not declared, if the shape describes them: first one, then two.
    fn extras(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Map<String, Value>> {
        let mut members = Vec::new();
        if let Some(schema) =
            schema_of_others(shape).filter(|schema| **schema != Value::Bool(false))
        {
            let keys = match shape.get("propertyNames") {
                Some(names) => self.values(&with_type_string(names), 0, 4),
                None => ["another-key", "x", "Größe/№ ~1"].map(Value::from).to_vec(),
            };
            let values = self.values_or_smallest(schema, depth, width);
            let pairs = keys.iter().cycle().zip(&values).enumerate();
            members.extend(pairs.filter_map(|(index, (key, value))| {
                let key = key.as_str()?;
                let key = if index < keys.len() {
                    key.to_owned()
                } else {
                    format!("{key}{index}")
                };
                Some((key, value.clone()))
            }));
        }
        for (regex, schema) in shape
            .get("patternProperties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let values = self.values_or_smallest(schema, depth, width);
            members.extend(pattern::matching(regex).into_iter().zip(values));
        }
        let declared = shape.get("properties").and_then(Value::as_object);
        members.retain(|(key, _)| declared.is_none_or(|declared| !declared.contains_key(key)));
        let single = members
            .iter()
            .map(|(key, value)| Map::from_iter([(key.clone(), value.clone())]));
        let mut extras: Vec<_> = single.collect();
        if members.len() > 1 {
            extras.insert(1, members.into_iter().take(3).collect());
        }
        extras
    }

    fn values_or_smallest(&self, schema: &Value, depth: usize, width: usize) -> Vec<Value> {
        match depth.checked_sub(1) {
            Some(depth) => self.values(schema, depth, narrower(width)),
            None => self.smallest(schema).into_iter().collect(),
        }
    }

    /// Returns an object with the required properties at their smallest.
    pub(super) fn smallest_object(&self, shape: &Shape, path: &mut Vec<String>) -> Option<Value> {
        let declared = shape.get("properties").and_then(Value::as_object);
        let mut members = Map::new();
        for name in required(shape) {
            let schema = declared
                .and_then(|all| all.get(name))
                .or_else(|| schema_of_others(shape));
            let value = match schema {
                Some(schema) => self.smallest_within(schema, path)?,
                None => json!("text"),
            };
            members.insert(name.to_owned(), value);
        }
        Some(Value::Object(members))
    }
}

/// Returns the schema of the members that are not declared, where one is written.
fn schema_of_others(shape: &Shape) -> Option<&Value> {
    shape
        .get("additionalProperties")
        .or_else(|| shape.get("unevaluatedProperties"))
}

/// Returns how many values of a part are made for a number of values of the whole.
pub(super) fn narrower(width: usize) -> usize {
    (width / 2).clamp(2, 24)
}

fn required(shape: &Shape) -> impl Iterator<Item = &str> {
    shape
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn with_type_string(schema: &Value) -> Value {
    json!({ "allOf": [schema, { "type": "string" }] })
}

fn assemble<'p>(
    properties: &'p [Property<'_>],
    mut pick: impl FnMut(&'p Property<'_>) -> Option<&'p Value>,
    extra: Option<&Map<String, Value>>,
) -> Value {
    assemble_owned(properties, |property| pick(property).cloned(), extra)
}

fn assemble_owned<'p>(
    properties: &'p [Property<'_>],
    mut pick: impl FnMut(&'p Property<'_>) -> Option<Value>,
    extra: Option<&Map<String, Value>>,
) -> Value {
    let mut members = Map::new();
    for property in properties {
        if let Some(value) = pick(property) {
            members.insert(property.name.to_owned(), value);
        }
    }
    members.extend(
        extra
            .into_iter()
            .flatten()
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    Value::Object(members)
}
