//! A part of a multipart response.

use crate::json::{self, Value};
use crate::media_type::{is_json, media_type};
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_DISPOSITION;
use std::borrow::Cow;

/// A part of a multipart response (RFC 2046 §5.1): its headers, and its data.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Part<T = Bytes> {
    /// The headers of the part.
    pub headers: HeaderMap,
    /// The data.
    pub data: T,
}

impl<T> Part<T> {
    pub(super) const fn new(headers: HeaderMap, data: T) -> Self {
        Self { headers, data }
    }

    /// Returns the name of the part in a form (RFC 7578 §4.2).
    pub fn name(&self) -> Option<String> {
        self.disposition("name")
    }

    /// Returns the name of the file in the part.
    pub fn file_name(&self) -> Option<String> {
        self.disposition("filename")
    }

    /// Returns the media type in lower case without its parameters. It is empty if there is none.
    pub fn media_type(&self) -> Cow<'_, str> {
        media_type(&self.headers)
    }

    fn disposition(&self, name: &str) -> Option<String> {
        let value = self.headers.get(CONTENT_DISPOSITION)?;
        parameter(std::str::from_utf8(value.as_bytes()).ok()?, name)
    }
}

impl Part {
    /// Decodes the data as JSON or, of another media type, as text that is a value of the type.
    ///
    /// # Errors
    /// Returns an error if the data is not UTF-8, or not of the type.
    pub fn decode<R: Value>(&self) -> Result<R, json::Error> {
        match std::str::from_utf8(&self.data) {
            Ok(text) => json::from_str(&self.json_text::<R>(text)),
            Err(_) => json::from_slice(&self.data),
        }
    }

    /// Returns the data as the JSON text of a value. A text of another media type is a string if the type reads one, but not
    /// if it may be an object or a list and the type reads those.
    pub(super) fn json_text<'t, R: Value>(&self, text: &'t str) -> Cow<'t, str> {
        if is_json(&self.media_type()) {
            return text.into();
        }
        let reads = |text: &str| json::from_str::<R>(text).is_ok();
        let may_be_json = || text.starts_with(['{', '[']);
        let string = serde_json::Value::from(text).to_string();
        if !reads(&string) || (may_be_json() && [text, "{}", "[]"].into_iter().any(reads)) {
            return text.into();
        }
        string.into()
    }
}

/// Returns a parameter of a header value, such as `boundary` of `multipart/mixed; boundary="a b"` (RFC 9110 §5.6.6).
pub(super) fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = value;
    loop {
        let (_, after) = rest.split_at_checked(end_of_parameter(rest)?.saturating_add(1))?;
        rest = after;
        let (key, value) = after.split_once('=')?;
        if key.trim().eq_ignore_ascii_case(name) {
            return Some(unquoted(value));
        }
    }
}

/// Returns the position of the next semicolon that is not within quotes.
fn end_of_parameter(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    text.bytes().position(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' => return !quoted,
            _ => {}
        }
        false
    })
}

/// Returns the value at the beginning of a text, without quotes and escapes.
fn unquoted(text: &str) -> String {
    let text = text.trim_start();
    let Some(quoted) = text.strip_prefix('"') else {
        let value = text.split(';').next().unwrap_or_default();
        return value.trim_end().to_owned();
    };
    let (mut value, mut escaped) = (String::new(), false);
    for character in quoted.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' => {
                escaped = true;
                continue;
            }
            '"' => break,
            _ => {}
        }
        value.push(character);
    }
    value
}
