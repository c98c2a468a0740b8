//! Arrays: none, one, two and many items.

use serde_json::{Value, json};

use super::Generator;
use super::object::narrower;
use super::shape::Shape;

/// The maximum number of items for a `minItems`.
const MOST: usize = 64;

impl Generator<'_> {
    /// Returns arrays of this shape: with two items, none, one, and then with several of the other values of the items.
    pub(super) fn arrays(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Value> {
        let first: Vec<Vec<Value>> = self.first_items(shape, depth, width);
        let items = self.items(shape, depth, width);
        let takes = [2.min(items.len()), 0, 1];
        let mut wanted: Vec<Vec<Value>> = takes
            .iter()
            .map(|take| items.iter().take(*take).cloned().collect())
            .collect();
        wanted.extend(
            items
                .get(2..)
                .unwrap_or_default()
                .chunks(8)
                .map(<[Value]>::to_vec),
        );
        let turns = first.iter().map(Vec::len).max().unwrap_or_default();
        while wanted.len() < turns {
            wanted.push(vec![]);
        }
        wanted
            .into_iter()
            .enumerate()
            .map(|(turn, rest)| Self::fit(shape, &first, turn, rest, &items))
            .collect()
    }

    /// Returns the values of each of the items that are described one by one (`prefixItems`).
    fn first_items(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Vec<Value>> {
        let schemas = shape
            .get("prefixItems")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        schemas
            .map(|schema| self.item_values(schema, depth, width))
            .collect()
    }

    fn items(&self, shape: &Shape, depth: usize, width: usize) -> Vec<Value> {
        match shape.get("items") {
            Some(schema) => self.item_values(schema, depth, width),
            None if shape.contains_key("prefixItems") => vec![],
            None => vec![json!("text"), json!(1), json!({ "a": [null] })],
        }
    }

    fn item_values(&self, schema: &Value, depth: usize, width: usize) -> Vec<Value> {
        match depth.checked_sub(1) {
            Some(depth) => self.values(schema, depth, narrower(width)),
            None => self.smallest(schema).into_iter().collect(),
        }
    }

    /// Returns an array of the items, as long as the shape allows.
    fn fit(
        shape: &Shape,
        first: &[Vec<Value>],
        turn: usize,
        rest: Vec<Value>,
        items: &[Value],
    ) -> Value {
        let mut array: Vec<Value> = first
            .iter()
            .filter_map(|values| values.get(turn % values.len().max(1)).cloned())
            .collect();
        array.extend(rest);
        let bound = |keyword: &str| {
            shape
                .get(keyword)
                .and_then(Value::as_u64)
                .and_then(|bound| usize::try_from(bound).ok())
        };
        let least = bound("minItems").unwrap_or_default().min(MOST);
        let unique = shape.get("uniqueItems") == Some(&Value::Bool(true));
        let mut more = items.iter().cycle().take(2 * MOST);
        while array.len() < least {
            let Some(item) = more.next() else { break };
            array.push(item.clone());
        }
        if unique {
            let mut seen = std::collections::BTreeSet::new();
            array.retain(|item| seen.insert(item.to_string()));
        }
        array.truncate(bound("maxItems").unwrap_or(usize::MAX));
        Value::Array(array)
    }

    /// Returns the shortest array that the shape allows.
    pub(super) fn smallest_array(&self, shape: &Shape, path: &mut Vec<String>) -> Option<Value> {
        let least = shape
            .get("minItems")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        let mut array = Vec::new();
        let first = shape
            .get("prefixItems")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let any = Value::Bool(true);
        let later = shape.get("items").unwrap_or(&any);
        for schema in first
            .iter()
            .chain(std::iter::repeat(later))
            .take(usize::try_from(least).unwrap_or(MOST).min(MOST))
        {
            array.push(self.smallest_within(schema, path)?);
        }
        Some(Value::Array(array))
    }
}
