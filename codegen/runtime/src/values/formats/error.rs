//! Why a text is not what its format says.

use std::fmt;

/// How much of a text is shown.
const MAX_SHOWN: usize = 60;

/// Why a text could not be converted: it is not what its format says, or is out of the range of
/// the type.
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
        write!(f, "{text:?} cannot be taken as {format}: {reason}")
    }
}

impl std::error::Error for FormatError {}
