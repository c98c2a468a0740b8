//! Values that the document does not list. They are kept, and written unchanged.

use std::borrow::Cow;
use std::fmt;

use crate::json::mismatch::Note;
use crate::json::{Outcome, Reader, Union, Value, Writer};

/// A value of an enum that the document does not list.
///
/// It is kept, and is written unchanged.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// Creates a value, which must not be a listed one. Only emitted code calls it.
    #[doc(hidden)]
    #[must_use]
    pub fn new(text: Cow<'_, str>) -> Self {
        Self(text.into())
    }

    /// Returns the value.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value of a union that matches no variant of the document.
///
/// It is kept, and is written unchanged. `Debug` formats only its discriminator and its keys, since the rest may be secret.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownVariant {
    /// JSON without white space.
    json: Box<str>,
    tag: Option<Box<str>>,
}

impl UnknownVariant {
    pub(crate) fn new(json: String, tag: Option<Cow<'_, str>>) -> Self {
        Self {
            json: json.into(),
            tag: tag.map(Into::into),
        }
    }

    /// Returns the value of the discriminator, if the union has one and the value contains it.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Returns the value as JSON without insignificant white space, including secrets.
    pub fn as_json(&self) -> &str {
        &self.json
    }

    /// Returns the value as untyped JSON, including secrets. Numbers that [`serde_json::Value`] cannot represent are
    /// rounded.
    pub fn to_value(&self) -> serde_json::Value {
        crate::json::from_str(&self.json).unwrap_or_default()
    }
}

impl Reader<'_> {
    /// Keeps the next value as an unknown variant.
    pub(super) fn keep(&mut self, tag: Option<&str>, union: &mut dyn Union) -> Outcome {
        let (start, _) = self.next_start();
        let json = self.compact()?;
        union.keep(UnknownVariant::new(json, tag.map(Cow::Borrowed)));
        self.note(start, Note::UnknownVariant);
        Ok(())
    }
}

impl Value for UnknownVariant {
    fn blank() -> Self {
        Self::new(String::from("null"), None)
    }
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        *self = Self::blank();
        *self = Self::new(reader.compact()?, None);
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        writer.unknown(self.tag(), &self.json);
    }
}

crate::__model!(UnknownVariant: Debug);
crate::__serde!(UnknownVariant);
