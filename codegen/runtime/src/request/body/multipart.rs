//! Multipart bodies: the parts of a form (RFC 7578), and parts without names (RFC 2046 §5.1.3).

use super::boundary::Boundary;
use super::{Content, Encode, members, multipart_writer};
use crate::json::Value;
use crate::operation::BodyField;

/// The members of an object as the parts of a form, or the items of a list or tuple as parts in order.
///
/// A file that is a stream can be sent only once, so a call with one is not retried.
#[derive(Clone, Copy, Debug)]
pub struct Multipart<'a, T> {
    media_type: &'a str,
    value: &'a T,
    fields: &'a [BodyField],
    is_by_position: bool,
}

impl<'a, T> Multipart<'a, T> {
    /// Creates a body of this media type, such as `multipart/form-data`, with a part for each member of the value.
    pub fn new(media_type: &'a str, value: &'a T) -> Self {
        Self {
            media_type,
            value,
            fields: &[],
            is_by_position: false,
        }
    }

    /// Creates a body of this media type, such as `multipart/mixed`, with a part without a name for each item of the
    /// value.
    pub fn by_position(media_type: &'a str, value: &'a T) -> Self {
        Self {
            is_by_position: true,
            ..Self::new(media_type, value)
        }
    }

    /// Sets how the parts are written: by the name of the member, or in order, where the last field is for all further
    /// parts.
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
        let write = if self.is_by_position {
            multipart_writer::body_by_position
        } else {
            multipart_writer::body
        };
        let body = write(&json, &files, self.fields, &boundary)?;
        Ok(Content::new(&boundary.media_type(self.media_type), body))
    }
}
