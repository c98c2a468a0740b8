//! The path of a call: a template and arguments, each of which stays inside its segment unless the document allows
//! reserved characters in it.
//!
//! A URL parser folds `.` and `..`, even percent-encoded (WHATWG URL §4.4), and an empty segment often names the
//! collection instead of the item. So no argument may be empty or make a segment that is a dot segment.

use crate::operation::{Location, Operation};
use crate::request::parameters::{Encoded, path_text};
use crate::url::encode_literal;

/// Why an argument is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The parameter's name.
    pub(crate) parameter: String,
    /// The problem of the argument, and a remedy.
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

/// Returns the path of an operation with its arguments, and the literal query of the template if it has one.
pub(crate) fn expand(
    operation: &'static Operation,
    arguments: &[Option<Encoded>],
) -> Result<(String, Option<&'static str>), Refusal> {
    let template = operation.path.split('#').next().unwrap_or_default();
    let (template, query) = template
        .split_once('?')
        .map_or((template, None), |(path, query)| (path, Some(query)));
    let mut path = String::with_capacity(template.len().saturating_add(64));
    for segment in template.strip_prefix('/').unwrap_or(template).split('/') {
        path.push('/');
        expand_segment(&mut path, segment, operation, arguments)?;
    }
    Ok((path, query))
}

fn expand_segment(
    path: &mut String,
    segment: &str,
    operation: &Operation,
    arguments: &[Option<Encoded>],
) -> Result<(), Refusal> {
    let start = path.len();
    let (mut rest, mut last) = (segment, None);
    while let Some((before, name, after)) = next_placeholder(rest) {
        path.push_str(&encode_literal(before));
        path.push_str(&argument(name, operation, arguments)?);
        last = Some(name);
        rest = after;
    }
    path.push_str(&encode_literal(rest));
    let expanded = path.get(start..).unwrap_or_default();
    match last {
        Some(name) if expanded.split('/').any(is_dot_segment) => {
            Err(Refusal::new(name, "`.` and `..` would change the route"))
        }
        _ => Ok(()),
    }
}

/// Returns the text before the next `{name}`, the name, and the text after it.
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
    let given = operation
        .parameter(Location::Path, name)
        .and_then(|(index, parameter)| Some((parameter, arguments.get(index)?.as_ref()?)));
    let Some((parameter, value)) = given else {
        return Err(Refusal::new(name, "it is missing"));
    };
    path_text(&parameter, value)
        .ok_or_else(|| Refusal::new(name, "it is empty, and the path would name something else"))
}

/// Returns whether a URL parser treats the segment as `.` or `..`. Some servers truncate it at `;` first.
fn is_dot_segment(segment: &str) -> bool {
    let segment = segment.split(';').next().unwrap_or_default();
    // Two dots, percent-encoded; what is longer is another name.
    segment.len() <= 6
        && matches!(
            segment.replace("%2e", ".").replace("%2E", ".").as_str(),
            "." | ".."
        )
}

#[cfg(test)]
mod tests;
