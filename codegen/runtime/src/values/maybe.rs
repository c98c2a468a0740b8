//! A field that may be left out, be null, or have a value.

use crate::json::{Outcome, Reader, Value, Writer};

/// A field that may be left out, be null, or have a value, where the difference counts.
///
/// ```
/// use clientwright_runtime::Maybe;
///
/// let note = Maybe::from("all clear");
/// assert_eq!(note.as_option(), Some(&"all clear"));
/// assert_eq!(Maybe::<&str>::from(None), Maybe::Null);
/// assert!(Maybe::<&str>::default().is_absent());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "there is no fourth state")]
pub enum Maybe<T> {
    /// It is left out.
    #[default]
    Absent,
    /// It is null.
    Null,
    /// It has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// The value by reference, in the same state.
    pub fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// The value by mutable reference, in the same state.
    pub fn as_mut(&mut self) -> Maybe<&mut T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// The value by reference, if there is one.
    pub fn as_option(&self) -> Option<&T> {
        self.as_ref().into_option()
    }

    /// The value, if there is one.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value changed by a function, if there is one.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }

    /// Whether it is left out.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether it has a value.
    pub fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    /// [`None`] is null; to leave the field out, do not set it.
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T: Value> Value for Maybe<T> {
    fn blank() -> Self {
        Self::Absent
    }
    fn holds_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if !T::holds_null() && reader.null()? {
            *self = Self::Null;
            return Ok(());
        }
        *self = Self::Absent;
        let mut value = T::blank();
        value.read(reader)?;
        *self = Self::Value(value);
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Absent => writer.wrapped("Absent", None),
            Self::Null => writer.wrapped("Null", None),
            Self::Value(value) if writer.is_json() => value.write(writer),
            Self::Value(value) => writer.wrapped("Value", Some(value)),
        }
    }
    fn is_absent(&self) -> bool {
        Self::is_absent(self)
    }
}
