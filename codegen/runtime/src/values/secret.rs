//! Text that is not printed.

use crate::json::{Outcome, Reader, Value, Writer};

/// A text that is not printed, such as a password, a token or a key.
///
/// `Debug` and errors print `[redacted]` in its place. [`json::to_string`](crate::json::to_string) and `Serialize` write the
/// text itself. A property has this type if its `format` is `password`.
///
/// ```
/// use clientwright_runtime::Secret;
///
/// let secret = Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "[redacted]");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret(Box<str>);

impl Secret {
    /// Creates a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into().into())
    }

    /// Returns the text.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl Value for Secret {
    fn blank() -> Self {
        Self::new("")
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        *self = Self::blank();
        let (start, _) = reader.next_start();
        match reader.string() {
            Ok(text) => *self = Self(text.into()),
            Err(fault) => return Err(fault.hide(start)),
        }
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        writer.secret(&self.0);
    }
}

crate::__model!(Secret: Debug);
crate::__serde!(Secret);
