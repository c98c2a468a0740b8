//! The trait that every type of a generated client implements.

use super::{Fault, Reader, Writer};

/// What reading into a value comes to.
pub type Outcome = Result<(), Fault>;

/// A type that is read from JSON in place and written as JSON.
///
/// Types of generated clients implement it through macros, with a table of their fields; plain Rust
/// types (`bool`, integers, `f64`, `String`, `Option`, `Vec`, `BTreeMap<String, _>`,
/// [`serde_json::Value`], …) implement it here. It is not meant to be implemented by hand.
pub trait Value {
    /// Returns a value to read into. It is not meaningful by itself and is not exposed before it is read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Whether `null` is one of the type's own values, so that an [`Option`] around it must not
    /// take it.
    fn holds_null() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// Reads the next JSON value of the reader into a value that is blank. Reading from a reader
    /// of nothing makes any value blank again.
    ///
    /// # Errors
    ///
    /// If the text is not JSON there, or is not what the type can hold. The value may be half read
    /// then.
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome;

    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// Whether an optional field with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}
