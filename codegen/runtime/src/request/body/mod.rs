//! Bodies of requests. A kind of body is a type with one implementation of [`Encode`].

mod binary;
mod boundary;
mod encoded_body;
mod form;
mod items;
mod json;
mod multipart;
mod multipart_writer;
mod text;
#[cfg(feature = "xml")]
mod xml;
#[cfg(feature = "xml")]
pub(crate) mod xml_writer;

use super::Call;
use crate::json::file::File;
use crate::json::{Value, Writer};
use crate::time::random;

pub use binary::Binary;
pub use encoded_body::Content;
pub use form::Form;
pub use items::{ItemStream, Items};
pub use json::Json;
pub use multipart::Multipart;
pub use text::Text;
#[cfg(feature = "xml")]
pub use xml::Xml;

/// A request body of one kind, with its value.
pub trait Encode {
    /// Encodes the body. `key` returns a random text, such as for the boundary of parts.
    ///
    /// # Errors
    /// Returns the reason why the value cannot be sent.
    fn encode(self, key: &dyn Fn() -> String) -> Result<Content, String>;
}

impl Call {
    /// Sets the body. An error in it is returned when the call is sent.
    pub fn body(self, body: impl Encode) -> Self {
        let clock = &self.shared().clock;
        let encoded = body.encode(&|| random::key(clock.unix_time()));
        self.with_content(encoded)
    }

    fn with_content(mut self, encoded: Result<Content, String>) -> Self {
        match encoded {
            Ok(content) => {
                self.0.body = Some(content);
                self
            }
            Err(reason) => self.refuse("body", &reason),
        }
    }

    /// Returns the text of a body that has been set.
    pub(crate) fn body_text(&self) -> Option<&str> {
        self.0.body.as_ref()?.text()
    }

    /// Replaces the text of a JSON body, which keeps its media type and what of it is secret.
    pub(crate) fn with_json_text(self, text: String) -> Self {
        let content = match &self.0.body {
            Some(body) => body.with_bytes(text.into()),
            None => Content::bytes("application/json", text),
        };
        self.with_content(Ok(content))
    }
}

/// Returns the JSON text of a value, or the position and the reason if JSON cannot represent it.
pub(super) fn json_text(value: &dyn Value) -> Result<String, String> {
    let mut writer = Writer::json();
    value.write(&mut writer);
    Ok(writer.into_sendable()?.0)
}

/// Returns the JSON text of a value, with a placeholder of this key for each file, and the files.
fn members(value: &dyn Value, key: &str) -> Result<(String, Vec<File>), String> {
    let mut writer = Writer::with_files(key);
    value.write(&mut writer);
    writer.into_sendable()
}
