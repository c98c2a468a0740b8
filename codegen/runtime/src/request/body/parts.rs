//! Multipart bodies whose parts have no names (RFC 2046 §5.1.3).

use super::boundary::Boundary;
use super::{Content, Encode, members, multipart_writer};
use crate::json::Value;
use crate::operation::BodyField;

/// The items of a list or tuple as the parts of a multipart body, in order (RFC 2046 §5.1.3).
///
/// A file that is a stream can be sent only once, so a call with one is not retried.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a, T> {
    media_type: &'a str,
    value: &'a T,
    fields: &'a [BodyField],
}

impl<'a, T> Parts<'a, T> {
    /// Creates a body of this media type, such as `multipart/mixed`.
    pub fn new(media_type: &'a str, value: &'a T) -> Self {
        Self {
            media_type,
            value,
            fields: &[],
        }
    }

    /// Sets how the parts are written, in order; the last one is for all further parts.
    #[must_use]
    pub fn fields(mut self, fields: &'a [BodyField]) -> Self {
        self.fields = fields;
        self
    }
}

impl<T: Value> Encode for Parts<'_, T> {
    fn encode(self, key: &dyn Fn() -> String) -> Result<Content, String> {
        let boundary = Boundary::new(key);
        let (json, files) = members(self.value, boundary.text())?;
        let body = multipart_writer::body_by_position(&json, &files, self.fields, &boundary)?;
        Ok(Content::new(&boundary.media_type(self.media_type), body))
    }
}
