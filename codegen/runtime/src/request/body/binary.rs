//! Bodies of bytes, of any media type.

use super::{Content, Encode};
use crate::transport::Body;

/// A body of bytes, or of a stream of bytes. A stream can be sent only once, so its call is not retried.
#[derive(Debug)]
pub struct Binary<'a> {
    media_type: &'a str,
    body: Body,
}

impl<'a> Binary<'a> {
    /// Creates a body of this media type.
    pub fn new(media_type: &'a str, body: impl Into<Body>) -> Self {
        Self {
            media_type,
            body: body.into(),
        }
    }
}

impl Encode for Binary<'_> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        Ok(Content::new(self.media_type, self.body))
    }
}
