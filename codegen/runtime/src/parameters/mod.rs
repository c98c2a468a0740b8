//! Parameters: from a value to the text that stands in the path, the query, a header or a cookie.
//!
//! A value is taken as the JSON text that it writes, so strings, numbers, lists and objects go one way. Nothing here
//! knows requests; what comes out is encoded for its place.

mod percent;
mod shape;
mod style;
#[cfg(test)]
mod tests;

use crate::operation::{Parameter, Wire};

pub(crate) use percent::{encode, encode_literal};
pub(crate) use shape::Shape;

/// An argument as it was given.
#[derive(Clone)]
pub enum Encoded {
    /// A string.
    Text(String),
    /// Anything else, as JSON text.
    Json(String),
}

impl Encoded {
    /// The shape of the value: what styles distinguish.
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Text(text) => Shape::Scalar(text.into()),
            Self::Json(json) => Shape::of_json(json),
        }
    }

    fn json(&self) -> String {
        match self {
            Self::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
            Self::Json(json) => json.clone(),
        }
    }

    /// Whether there is nothing to send.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self.shape(), Shape::Null)
    }
}

/// The text of a path argument, percent-encoded; `None` where the value is null, an empty string or an empty list.
pub(crate) fn path_text(parameter: &Parameter, value: &Encoded) -> Option<String> {
    let shape = value.shape();
    if shape.is_empty() {
        return None;
    }
    Some(match parameter.wire {
        Wire::Style { style, explode, .. } => style::path(parameter.name, style, explode, &shape),
        Wire::Json => encode(&value.json()).into_owned(),
        Wire::Text => encode(&shape.into_text()).into_owned(),
    })
}

/// The text of a header argument, not yet checked for what a header can hold; `None` where the value is null.
pub(crate) fn header_text(parameter: &Parameter, value: &Encoded) -> Option<String> {
    match (parameter.wire, value.shape()) {
        (_, Shape::Null) => None,
        (Wire::Json, _) => Some(value.json()),
        (Wire::Text, shape) => Some(shape.into_text().into_owned()),
        (Wire::Style { explode, .. }, shape) => Some(style::plain(explode, &shape)),
    }
}

/// The pairs of a query or cookie argument, percent-encoded.
pub(crate) fn pairs(name: &str, wire: Wire, value: &Encoded) -> Vec<(String, String)> {
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
        (
            Wire::Style {
                style,
                explode,
                reserved,
            },
            shape,
        ) => style::pairs(name, style, explode, reserved, &shape),
    }
}
