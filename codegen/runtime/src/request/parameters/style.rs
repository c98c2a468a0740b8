//! The styles of OpenAPI 3.1 §4.8.12.3, which are those of RFC 6570 and three of OpenAPI's own.

use std::borrow::Cow;

use super::shape::{Shape, text_of};
use crate::operation::Style;
use crate::url::{encode, encode_reserved};

/// Objects deeper than this are written as JSON text by the style `deepObject`.
const DEEPEST: usize = 16;

/// The text of a path argument.
pub(super) fn path(name: &str, style: Style, explode: bool, shape: &Shape<'_>) -> String {
    let encoded = |text: &str| encode(text).into_owned();
    let text = |separator: &str| joined(shape, explode, separator, &encoded);
    match style {
        Style::Label => format!(".{}", text(if explode { "." } else { "," })),
        Style::Matrix => matrix(&encode(name), explode, shape, &encoded),
        _ => text(&encode_delimiter(style)),
    }
}

/// The text of a header argument, without percent-encoding.
pub(super) fn plain(style: Style, explode: bool, shape: &Shape<'_>) -> String {
    joined(shape, explode, delimiter(style), &str::to_owned)
}

/// The pairs of a query or cookie argument. Members that are null are left out.
pub(super) fn pairs(
    name: &str,
    style: Style,
    explode: bool,
    reserved: bool,
    shape: &Shape<'_>,
) -> Vec<(String, String)> {
    let value = |text: &str| {
        if style == Style::Cookie {
            text.to_owned()
        } else if reserved {
            encode_reserved(text)
        } else {
            encode(text).into_owned()
        }
    };
    let name = match style {
        Style::Cookie => name.to_owned(),
        _ => encode(name).into_owned(),
    };
    if let (Style::DeepObject, Shape::Members(members)) = (style, shape) {
        let mut out = Vec::new();
        for (key, json) in members {
            deep(
                &format!("{name}%5B{}%5D", encode(key)),
                json,
                DEEPEST,
                &value,
                &mut out,
            );
        }
        return out;
    }
    match shape {
        Shape::Null => Vec::new(),
        Shape::Scalar(text) => vec![(name, value(text))],
        Shape::List(items) if explode => items
            .iter()
            .filter_map(|item| Some((name.clone(), value(&text_of(item)?))))
            .collect(),
        Shape::Members(members) if explode => members
            .iter()
            .filter_map(|(key, json)| Some((encode(key).into_owned(), value(&text_of(json)?))))
            .collect(),
        _ if shape.is_empty() => Vec::new(),
        _ => vec![(name, joined(shape, false, &encode_delimiter(style), &value))],
    }
}

fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

/// Returns the delimiter as it is written in a URL, where a comma is not encoded.
fn encode_delimiter(style: Style) -> Cow<'static, str> {
    match delimiter(style) {
        "," => Cow::Borrowed(","),
        other => encode(other),
    }
}

/// Joins items, or names and values, with a separator; exploded members are written as `name=value`.
fn joined(
    shape: &Shape<'_>,
    explode: bool,
    separator: &str,
    value: &dyn Fn(&str) -> String,
) -> String {
    let parts: Vec<String> = match shape {
        Shape::Null => Vec::new(),
        Shape::Scalar(text) => return value(text),
        Shape::List(items) => items
            .iter()
            .filter_map(|item| Some(value(&text_of(item)?)))
            .collect(),
        Shape::Members(members) => members
            .iter()
            .filter_map(|(key, json)| {
                let between = if explode { "=" } else { separator };
                Some(format!("{}{between}{}", value(key), value(&text_of(json)?)))
            })
            .collect(),
    };
    parts.join(separator)
}

fn matrix(name: &str, explode: bool, shape: &Shape<'_>, value: &dyn Fn(&str) -> String) -> String {
    let pair = |name: &str, text: String| {
        if text.is_empty() {
            format!(";{name}")
        } else {
            format!(";{name}={text}")
        }
    };
    match shape {
        Shape::List(items) if explode => items
            .iter()
            .filter_map(|item| Some(pair(name, value(&text_of(item)?))))
            .collect(),
        Shape::Members(members) if explode => members
            .iter()
            .filter_map(|(key, json)| Some(pair(&value(key), value(&text_of(json)?))))
            .collect(),
        _ => pair(name, joined(shape, false, ",", value)),
    }
}

/// `deepObject`, which the specification defines for one level: deeper objects nest brackets, lists repeat the name.
fn deep(
    name: &str,
    json: &str,
    depth: usize,
    value: &dyn Fn(&str) -> String,
    out: &mut Vec<(String, String)>,
) {
    let pair = |json: &str| Some((name.to_owned(), value(&text_of(json)?)));
    match Shape::of_json(json) {
        Shape::Members(members) if depth > 0 => {
            for (key, json) in members {
                deep(
                    &format!("{name}%5B{}%5D", encode(&key)),
                    json,
                    depth.saturating_sub(1),
                    value,
                    out,
                );
            }
        }
        Shape::List(items) => out.extend(items.into_iter().filter_map(pair)),
        _ => out.extend(pair(json)),
    }
}
