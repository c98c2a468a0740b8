//! JSON bodies.

use super::{Content, Encode, json_text};
use crate::json::Value;
use crate::request::argument::redacted;

/// A value as JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a, T> {
    value: &'a T,
    media_type: &'a str,
}

impl<'a, T> Json<'a, T> {
    /// Creates a body of the media type `application/json`.
    pub fn new(value: &'a T) -> Self {
        Self {
            value,
            media_type: "application/json",
        }
    }

    /// Sets another media type.
    #[must_use]
    pub fn media_type(mut self, media_type: &'a str) -> Self {
        self.media_type = media_type;
        self
    }
}

impl<T: Value> Encode for Json<'_, T> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        let text = json_text(self.value)?;
        Ok(Content::bytes(self.media_type, text).redacted_by(redacted::<T>))
    }
}
