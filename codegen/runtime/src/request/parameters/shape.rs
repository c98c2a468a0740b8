//! The shapes of values that the styles of parameters distinguish.

use std::borrow::Cow;

/// The shape of a value: a scalar, a list or an object.
///
/// Styles are not defined for nested values (OpenAPI 3.1 §4.8.12.3), so a nested list or object is written as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape<'t> {
    /// Null, which is not sent.
    Null,
    /// A string, number or boolean.
    Scalar(Cow<'t, str>),
    /// The JSON texts of the items.
    List(Vec<&'t str>),
    /// The names and the JSON texts of the members, in the order of the text.
    Members(Vec<(Cow<'t, str>, &'t str)>),
}

impl<'t> Shape<'t> {
    /// Returns the shape of a JSON text, which must be valid.
    ///
    /// Given `[1,"a"]`, it is the list of `1` and `"a"`. Given `"a"`, it is the scalar `a`.
    pub(crate) fn of_json(json: &'t str) -> Self {
        let json = json.trim();
        match json.bytes().next() {
            None | Some(b'n') => Self::Null,
            Some(b'"') => Self::Scalar(unquote(json)),
            Some(b'[') => Self::List(split_elements(json)),
            Some(b'{') => Self::Members(
                split_elements(json)
                    .into_iter()
                    .filter_map(member)
                    .collect(),
            ),
            Some(_) => Self::Scalar(json.into()),
        }
    }

    /// Returns whether the value is null, an empty string, an empty list or an empty object.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Scalar(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Members(members) => members.is_empty(),
        }
    }

    /// Returns the text of a scalar, or the JSON text of a list or object.
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

/// Returns the text of an item or a member, or [`None`] if it is null.
pub(crate) fn text_of(json: &str) -> Option<Cow<'_, str>> {
    match json.bytes().next() {
        Some(b'n') | None => None,
        Some(b'"') => Some(unquote(json)),
        Some(_) => Some(json.into()),
    }
}

/// Returns the content of a JSON string.
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

/// Splits a member into its name and the JSON text of its value.
fn member(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let end = string_end(text)?;
    let (name, rest) = text.split_at_checked(end)?;
    Some((unquote(name), rest.trim_start().strip_prefix(':')?.trim()))
}

/// Returns the length of the JSON string at the start of a text, including its quotes.
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

/// Splits a list or an object at its commas. Those of nested values and strings do not count.
fn split_elements(json: &str) -> Vec<&str> {
    let inner = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    let (mut elements, mut depth, mut start) = (Vec::new(), 0_usize, 0);
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
                elements.extend(inner.get(start..at));
                start = at.saturating_add(1);
            }
            _ => {}
        }
    }
    let last = inner.get(start..).unwrap_or_default();
    if !(elements.is_empty() && last.trim().is_empty()) {
        elements.push(last);
    }
    elements.into_iter().map(str::trim).collect()
}
