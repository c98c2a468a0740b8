//! Encoding of arguments for the path, the query, a header or a cookie.
//!
//! A value is first written as JSON. One function therefore encodes the strings, numbers, lists and objects of all
//! types. The output is encoded for its location. The module is independent of requests.

mod body_fields;
mod form;
mod nested_lists;
mod shape;
mod style;
#[cfg(test)]
mod tests;

use crate::json::REDACTED;
use crate::operation::{BodyField, Parameter, Wire};
use crate::url::encode;

pub(crate) use body_fields::{FieldValue, field, items, styled};
pub(crate) use form::form as form_body;
pub(crate) use shape::{Shape, text_of};

/// A function that redacts the secrets of a JSON text. It returns [`None`] if the text cannot be read.
pub(crate) type Redact = fn(&[u8]) -> Option<String>;

/// An encoded argument.
#[derive(Clone)]
#[expect(missing_debug_implementations, reason = "an argument can be secret")]
pub enum Encoded {
    /// A string.
    Text(String),
    /// A value of another type, as JSON text.
    Json {
        /// The text.
        text: String,
        /// Redacts the secrets of the text.
        redact: Redact,
    },
}

impl Encoded {
    /// Returns the shape of the value.
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Text(text) => Shape::Scalar(text.into()),
            Self::Json { text, .. } => Shape::of_json(text),
        }
    }

    /// Returns the value as plain text. A JSON string is unquoted.
    pub(crate) fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Json { text, .. } => serde_json::from_str(text).unwrap_or_else(|_| text.clone()),
        }
    }

    /// Returns the value as JSON text.
    fn json(&self) -> String {
        match self {
            Self::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
            Self::Json { text, .. } => text.clone(),
        }
    }

    /// Returns the argument with redacted secrets.
    pub(crate) fn redacted(&self) -> Self {
        match self {
            Self::Text(_) => self.clone(),
            Self::Json { text, redact } => {
                let redacted = redact(text.as_bytes()).unwrap_or_else(|| format!("\"{REDACTED}\""));
                Self::Json {
                    text: redacted,
                    redact: *redact,
                }
            }
        }
    }
}

/// Returns the percent-encoded text of a path argument, or [`None`] if the value is null or empty.
pub(crate) fn path_text(parameter: &Parameter, value: &Encoded) -> Option<String> {
    let value = &nested_lists::join_inner_lists(value, parameter.wire);
    let shape = value.shape();
    if shape.is_empty() {
        return None;
    }
    Some(match parameter.wire {
        Wire::Style {
            style,
            explode,
            reserved,
            ..
        } => style::path(parameter.name, style, explode, reserved, &shape),
        Wire::Json => encode(&value.json()).into_owned(),
        Wire::Text => encode(&shape.into_text()).into_owned(),
        Wire::Form(fields) => encode(&form(&value.json(), fields)).into_owned(),
    })
}

/// Returns the text of a header argument, or [`None`] if the value is null.
///
/// The text may contain characters that are not allowed in headers.
pub(crate) fn header_text(parameter: &Parameter, value: &Encoded) -> Option<String> {
    let value = &nested_lists::join_inner_lists(value, parameter.wire);
    match (parameter.wire, value.shape()) {
        (_, Shape::Null) => None,
        (Wire::Json, _) => Some(value.json()),
        (Wire::Text, shape) => Some(shape.into_text().into_owned()),
        (Wire::Form(fields), _) => Some(form(&value.json(), fields)),
        (Wire::Style { style, explode, .. }, shape) => Some(style::header(style, explode, &shape)),
    }
}

/// Returns the percent-encoded pairs of a query or cookie argument.
pub(crate) fn pairs(name: &str, wire: Wire, value: &Encoded) -> Vec<(String, String)> {
    let value = &nested_lists::join_inner_lists(value, wire);
    match (wire, value.shape()) {
        (_, Shape::Null) => Vec::new(),
        (Wire::Json, _) => vec![(
            encode(name).into_owned(),
            encode(&value.json()).into_owned(),
        )],
        (Wire::Text, shape) => vec![(
            encode(name).into_owned(),
            encode(&shape.into_text()).into_owned(),
        )],
        (Wire::Form(fields), _) => vec![(
            encode(name).into_owned(),
            encode(&form(&value.json(), fields)).into_owned(),
        )],
        (
            Wire::Style {
                style,
                explode,
                reserved,
                ..
            },
            shape,
        ) => style::pairs(name, style, explode, reserved, &shape),
    }
}

/// Returns the text of an argument that is the whole query.
pub(crate) fn query_string(wire: Wire, value: &Encoded) -> String {
    match (wire, value.shape()) {
        (_, Shape::Null) => String::new(),
        (Wire::Json, _) => encode(&value.json()).into_owned(),
        (Wire::Text, shape) => encode(&shape.into_text()).into_owned(),
        (Wire::Form(fields), _) => form(&value.json(), fields),
        (Wire::Style { .. }, _) => form(&value.json(), &[]),
    }
}

/// Returns the members of a JSON object as a form.
fn form(json: &str, fields: &[BodyField]) -> String {
    form_body(json, &[], fields, "").unwrap_or_default()
}
