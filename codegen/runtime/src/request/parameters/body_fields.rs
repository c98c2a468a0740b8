//! The values of the members of a form or multipart body (the `encoding` of OpenAPI).

use super::{Encoded, Shape, pairs, text_of};
use crate::json::{File, placeholder_index};
use crate::operation::{BodyField, Wire};
use std::borrow::Cow;

/// A value of a member, as it is written.
pub(crate) enum FieldValue<'v> {
    Text(Cow<'v, str>),
    File(&'v File),
}

impl BodyField {
    /// Returns whether the member is encoded by a style, as a parameter is.
    pub(crate) fn is_styled(&self) -> bool {
        matches!(self.wire, Wire::Style { .. })
    }

    /// Returns the value of an item; [`None`] for null.
    pub(crate) fn value<'v>(
        &self,
        item: &'v str,
        files: &'v [File],
        key: &str,
    ) -> Option<FieldValue<'v>> {
        let text = text_of(item)?;
        let file = placeholder_index(&text, key).and_then(|index| files.get(index));
        Some(match file {
            Some(file) => FieldValue::File(file),
            None if matches!(self.wire, Wire::Json) => FieldValue::Text(item.into()),
            None => FieldValue::Text(text),
        })
    }
}

/// Returns the JSON texts of the items of a list, which are written one by one, or else the value itself.
pub(crate) fn items(json: &str) -> Vec<&str> {
    match Shape::of_json(json) {
        Shape::List(items) => items,
        _ => vec![json],
    }
}

/// Returns the declared encoding of a member, or the default one.
pub(crate) fn field(fields: &[BodyField], name: &str) -> BodyField {
    let declared = fields.iter().find(|field| field.name == name);
    declared.copied().unwrap_or(BodyField::new(""))
}

/// Encodes a member by its style.
pub(crate) fn styled(name: &str, wire: Wire, json: &str) -> Vec<(String, String)> {
    let value = Encoded::Json {
        text: json.to_owned(),
        redact: |_| None,
    };
    pairs(name, wire, &value)
}
