//! Bodies with a JSON text in each line.

use super::{Content, Encode, json_text};
use crate::json::Value;

/// Values as JSON texts, one in each line.
#[derive(Clone, Copy, Debug)]
pub struct JsonLines<'a, T> {
    media_type: &'a str,
    values: &'a [T],
}

impl<'a, T> JsonLines<'a, T> {
    /// Creates a body of this media type.
    pub fn new(media_type: &'a str, values: &'a [T]) -> Self {
        Self { media_type, values }
    }
}

impl<T: Value> Encode for JsonLines<'_, T> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        let mut lines = String::new();
        for value in self.values {
            lines.push_str(&json_text(value)?);
            lines.push('\n');
        }
        Ok(Content::bytes(self.media_type, lines))
    }
}
