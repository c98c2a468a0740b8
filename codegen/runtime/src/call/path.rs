//! The path of a call: a template and arguments, each of which stays inside its segment.
//!
//! A URL parser folds `.` and `..`, even percent-encoded (WHATWG URL §4.4), and an empty segment often names the
//! collection instead of the item. So no argument may be empty or make a segment that is a dot segment.

use crate::operation::{Location, Operation};
use crate::parameters::{Encoded, encode_literal, path_text};
use std::borrow::Cow;

/// Why an argument is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The parameter's name.
    pub(crate) parameter: String,
    /// What is wrong with the argument, and what to do.
    pub(crate) reason: String,
}

impl Refusal {
    pub(crate) fn new(parameter: &str, reason: impl Into<String>) -> Self {
        Self {
            parameter: parameter.to_owned(),
            reason: reason.into(),
        }
    }
}

/// The path of an operation with its arguments, and the literal query of the template, if it has one.
pub(crate) fn expand(
    operation: &'static Operation,
    arguments: &[Option<Encoded>],
) -> Result<(String, Option<&'static str>), Refusal> {
    let template = operation.path.split('#').next().unwrap_or_default();
    let (template, query) = template
        .split_once('?')
        .map_or((template, None), |(path, query)| (path, Some(query)));
    let mut path = String::with_capacity(template.len().saturating_add(32));
    for segment in template.strip_prefix('/').unwrap_or(template).split('/') {
        path.push('/');
        path.push_str(&expand_segment(segment, operation, arguments)?);
    }
    Ok((path, query))
}

fn expand_segment<'t>(
    segment: &'t str,
    operation: &Operation,
    arguments: &[Option<Encoded>],
) -> Result<Cow<'t, str>, Refusal> {
    let (mut text, mut rest, mut last) = (String::new(), segment, None);
    while let Some((before, name, after)) = next_placeholder(rest) {
        text.push_str(&encode_literal(before));
        text.push_str(&argument(name, operation, arguments)?);
        last = Some(name);
        rest = after;
    }
    let Some(name) = last else {
        return Ok(encode_literal(segment));
    };
    text.push_str(&encode_literal(rest));
    if is_dot_segment(&text) {
        return Err(Refusal::new(name, "`.` and `..` would change the route"));
    }
    Ok(text.into())
}

/// The text before the next `{name}`, the name, and the text after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once('{')?;
    let (name, after) = from.split_once('}')?;
    Some((before, name, after))
}

fn argument(
    name: &str,
    operation: &Operation,
    arguments: &[Option<Encoded>],
) -> Result<String, Refusal> {
    let is_it = |parameter: &crate::operation::Parameter| {
        parameter.location == Location::Path && parameter.name == name
    };
    let index = operation.parameters.iter().position(is_it);
    let parameter = index.and_then(|index| operation.parameters.get(index));
    let value = index.and_then(|index| arguments.get(index)?.as_ref());
    let (Some(parameter), Some(value)) = (parameter, value) else {
        return Err(Refusal::new(name, "it is missing"));
    };
    path_text(parameter, value)
        .ok_or_else(|| Refusal::new(name, "it is empty, and the path would name something else"))
}

/// Whether a parser would take the segment for `.` or `..`; some servers cut it at `;` first.
fn is_dot_segment(segment: &str) -> bool {
    let segment = segment.split(';').next().unwrap_or_default();
    matches!(
        segment.replace("%2e", ".").replace("%2E", ".").as_str(),
        "." | ".."
    )
}

#[cfg(test)]
mod tests;
