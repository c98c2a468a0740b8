//! The error of a text that is not of its format.

use std::fmt;

/// The maximum number of characters of a text that are printed.
const MAX_SHOWN: usize = 60;

/// The error of a text that cannot be converted: it is not of its format, or out of the range of the type.
///
/// `Display` prints the first 60 characters of the text, the format and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    text: String,
    format: &'static str,
    reason: String,
}

impl FormatError {
    pub(super) fn new(text: &str, format: &'static str, reason: &dyn fmt::Display) -> Self {
        Self {
            text: text.chars().take(MAX_SHOWN).collect(),
            format,
            reason: reason.to_string(),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            text,
            format,
            reason,
        } = self;
        write!(f, "{text:?} is not {format}: {reason}")
    }
}

impl std::error::Error for FormatError {}
