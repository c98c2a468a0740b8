//! The public error of a text that cannot be read.

use std::fmt;

use super::raw_error::{Cause, Fault};
use super::{excerpt, json_path};

/// The error of a text that cannot be read, with the position and what was expected there.
///
/// `Display` includes a short excerpt of the text around the position. In the excerpt, strings are redacted except for
/// keys and the wrong value itself, which is redacted if it is a secret.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    cause: Cause,
    offset: usize,
    path: String,
    found: &'static str,
    excerpt: String,
}

impl Error {
    /// Creates an error from a fault in a text.
    pub(crate) fn new(text: &str, fault: &Fault) -> Self {
        let offset = fault.offset();
        Self(Box::new(Inner {
            cause: fault.cause().clone(),
            offset,
            path: json_path::paths(text, &[offset]).pop().unwrap_or_default(),
            found: found(text, offset),
            excerpt: excerpt::excerpt(text, offset, fault.secret()),
        }))
    }

    /// Creates an error for bytes that are not UTF-8 at an offset.
    pub(crate) fn not_utf8(offset: usize) -> Self {
        Self(Box::new(Inner {
            cause: Cause::NotUtf8,
            offset,
            path: String::from("$"),
            found: "other bytes",
            excerpt: String::new(),
        }))
    }

    /// Returns the position as a `JSONPath` (RFC 9535), such as `$.result.stages[3].name`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the position as a byte offset in the text.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// Returns what was expected there, such as `a string`. It is [`None`] for other errors, such as a missing
    /// field.
    pub fn expected(&self) -> Option<&'static str> {
        match self.0.cause {
            Cause::Expected(what) | Cause::Syntax(what) | Cause::OutOfRange(what) => Some(what),
            Cause::NotUtf8 => Some("UTF-8"),
            _ => None,
        }
    }

    /// Returns what was found there, such as `null` or `a number`.
    pub fn found(&self) -> &'static str {
        self.0.found
    }

    /// Returns the required fields that are missing from the object there.
    pub fn missing_fields(&self) -> impl Iterator<Item = &'static str> {
        let missing = match &self.0.cause {
            Cause::Missing(_, missing) => missing.as_slice(),
            _ => &[],
        };
        missing.iter().copied()
    }

    /// Returns the text around the position, with redacted strings. It is empty if the text is not UTF-8.
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }

    /// Redacts the texts that are from the text that was read.
    pub(crate) fn redacted_by(mut self, redact: &dyn Fn(&mut String)) -> Self {
        redact(&mut self.0.path);
        redact(&mut self.0.excerpt);
        self
    }

    /// Formats the position and the problem, without the excerpt.
    pub(crate) fn brief(&self) -> String {
        let mut brief = self.clone();
        brief.0.excerpt.clear();
        brief.to_string()
    }

    /// Returns `true` if the text is not valid JSON there, rather than JSON of another type.
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.cause, Cause::Syntax(_) | Cause::NotUtf8)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: ", self.0.path)?;
        match &self.0.cause {
            Cause::Missing(name, missing) => {
                let many = if missing.len() == 1 {
                    "field"
                } else {
                    "fields"
                };
                write!(f, "`{name}` lacks the required {many} ")?;
                for (index, key) in missing.iter().enumerate() {
                    write!(f, "{}`{key}`", if index == 0 { "" } else { ", " })?;
                }
            }
            cause => write!(f, "{}", Problem(cause, self.0.found))?,
        }
        if !self.0.excerpt.is_empty() {
            write!(f, " (near byte {}: {})", self.0.offset, self.0.excerpt)?;
        }
        Ok(())
    }
}

/// Formats a cause and what was found.
pub(super) struct Problem<'a>(pub(super) &'a Cause, pub(super) &'static str);

impl fmt::Display for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = self.1;
        match self.0 {
            Cause::Expected(what) => write!(f, "expected {what}, found {found}"),
            Cause::Syntax(what) => write!(f, "expected {what}, found {found}: this is not JSON"),
            Cause::OutOfRange(what) => write!(f, "the number does not fit {what}"),
            Cause::Missing(name, _) => write!(f, "`{name}` lacks required fields"),
            Cause::TooShort(length) => write!(f, "the list ends after {length} items"),
            Cause::TooDeep(limit) => write!(f, "nested more than {limit} levels deep"),
            Cause::TooCostly => f.write_str("the value would have to be read again too often"),
            Cause::TooManyDeviations => f.write_str("too many deviations from the type"),
            Cause::NotUtf8 => f.write_str("the text is not UTF-8"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Error").field(&self.to_string()).finish()
    }
}

impl std::error::Error for Error {}

/// Returns the kind of JSON value at an offset.
pub(super) fn found(text: &str, offset: usize) -> &'static str {
    match text.as_bytes().get(offset) {
        None => "the end of the text",
        Some(b'"') => "a string",
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        Some(b'-' | b'0'..=b'9') => "a number",
        Some(_) => "something else",
    }
}
