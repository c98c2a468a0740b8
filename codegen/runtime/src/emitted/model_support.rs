//! Functions that the macros call for each type, so that their code is compiled once.

use std::borrow::Cow;
use std::fmt;

use crate::json::UnknownValue;
use crate::json::{Value, Writer};

/// Formats a value for `Debug`, with redacted secrets.
///
/// # Errors
/// Returns an error if the formatter fails.
pub fn debug(value: &dyn Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut writer = Writer::debug(f.alternate());
    value.write(&mut writer);
    f.write_str(&writer.into_string())
}

/// Returns the value of an enum for a text: the listed one, or the unknown one.
pub fn listed<T: Clone>(
    known: &[T],
    names: &[&str],
    text: Cow<'_, str>,
    unknown: fn(UnknownValue) -> T,
) -> T {
    let index = names.iter().position(|name| *name == text);
    match index.and_then(|index| known.get(index)) {
        Some(value) => value.clone(),
        None => unknown(UnknownValue::new(text)),
    }
}
