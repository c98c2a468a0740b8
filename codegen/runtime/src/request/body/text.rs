//! Text bodies.

use super::{Content, Encode};

/// A body of text in UTF-8.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    media_type: &'a str,
    text: &'a str,
}

impl<'a> Text<'a> {
    /// Creates a body of this media type.
    pub fn new(media_type: &'a str, text: &'a str) -> Self {
        Self { media_type, text }
    }
}

impl Encode for Text<'_> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        Ok(Content::bytes(self.media_type, self.text.to_owned()))
    }
}
