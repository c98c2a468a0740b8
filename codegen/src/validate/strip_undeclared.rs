//! Removes undeclared members from a value.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Validation;
use crate::document::{At, Schema};
use crate::source::{Entry, Node, NodeValue, write_string};

impl<'n> Validation<'_, 'n, '_> {
    /// Writes the part of a value that its schemas declare.
    pub(super) fn strip_undeclared(
        &mut self,
        schemas: &[At<'n>],
        value: &'n Node,
        text: &mut String,
    ) {
        let schemas = match value.value {
            NodeValue::Array(_) | NodeValue::Object(_) => self.applicable(schemas, value),
            _ => Vec::new(),
        };
        if schemas.is_empty() || self.is_exhausted() {
            text.push_str(&value.to_json());
        } else if let NodeValue::Array(items) = &value.value {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                self.strip_undeclared(&of_item(&schemas, index), item, text);
            }
            text.push(']');
        } else {
            self.strip_members(&schemas, value, text);
        }
    }

    fn strip_members(&mut self, schemas: &[Rc<Schema<'n>>], value: &'n Node, text: &mut String) {
        text.push('{');
        let before = text.len();
        for entry in value.entries() {
            if let Some(places) = of_member(schemas, entry) {
                if text.len() > before {
                    text.push(',');
                }
                write_string(&entry.key.text, text);
                text.push(':');
                self.strip_undeclared(&places, &entry.value, text);
            }
        }
        text.push('}');
    }

    /// Returns the schemas that apply to a member of a value.
    pub(super) fn of_member(
        &mut self,
        schemas: &[At<'n>],
        value: &'n Node,
        entry: &Entry,
    ) -> Vec<At<'n>> {
        let schemas = self.applicable(schemas, value);
        of_member(&schemas, entry).unwrap_or_default()
    }

    /// Returns the schemas that apply to a value, with those that they refer to and their matching alternatives.
    fn applicable(&mut self, schemas: &[At<'n>], value: &'n Node) -> Vec<Rc<Schema<'n>>> {
        let mut applicable = Vec::new();
        let (mut waiting, mut seen) = (schemas.to_vec(), BTreeSet::new());
        while let Some(at) = waiting.pop() {
            if !seen.insert(at.identity()) {
                continue;
            }
            let schema = self.schema(at);
            waiting.extend(schema.reference.and_then(|to| self.reading.resolve(to)));
            waiting.extend(&schema.all_of);
            for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
                waiting.extend(self.matching(&schema, choice, value));
            }
            applicable.push(schema);
        }
        applicable
    }
}

/// Returns the schemas of an item.
fn of_item<'n>(schemas: &[Rc<Schema<'n>>], index: usize) -> Vec<At<'n>> {
    let place = |schema: &Rc<Schema<'n>>| {
        let prefix = schema.prefix_items.as_deref().unwrap_or_default();
        prefix.get(index).copied().or(schema.items)
    };
    schemas.iter().filter_map(place).collect()
}

/// Returns the schemas of a member; [`None`] if no schema declares it. If no schema declares any members, all
/// are allowed.
fn of_member<'n>(schemas: &[Rc<Schema<'n>>], entry: &Entry) -> Option<Vec<At<'n>>> {
    let key = &*entry.key.text;
    let places: Vec<_> = schemas
        .iter()
        .flat_map(|schema| &schema.properties)
        .filter(|property| property.key == key)
        .map(|property| property.at)
        .collect();
    let kept = !places.is_empty()
        || schemas.iter().all(|schema| schema.properties.is_empty())
        || schemas.iter().any(|schema| schema.required.contains(&key));
    if kept {
        return Some(places);
    }
    let others: Vec<_> = schemas
        .iter()
        .filter(|schema| schema.patterns.is_empty())
        .filter_map(|schema| schema.additional)
        .filter(|at| at.node.as_bool() != Some(false))
        .collect();
    let by_pattern = schemas.iter().any(|schema| !schema.patterns.is_empty());
    (by_pattern || !others.is_empty()).then_some(others)
}
