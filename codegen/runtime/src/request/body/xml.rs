//! XML bodies.

use super::xml_writer::from_json;
use super::{Content, Encode, json_text};
use crate::json::Value;
use crate::operation::XmlBody;

/// A value as XML.
#[derive(Clone, Copy, Debug)]
pub struct Xml<'a, T> {
    media_type: &'a str,
    value: &'a T,
    described: &'static XmlBody,
}

impl<'a, T> Xml<'a, T> {
    /// Creates a body of this media type, whose elements and attributes are described.
    pub fn new(media_type: &'a str, value: &'a T, described: &'static XmlBody) -> Self {
        Self {
            media_type,
            value,
            described,
        }
    }
}

impl<T: Value> Encode for Xml<'_, T> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        let json = json_text(self.value)?;
        let text = from_json(self.described, &json)?;
        Ok(Content::bytes(self.media_type, text))
    }
}
