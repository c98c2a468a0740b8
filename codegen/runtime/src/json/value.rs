//! The trait that every type of a generated client implements.

use super::{Fault, Reader, Writer};

/// The result of reading into a value.
pub type Outcome = Result<(), Fault>;

/// A type that is read from JSON and written as JSON.
///
/// Types of generated clients implement it by macros, with a table of their fields. It is implemented for
/// `bool`, integers, `f64`, `String`, `Option`, `Vec`, `BTreeMap<String, _>`, [`serde_json::Value`] and
/// others. It is not meant to be implemented by other crates.
pub trait Value {
    /// Creates an empty value to read into.
    fn blank() -> Self
    where
        Self: Sized;

    /// Returns `true` if `null` is a value of the type. An [`Option`] of such a type does not read `null` as [`None`].
    fn accepts_null() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// Reads the next JSON value into an empty value. A reader of an empty text makes any value empty.
    ///
    /// # Errors
    /// Returns an error if the text is not JSON, or not of the type. The value may be read in part.
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome;

    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// Returns `true` if an optional field with this value is omitted.
    fn is_absent(&self) -> bool {
        false
    }
}
