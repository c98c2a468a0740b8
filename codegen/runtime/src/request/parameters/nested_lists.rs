//! Lists of lists, for which Swagger 2.0 has a separator on each level.

use std::borrow::Cow;

use super::shape::text_of;
use super::{Encoded, Shape};
use crate::operation::Wire;

/// The value with each list inside of it as one text: `[["a","b"],["c"]]` with the separator `|` is `["a|b","c"]`.
pub(super) fn joined(value: &Encoded, wire: Wire) -> Cow<'_, Encoded> {
    match (wire, value) {
        (Wire::Style { inner, .. }, Encoded::Json { text, redact }) if !inner.is_empty() => {
            let Shape::List(items) = Shape::of_json(text) else {
                return Cow::Borrowed(value);
            };
            let items = items.into_iter().map(|item| text_with(item, inner));
            let text = items.collect::<serde_json::Value>().to_string();
            Cow::Owned(Encoded::Json {
                text,
                redact: *redact,
            })
        }
        _ => Cow::Borrowed(value),
    }
}

/// The text of an item; lists in it are joined by the separators, level by level.
fn text_with(json: &str, separators: &str) -> Option<String> {
    let mut rest = separators.chars();
    let (Some(separator), Shape::List(items)) = (rest.next(), Shape::of_json(json)) else {
        return text_of(json).map(Cow::into_owned);
    };
    let items = items
        .into_iter()
        .filter_map(|item| text_with(item, rest.as_str()));
    Some(items.collect::<Vec<_>>().join(&separator.to_string()))
}
