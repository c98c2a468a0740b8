//! Whether a node passes a filter.

use std::cmp::Ordering;

use super::select::{Search, TooMuch};
use super::{Comparison, Operand, Test};
use crate::source::{Node, NodeValue};

/// Whether `current` passes the test.
///
/// # Errors
/// The test looks at too many nodes.
pub(super) fn matches<'n>(
    test: &Test,
    search: &mut Search<'n>,
    current: &'n Node,
) -> Result<bool, TooMuch> {
    match test {
        Test::Any(tests) => {
            for test in tests {
                if matches(test, search, current)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Test::All(tests) => {
            for test in tests {
                if !matches(test, search, current)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Test::Not(test) => Ok(!matches(test, search, current)?),
        Test::Exists(query) => Ok(!search.query(query, current)?.is_empty()),
        Test::Compare(left, comparison, right) => {
            let left = value(left, search, current)?;
            let right = value(right, search, current)?;
            Ok(compares(left, *comparison, right))
        }
    }
}

/// The value of an operand; [`None`] if its query finds nothing.
fn value<'v, 'n: 'v>(
    operand: &'v Operand,
    search: &mut Search<'n>,
    current: &'n Node,
) -> Result<Option<&'v NodeValue>, TooMuch> {
    Ok(match operand {
        Operand::Literal(value) => Some(value),
        Operand::Query(query) => search
            .query(query, current)?
            .first()
            .map(|found| &found.node.value),
    })
}

/// RFC 9535 §2.3.5.2.2: nothing equals nothing; only numbers and strings have an order.
fn compares(left: Option<&NodeValue>, comparison: Comparison, right: Option<&NodeValue>) -> bool {
    let equal = match (left, right) {
        (Some(left), Some(right)) => equals(left, right),
        (None, None) => true,
        _ => false,
    };
    let order = left.zip(right).and_then(|(left, right)| order(left, right));
    match comparison {
        Comparison::Equal => equal,
        Comparison::NotEqual => !equal,
        Comparison::Less => order == Some(Ordering::Less),
        Comparison::Greater => order == Some(Ordering::Greater),
        Comparison::LessOrEqual => equal || order == Some(Ordering::Less),
        Comparison::GreaterOrEqual => equal || order == Some(Ordering::Greater),
    }
}

fn order(left: &NodeValue, right: &NodeValue) -> Option<Ordering> {
    match (left, right) {
        (NodeValue::Number(left), NodeValue::Number(right)) => {
            number(left)?.partial_cmp(&number(right)?)
        }
        (NodeValue::String(left), NodeValue::String(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

fn equals(left: &NodeValue, right: &NodeValue) -> bool {
    match (left, right) {
        (NodeValue::Null, NodeValue::Null) => true,
        (NodeValue::Bool(left), NodeValue::Bool(right)) => left == right,
        (NodeValue::Number(left), NodeValue::Number(right)) => {
            left == right || number(left) == number(right)
        }
        (NodeValue::String(left), NodeValue::String(right)) => left == right,
        (NodeValue::Array(left), NodeValue::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| equals(&left.value, &right.value))
        }
        (NodeValue::Object(left), NodeValue::Object(right)) => {
            let same = |key: &str, value| {
                right
                    .entry(key)
                    .is_some_and(|other| equals(value, &other.value.value))
            };
            left.len() == right.len()
                && left
                    .iter()
                    .all(|entry| same(&entry.key.text, &entry.value.value))
        }
        _ => false,
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}
