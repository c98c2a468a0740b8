//! Responses that are text or bytes.

use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;
use crate::json::{self, Value};
use crate::media_type::{is_json, media_type};
use bytes::Bytes;

/// Bytes of any media type.
#[derive(Clone, Copy, Debug)]
pub enum Binary {}

impl Decode<Bytes> for Binary {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<Bytes>, Error> {
        let bytes = response.body().clone();
        Ok(response.with(bytes, Vec::new()))
    }
}

/// Text in UTF-8.
#[derive(Clone, Copy, Debug)]
pub enum Text {}

impl Decode<String> for Text {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<String>, Error> {
        match std::str::from_utf8(response.body()) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(response.with(text, Vec::new()))
            }
            Err(error) => Err(response.not_utf8(error)),
        }
    }
}

/// A value that is JSON if `Content-Type` is a JSON type, and otherwise the text of the body.
#[derive(Clone, Copy, Debug)]
pub enum TextOrJson {}

impl<T: Value> Decode<T> for TextOrJson {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        if is_json(&media_type(response.headers())) {
            return response.json();
        }
        let text = match std::str::from_utf8(response.body()) {
            Ok(text) => text,
            Err(error) => return Err(response.not_utf8(error)),
        };
        let string = serde_json::Value::from(text).to_string();
        // Whether a text is a number or a string depends on the type.
        match json::from_str(&string).or_else(|error| json::from_str(text).map_err(|_| error)) {
            Ok(data) => Ok(response.with(data, Vec::new())),
            Err(error) => Err(response.misread(error)),
        }
    }
}
