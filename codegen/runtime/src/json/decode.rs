//! The public functions for reading and writing, and the policies of reading.

use super::mismatch::{Deviation, MAX_NOTED, located};
use super::raw_error::{Cause, Fault};
use super::{DEFAULT_DEPTH, Error, MAX_DEPTH, Reader, Value, Writer};

/// Reads a value from a JSON text.
///
/// # Errors
/// Returns an error if the text is not JSON, or not of the type.
///
/// ```
/// use clientwright_runtime::json;
///
/// let numbers: Vec<i64> = json::from_str("[1, 2.0, 3e2]")?;
/// assert_eq!(numbers, [1, 2, 300]);
///
/// let error = json::from_str::<Vec<i64>>("[1, null]").unwrap_err();
/// assert_eq!(error.path(), "$[1]");
/// assert_eq!(error.expected(), Some("an integer"));
/// # Ok::<(), json::Error>(())
/// ```
pub fn from_str<T: Value>(text: &str) -> Result<T, Error> {
    let mut value = T::blank();
    read(&mut value, text, Policy::Strict, DEFAULT_DEPTH)?;
    Ok(value)
}

/// Reads a value from the bytes of a JSON text.
///
/// # Errors
/// Returns an error if the bytes are not UTF-8, not JSON, or not of the type.
pub fn from_slice<T: Value>(bytes: &[u8]) -> Result<T, Error> {
    from_str(utf8(bytes)?)
}

/// Reads a value from a text as [`from_str`] does, and returns its harmless deviations from the type, such as
/// fields that are not declared and values that are not listed.
///
/// At most 10,000 deviations are returned.
///
/// # Errors
/// Returns an error if the text is not JSON, or not of the type.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use clientwright_runtime::json::{self, DeviationKind};
///
/// let text = r#"{"a": 1, "a": 2}"#;
/// let (counts, deviations) = json::from_str_observed::<BTreeMap<String, u64>>(text)?;
/// assert_eq!(counts["a"], 2);
/// assert_eq!(deviations[0].kind(), DeviationKind::RepeatedKey);
/// assert_eq!(deviations[0].path(), "$.a");
/// # Ok::<(), json::Error>(())
/// ```
pub fn from_str_observed<T: Value>(text: &str) -> Result<(T, Vec<Deviation>), Error> {
    let mut value = T::blank();
    let deviations = read(&mut value, text, Policy::Observe, DEFAULT_DEPTH)?;
    Ok((value, deviations))
}

/// Reads as much as possible of a text, and returns its deviations from the type.
///
/// An optional field, an item of a list or an entry of a map of the wrong type is omitted. A required field
/// that is missing or of the wrong type has an empty value, such as `""` or 0.
///
/// # Errors
/// Returns an error if the text is not JSON, is of an entirely different type, or deviates at more than 10,000
/// positions.
///
/// ```
/// use clientwright_runtime::json;
///
/// let partial = json::from_str_tolerant::<Vec<u64>>("[1, -1, 3]")?;
/// assert_eq!(partial.value(), &[1, 3]);
/// assert_eq!(partial.deviations()[0].path(), "$[1]");
/// # Ok::<(), json::Error>(())
/// ```
pub fn from_str_tolerant<T: Value>(text: &str) -> Result<Partial<T>, Error> {
    let mut value = T::blank();
    let deviations = read(&mut value, text, Policy::Tolerant, DEFAULT_DEPTH)?;
    Ok(Partial::new(value, deviations))
}

/// A value that may be incomplete, with the deviations of its text from the type.
///
/// [`from_str_tolerant`] and [`Request::send_tolerant`](crate::Request::send_tolerant) return it.
#[derive(Clone, Debug, PartialEq)]
pub struct Partial<T> {
    value: T,
    deviations: Vec<Deviation>,
}

impl<T> Partial<T> {
    pub(crate) fn new(value: T, deviations: Vec<Deviation>) -> Self {
        Self { value, deviations }
    }

    /// Returns the value.
    ///
    /// For each gap in [`deviations`](Self::deviations), a value of the text is omitted, or a required value is
    /// empty.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the deviations, in the order of the text.
    pub fn deviations(&self) -> &[Deviation] {
        &self.deviations
    }

    /// Returns `true` if nothing was omitted and no required value is missing.
    pub fn is_whole(&self) -> bool {
        !self.deviations.iter().any(Deviation::is_gap)
    }

    /// Returns the value if it is complete, as by [`is_whole`](Self::is_whole).
    pub fn into_whole(self) -> Option<T> {
        self.is_whole().then_some(self.value)
    }

    /// Returns the value and the deviations.
    pub fn into_parts(self) -> (T, Vec<Deviation>) {
        (self.value, self.deviations)
    }
}

/// Writes a value as JSON, including its secrets.
///
/// ```
/// use clientwright_runtime::json;
///
/// assert_eq!(json::to_string(&vec![Some(1.0), None, Some(2.5)]), "[1,null,2.5]");
/// ```
pub fn to_string<T: Value>(value: &T) -> String {
    text_of(value)
}

/// Writes a value as JSON with redacted secrets, for logs.
///
/// ```
/// use clientwright_runtime::{Secret, json};
///
/// assert_eq!(json::to_string_redacted(&Secret::from("hunter2")), "\"[redacted]\"");
/// ```
pub fn to_string_redacted<T: Value>(value: &T) -> String {
    let mut writer = Writer::redacted();
    value.write(&mut writer);
    writer.into_string()
}

/// Writes a value as JSON bytes, including its secrets.
pub fn to_vec<T: Value>(value: &T) -> Vec<u8> {
    text_of(value).into_bytes()
}

/// The policy for deviations of a text from its type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Harmless deviations are ignored, all others are errors.
    #[default]
    Strict,
    /// Like `Strict`, and harmless deviations are reported.
    Observe,
    /// Wrong values are omitted or left empty, and all deviations are reported.
    Tolerant,
}

/// Converts bytes to a text.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| Error::not_utf8(error.valid_up_to()))
}

/// Reads a text into an empty value, and returns the deviations that the policy reports.
pub(crate) fn read(
    value: &mut dyn Value,
    text: &str,
    policy: Policy,
    depth: usize,
) -> Result<Vec<Deviation>, Error> {
    let mut reader = Reader::with_depth(text, depth);
    reader.recording = policy != Policy::Strict;
    reader.tolerant = policy == Policy::Tolerant;
    let outcome = value.read(&mut reader).and_then(|()| reader.finish());
    outcome.map_err(|fault| Error::new(text, &fault))?;
    if reader.tolerant && reader.noted.len() > MAX_NOTED {
        let fault = Fault::new(0, Cause::TooManyDeviations);
        return Err(Error::new(text, &fault));
    }
    Ok(located(text, reader.noted))
}

/// Reads a text whose nesting depth is limited only by the stack.
pub(crate) fn read_deep(value: &mut dyn Value, text: &str) -> Result<(), Error> {
    read(value, text, Policy::Strict, MAX_DEPTH).map(|_| ())
}

/// Writes a value as JSON, including its secrets.
pub(crate) fn text_of(value: &dyn Value) -> String {
    let mut writer = Writer::json();
    value.write(&mut writer);
    writer.into_string()
}
