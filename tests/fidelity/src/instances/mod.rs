//! Generates values of a schema that distinguish an exact type from an inexact one.
//!
//! Takes a document and the place of a schema; returns a bounded list of values, the same one each time.
//! They should be valid, and an independent validator removes the others ([`crate::judge`]), so
//! not every keyword is implemented exactly. Undeclared members are generated
//! only for `additionalProperties` or `patternProperties`, and a schema with `properties`
//! is treated as an object, although strictly it also allows every text and number.

mod array;
mod example;
mod object;
mod pattern;
mod scalar;
mod shape;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::document::Document;
pub(crate) use shape::{Shape, named_types};

/// The largest number of described values for one schema.
const LIMIT: usize = 60;
/// The largest number in each of the other modes: a few are enough.
const OTHERS: usize = 6;
/// The depth of objects and arrays from which on only required members are generated.
const DEPTH: usize = 5;
/// The same in the other modes: deeper values are generated from their own schemas.
const OTHERS_DEPTH: usize = 3;
/// The maximum number of nodes of a value: larger ones are slow and find few errors.
const NODES: usize = 1_500;

/// A reference, the depth and the number of values that were requested.
type Key = (String, usize, usize);

/// The kind of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Values that the schema describes.
    Described,
    /// Strings that an `enum` does not list: a later version of the API.
    UnknownValue,
    /// The same, and tags of unions that the document does not list.
    UnknownTag,
    /// Values that the schema allows and that are unusual: text that is not of the format it has, an object
    /// that several branches of an `anyOf` describe at once.
    Edge,
    /// Numbers that neither 64 bits nor a double can represent.
    Wide,
}

/// Generates values of one mode, and caches the values of referenced schemas.
#[derive(Debug)]
pub struct Generator<'d> {
    document: &'d Document,
    mode: Mode,
    known: RefCell<BTreeMap<Key, Vec<Value>>>,
    smallest: RefCell<BTreeMap<String, Value>>,
    patterns: RefCell<BTreeMap<String, Option<jsonschema::Validator>>>,
    /// What is left of the work allowed for the smallest value of one schema.
    fuel: Cell<usize>,
}

impl<'d> Generator<'d> {
    /// Returns a generator for schemas of this document.
    #[must_use]
    pub fn new(document: &'d Document, mode: Mode) -> Self {
        let (known, smallest, patterns) = Default::default();
        Self {
            document,
            mode,
            known,
            smallest,
            patterns,
            fuel: Cell::new(0),
        }
    }

    /// Values for the schema at a reference (`#/components/schemas/Stage`): first one with all
    /// properties, then one with the required ones, then the variations.
    #[must_use]
    pub fn make(&self, reference: &str) -> Vec<Value> {
        let (depth, width) = match self.mode {
            Mode::Described => (DEPTH, LIMIT),
            Mode::UnknownValue | Mode::UnknownTag | Mode::Edge | Mode::Wide => {
                (OTHERS_DEPTH, OTHERS)
            }
        };
        let mut values = self.values(&json!({ "$ref": reference }), depth, width);
        let mut seen = std::collections::BTreeSet::new();
        values.retain(|value| seen.insert(value.to_string()));
        values
    }

    /// Up to `width` values for a schema, nested at most `depth` deep.
    fn values(&self, schema: &Value, depth: usize, width: usize) -> Vec<Value> {
        let Some(reference) = reference_alone(schema) else {
            return self.fresh_values(schema, depth, width);
        };
        let key = (reference.to_owned(), depth, width);
        if let Some(values) = self.known.borrow().get(&key) {
            return values.clone();
        }
        let values = self.fresh_values(schema, depth, width);
        self.known.borrow_mut().insert(key, values.clone());
        values
    }

    fn fresh_values(&self, schema: &Value, depth: usize, width: usize) -> Vec<Value> {
        let mut by_shape: Vec<Vec<Value>> = self
            .shapes(schema)
            .iter()
            .map(|shape| self.of_shape(shape, depth, width))
            .collect();
        if self.mode == Mode::Described {
            let examples = self.examples(schema).into_iter();
            by_shape.push(
                examples
                    .filter_map(|example| self.declared(schema, example))
                    .collect(),
            );
        }
        interleave(by_shape, width)
    }

    fn of_shape(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Value> {
        if let Some(value) = shape.get("const") {
            return self.unless_unknown(vec![value.clone()]);
        }
        if let Some(values) = shape.get("enum").and_then(Value::as_array) {
            let mut values = values.clone();
            values.retain(|value| shape::allows_type(shape, value));
            return self.unless_unknown(values);
        }
        let by_type = shape::types(shape)
            .into_iter()
            .map(|name| self.of_type(name, shape, depth, width));
        let mut values = interleave(by_type.collect(), width);
        values.retain(|value| nodes(value) <= NODES);
        values
    }

    fn of_type(&self, name: &str, shape: &Shape, depth: usize, width: usize) -> Vec<Value> {
        match name {
            "null" => vec![Value::Null],
            "boolean" => vec![json!(true), json!(false)],
            "integer" | "number" => scalar::numbers(shape, name == "integer", self.mode),
            "string" => self.strings(shape),
            "array" => self.arrays(shape, depth, width),
            "object" => self.objects(shape, depth, width),
            _ => vec![],
        }
    }

    fn strings(&self, shape: &Shape) -> Vec<Value> {
        let mut strings = scalar::strings(shape, self.mode);
        if let Some(regex) = shape.get("pattern").and_then(Value::as_str) {
            let mut patterns = self.patterns.borrow_mut();
            let validator = patterns
                .entry(regex.to_owned())
                .or_insert_with(|| jsonschema::draft202012::new(&json!({ "pattern": regex })).ok());
            strings.retain(|text| {
                validator
                    .as_ref()
                    .is_none_or(|validator| validator.is_valid(text))
            });
        }
        strings
    }

    /// Returns the listed values, or an unknown one in the modes of unknown values.
    fn unless_unknown(&self, listed: Vec<Value>) -> Vec<Value> {
        let open = match self.mode {
            Mode::Described | Mode::Edge | Mode::Wide => false,
            // The only value of a branch is its tag, which `branches` has changed.
            Mode::UnknownValue | Mode::UnknownTag => listed.len() > 1,
        };
        let all_text = listed
            .iter()
            .all(|value| value.is_string() || value.is_null());
        if open && all_text && listed.iter().any(Value::is_string) {
            return vec![json!(shape::TOMORROW)];
        }
        listed
    }

    /// Returns the examples of a schema or of the target of its reference.
    fn examples(&self, schema: &Value) -> Vec<Value> {
        let mut examples = Vec::new();
        let mut at = Some(schema);
        for _ in 0..8 {
            let Some(schema) = at else { break };
            examples.extend(schema.get("example").cloned());
            examples.extend(
                schema
                    .get("examples")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .cloned(),
            );
            at = schema
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|reference| self.document.resolve(reference));
        }
        examples
    }

    /// Returns the smallest value, at the maximum depth.
    fn smallest(&self, schema: &Value) -> Option<Value> {
        self.fuel.set(2_000);
        self.smallest_within(schema, &mut Vec::new())
    }

    fn smallest_within(&self, schema: &Value, path: &mut Vec<String>) -> Option<Value> {
        self.fuel.set(self.fuel.get().checked_sub(1)?);
        let key = reference_alone(schema).map_or_else(|| schema.to_string(), str::to_owned);
        if let Some(value) = self.smallest.borrow().get(&key) {
            return Some(value.clone());
        }
        // A recursive value is infinite; another branch may be finite.
        if path.contains(&key) {
            return None;
        }
        path.push(key);
        let value = self
            .shapes(schema)
            .iter()
            .find_map(|shape| self.smallest_of_shape(shape, path));
        let key = path.pop()?;
        if let Some(value) = &value {
            self.smallest.borrow_mut().insert(key, value.clone());
        }
        value
    }

    fn smallest_of_shape(&self, shape: &Shape, path: &mut Vec<String>) -> Option<Value> {
        if shape.contains_key("const") || shape.contains_key("enum") {
            return self.of_shape(shape, 0, 1).into_iter().next();
        }
        shape::types(shape).into_iter().find_map(|name| match name {
            "object" => self.smallest_object(shape, path),
            "array" => self.smallest_array(shape, path),
            _ => self.of_type(name, shape, 0, 1).into_iter().next(),
        })
    }
}

/// Returns the reference of a schema that consists of one.
fn reference_alone(schema: &Value) -> Option<&str> {
    let members = schema.as_object()?;
    let reference = members.get("$ref")?.as_str()?;
    (members.len() == 1).then_some(reference)
}

/// Takes one of each list in turn, up to a number.
fn interleave(lists: Vec<Vec<Value>>, limit: usize) -> Vec<Value> {
    let mut values = Vec::new();
    let mut lists: Vec<_> = lists.into_iter().map(Vec::into_iter).collect();
    while values.len() < limit {
        let before = values.len();
        values.extend(lists.iter_mut().filter_map(Iterator::next));
        if values.len() == before {
            break;
        }
    }
    values.truncate(limit);
    values
}

/// Returns the number of nodes of a value.
fn nodes(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(nodes).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(nodes).sum::<usize>(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests;
