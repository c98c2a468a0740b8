//! The shape of a value: what a parameter's style distinguishes.

use std::borrow::Cow;

/// A value seen from a style: one text, a list of texts, or named texts.
///
/// Styles are not defined for nested values (OpenAPI 3.1 §4.8.12.3): a list or object inside is written as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape<'t> {
    /// Null: nothing is sent.
    Null,
    /// A string, number or boolean.
    Scalar(Cow<'t, str>),
    /// The JSON texts of the items.
    List(Vec<&'t str>),
    /// The names and the JSON texts of the members, in their order.
    Members(Vec<(Cow<'t, str>, &'t str)>),
}

impl<'t> Shape<'t> {
    /// The shape of a JSON text that a writer has made.
    pub(crate) fn of_json(json: &'t str) -> Self {
        let json = json.trim();
        match json.bytes().next() {
            None | Some(b'n') => Self::Null,
            Some(b'"') => Self::Scalar(unquote(json)),
            Some(b'[') => Self::List(parts(json)),
            Some(b'{') => Self::Members(parts(json).into_iter().filter_map(member).collect()),
            Some(_) => Self::Scalar(json.into()),
        }
    }

    /// Whether it is null, an empty string, an empty list or an object without members.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Scalar(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Members(members) => members.is_empty(),
        }
    }

    /// One text: that of a scalar, else the JSON text.
    pub(crate) fn into_text(self) -> Cow<'t, str> {
        match self {
            Self::Null => Cow::Borrowed(""),
            Self::Scalar(text) => text,
            Self::List(items) => format!("[{}]", items.join(",")).into(),
            Self::Members(members) => {
                let quoted = |name: &str| serde_json::Value::from(name).to_string();
                let members: Vec<String> = members
                    .iter()
                    .map(|(name, json)| format!("{}:{json}", quoted(name)))
                    .collect();
                format!("{{{}}}", members.join(",")).into()
            }
        }
    }
}

/// The text of an item or a member: `None` where it is null.
pub(crate) fn text_of(json: &str) -> Option<Cow<'_, str>> {
    match json.bytes().next() {
        Some(b'n') | None => None,
        Some(b'"') => Some(unquote(json)),
        Some(_) => Some(json.into()),
    }
}

fn unquote(json: &str) -> Cow<'_, str> {
    let inner = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    if inner.contains('\\') {
        serde_json::from_str::<String>(json)
            .unwrap_or_default()
            .into()
    } else {
        inner.into()
    }
}

fn member(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let end = string_end(text)?;
    let (name, rest) = text.split_at_checked(end)?;
    Some((unquote(name), rest.trim_start().strip_prefix(':')?.trim()))
}

/// The length of the string that a text begins with, its quotes included.
fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at.checked_add(1),
            _ => {}
        }
    }
    None
}

/// The texts between the commas of a list or an object.
fn parts(json: &str) -> Vec<&str> {
    let inner = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => depth = depth.saturating_add(1),
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.extend(inner.get(start..at));
                start = at.saturating_add(1);
            }
            _ => {}
        }
    }
    let last = inner.get(start..).unwrap_or_default();
    if !(parts.is_empty() && last.trim().is_empty()) {
        parts.push(last);
    }
    parts.into_iter().map(str::trim).collect()
}
