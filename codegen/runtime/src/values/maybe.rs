//! A field that can be absent, null, or have a value.

use crate::json::{Outcome, Reader, Value, Writer};

/// A field that can be absent, null, or have a value.
///
/// A property has this type if it is not required and allows null. [`Option`] represents properties with only one of these.
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
    /// The field is absent.
    #[default]
    Absent,
    /// The field is null.
    Null,
    /// The field has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// Converts from `&Maybe<T>` to `Maybe<&T>`.
    pub fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// Converts from `&mut Maybe<T>` to `Maybe<&mut T>`.
    pub fn as_mut(&mut self) -> Maybe<&mut T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// Returns a reference to the value; [`None`] if the field is absent or null.
    pub fn as_option(&self) -> Option<&T> {
        self.as_ref().into_option()
    }

    /// Returns the value; [`None`] if the field is absent or null.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Converts the value by a function, if there is one.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }

    /// Returns `true` if the field is absent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns `true` if the field is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Returns `true` if the field has a value.
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
    /// Converts [`None`] to [`Maybe::Null`].
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T: Value> Value for Maybe<T> {
    fn blank() -> Self {
        Self::Absent
    }
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if !T::accepts_null() && reader.null()? {
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
