//! Form bodies (`application/x-www-form-urlencoded`).

use super::{Content, Encode, members};
use crate::json::Value;
use crate::operation::BodyField;
use crate::request::parameters::form_body;

/// The members of a value as a form (`application/x-www-form-urlencoded`).
#[derive(Clone, Copy, Debug)]
pub struct Form<'a, T> {
    value: &'a T,
    media_type: &'a str,
    fields: &'a [BodyField],
}

impl<'a, T> Form<'a, T> {
    /// Creates a form. Members are written by the defaults of [`BodyField`].
    pub fn new(value: &'a T) -> Self {
        Self {
            value,
            media_type: "application/x-www-form-urlencoded",
            fields: &[],
        }
    }

    /// Sets another media type, such as one with parameters.
    #[must_use]
    pub fn media_type(mut self, media_type: &'a str) -> Self {
        self.media_type = media_type;
        self
    }

    /// Sets how the members that are listed are written.
    #[must_use]
    pub fn fields(mut self, fields: &'a [BodyField]) -> Self {
        self.fields = fields;
        self
    }
}

impl<T: Value> Encode for Form<'_, T> {
    fn encode(self, key: &dyn Fn() -> String) -> Result<Content, String> {
        let key = key();
        let (json, files) = members(self.value, &key)?;
        let form = form_body(&json, &files, self.fields, &key)?;
        Ok(Content::bytes(self.media_type, form))
    }
}
