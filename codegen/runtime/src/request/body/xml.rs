//! XML bodies.

use super::xml_writer::from_json;
use super::{Content, Encode, json_text};
use crate::json::Value;
use crate::operation::XmlNode;

/// A value as XML.
#[derive(Clone, Copy, Debug)]
pub struct Xml<'a, T> {
    media_type: &'a str,
    value: &'a T,
    root: XmlNode,
}

impl<'a, T> Xml<'a, T> {
    /// Creates a body of this media type, with this root element.
    pub fn new(media_type: &'a str, value: &'a T, root: XmlNode) -> Self {
        Self {
            media_type,
            value,
            root,
        }
    }
}

impl<T: Value> Encode for Xml<'_, T> {
    fn encode(self, _key: &dyn Fn() -> String) -> Result<Content, String> {
        let json = json_text(self.value)?;
        let text = from_json(&self.root, &json)?;
        Ok(Content::bytes(self.media_type, text))
    }
}
