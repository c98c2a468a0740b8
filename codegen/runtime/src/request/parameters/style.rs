//! The styles of parameters (OpenAPI 3.1 §4.8.12.3): those of RFC 6570 and those that OpenAPI adds.

use std::borrow::Cow;

use super::shape::{Shape, text_of};
use crate::operation::Style;
use crate::url::{encode, encode_reserved, encode_reserved_in_path};

/// The maximum depth of brackets in the style `deepObject`. Deeper objects are written as JSON text.
const MAX_DEEP_OBJECT_DEPTH: usize = 16;

/// Returns the text of a path argument.
pub(super) fn path(
    name: &str,
    style: Style,
    explode: bool,
    reserved: bool,
    shape: &Shape<'_>,
) -> String {
    let encoded = |text: &str| {
        if reserved {
            encode_reserved_in_path(text)
        } else {
            encode(text).into_owned()
        }
    };
    let text = |separator: &str| join(shape, explode, separator, &encoded);
    match style {
        Style::Label => format!(".{}", text(if explode { "." } else { "," })),
        Style::Matrix => matrix(&encode(name), explode, shape, &encoded),
        _ => text(&encode_delimiter(style)),
    }
}

/// Returns the text of a header argument, which is not percent-encoded.
pub(super) fn header(style: Style, explode: bool, shape: &Shape<'_>) -> String {
    join(shape, explode, delimiter(style), &str::to_owned)
}

/// Returns the pairs of a query or cookie argument. Null items and members are omitted.
///
/// Given the name `id` and the list `[1,2]` in the style `form`, the pairs are `id=1` and `id=2` if exploded, and
/// `id=1,2` otherwise.
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
            deep_object(
                &format!("{name}%5B{}%5D", encode(key)),
                json,
                MAX_DEEP_OBJECT_DEPTH,
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
        _ => vec![(name, join(shape, false, &encode_delimiter(style), &value))],
    }
}

/// Returns the delimiter of the items of a list.
fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

/// Returns the delimiter for a URL. A comma is not percent-encoded.
fn encode_delimiter(style: Style) -> Cow<'static, str> {
    match delimiter(style) {
        "," => Cow::Borrowed(","),
        other => encode(other),
    }
}

/// Joins the items of a list, or the names and values of an object, with a separator.
///
/// Given `{"a":1,"b":2}` and the separator `,`, the text is `a=1,b=2` if exploded, and `a,1,b,2` otherwise.
fn join(
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

/// Returns the text of a path argument in the style `matrix`, such as `;id=1,2`.
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
        _ => pair(name, join(shape, false, ",", value)),
    }
}

/// Adds the pairs of a member in the style `deepObject`.
///
/// The specification defines one level. Deeper objects add brackets, and lists repeat the name. Given
/// `{"a":{"b":1},"c":[2,3]}` and the name `f`, the pairs are `f[a][b]=1`, `f[c]=2` and `f[c]=3`.
fn deep_object(
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
                deep_object(
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
