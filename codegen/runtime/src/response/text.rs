//! Decodes text and bytes.

use super::media_type::{is_json, media_type};
use super::{RawResponse, Response};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Value};
use bytes::Bytes;

impl RawResponse {
    /// Returns the response with the bytes of its body.
    ///
    /// # Errors
    /// None; the signature is that of all kinds of responses.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        let bytes = self.raw.body.clone();
        Ok(self.with(bytes, Vec::new()))
    }

    /// Returns the response with the text of its body.
    ///
    /// # Errors
    /// The body is not UTF-8.
    pub fn text(self) -> Result<Response<String>, Error> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(self.with(text, Vec::new()))
            }
            Err(error) => Err(self.not_utf8(error)),
        }
    }

    /// Decodes a value that is JSON if `Content-Type` is a JSON type, and otherwise the text of the body.
    ///
    /// # Errors
    /// The response cannot be decoded.
    pub(crate) fn text_or_json<T: Value>(self) -> Result<Response<T>, Error> {
        if is_json(&media_type(&self.raw.headers)) {
            return self.json();
        }
        let text = match std::str::from_utf8(self.body()) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        let string = serde_json::Value::from(text).to_string();
        // Whether a text is a number or a string depends on the type.
        match json::from_str(&string).or_else(|error| json::from_str(text).map_err(|_| error)) {
            Ok(data) => Ok(self.with(data, Vec::new())),
            Err(error) => Err(self.misread(error)),
        }
    }

    pub(super) fn not_utf8(self, error: std::str::Utf8Error) -> Error {
        let text = format!(
            "the response is not UTF-8 after {} bytes",
            error.valid_up_to()
        );
        self.fail(Error::new(ErrorKind::Decode, text).caused_by(error))
    }
}
