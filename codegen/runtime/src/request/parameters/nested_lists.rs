//! Lists of lists. In Swagger 2.0, each level has its own separator.

use std::borrow::Cow;

use super::shape::text_of;
use super::{Encoded, Shape};
use crate::operation::Wire;

/// Joins each inner list of a value to one string.
///
/// Given `[["a","b"],["c"]]` and the separator `|`, the result is `["a|b","c"]`.
pub(super) fn join_inner_lists(value: &Encoded, wire: Wire) -> Cow<'_, Encoded> {
    match (wire, value) {
        (Wire::Style { inner, .. }, Encoded::Json { text, redact }) if !inner.is_empty() => {
            let Shape::List(items) = Shape::of_json(text) else {
                return Cow::Borrowed(value);
            };
            let items = items.into_iter().map(|item| join_levels(item, inner));
            let text = items.collect::<serde_json::Value>().to_string();
            Cow::Owned(Encoded::Json {
                text,
                redact: *redact,
            })
        }
        _ => Cow::Borrowed(value),
    }
}

/// Returns the text of an item. Each level of lists in it is joined by the next separator.
fn join_levels(json: &str, separators: &str) -> Option<String> {
    let mut rest = separators.chars();
    let (Some(separator), Shape::List(items)) = (rest.next(), Shape::of_json(json)) else {
        return text_of(json).map(Cow::into_owned);
    };
    let items = items
        .into_iter()
        .filter_map(|item| join_levels(item, rest.as_str()));
    Some(items.collect::<Vec<_>>().join(&separator.to_string()))
}
