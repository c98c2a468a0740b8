//! Multipart bodies (RFC 7578).

use super::boundary::Boundary;
use super::{Content, Encode, members, multipart_writer};
use crate::json::Value;
use crate::operation::BodyField;

/// The members of a value as the parts of a multipart body (RFC 7578).
///
/// A file that is a stream can be sent only once, so a call with one is not retried.
#[derive(Clone, Copy, Debug)]
pub struct Multipart<'a, T> {
    media_type: &'a str,
    value: &'a T,
    fields: &'a [BodyField],
}

impl<'a, T> Multipart<'a, T> {
    /// Creates a body of this media type, such as `multipart/form-data`.
    pub fn new(media_type: &'a str, value: &'a T) -> Self {
        Self {
            media_type,
            value,
            fields: &[],
        }
    }

    /// Sets how the members that are listed are written.
    #[must_use]
    pub fn fields(mut self, fields: &'a [BodyField]) -> Self {
        self.fields = fields;
        self
    }
}

impl<T: Value> Encode for Multipart<'_, T> {
    fn encode(self, key: &dyn Fn() -> String) -> Result<Content, String> {
        let boundary = Boundary::new(key);
        let (json, files) = members(self.value, boundary.text())?;
        let body = multipart_writer::body(&json, &files, self.fields, &boundary)?;
        Ok(Content::new(&boundary.media_type(self.media_type), body))
    }
}
