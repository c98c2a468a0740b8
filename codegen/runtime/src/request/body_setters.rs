//! The ways to give a call its body.

use super::body::Content;
use super::{Call, json_text, multipart, redacted};
use crate::json::file::File;
use crate::json::{Value, Writer};
use crate::operation::BodyField;
use crate::request::parameters::form_body;
use crate::time::random;
use crate::transport::Body;
use bytes::Bytes;

impl Call {
    /// Sends this value as a JSON body.
    pub fn json<T: Value>(self, value: &T) -> Self {
        self.json_as("application/json", value)
    }

    /// Sends this value as a JSON body of another media type.
    pub fn json_as<T: Value>(self, media_type: &str, value: &T) -> Self {
        match json_text(value) {
            Ok(text) => {
                let content = Content::bytes(media_type, text.into());
                self.content(content.redacted_by(redacted::<T>))
            }
            Err(reason) => self.refuse("body", reason),
        }
    }

    /// Sends these values as JSON texts, one in each line.
    pub fn json_lines<T: Value>(self, media_type: &str, values: &[T]) -> Self {
        let mut lines = String::new();
        for value in values {
            match json_text(value) {
                Ok(text) => lines.push_str(&text),
                Err(reason) => return self.refuse("body", reason),
            }
            lines.push('\n');
        }
        self.bytes(media_type, lines)
    }

    /// Sends the members of this value as a form (`application/x-www-form-urlencoded`).
    pub fn form<T: Value>(self, value: &T) -> Self {
        self.form_with(value, &[])
    }

    /// Sends the members of this value as a form, those that are listed as their field says.
    pub fn form_with<T: Value>(self, value: &T, fields: &[BodyField]) -> Self {
        let key = random::key(self.shared().clock.unix_time());
        let form =
            members(value, &key).and_then(|(json, files)| form_body(&json, &files, fields, &key));
        match form {
            Ok(form) => self.bytes("application/x-www-form-urlencoded", form),
            Err(reason) => self.refuse("body", reason),
        }
    }

    /// Sends the members of this value as the parts of a multipart body (RFC 7578).
    ///
    /// A file that comes as a stream can be sent only once, so such a call is not repeated.
    pub fn multipart<T: Value>(self, media_type: &str, value: &T, fields: &[BodyField]) -> Self {
        let boundary = random::key(self.shared().clock.unix_time());
        let body = members(value, &boundary)
            .map_err(str::to_owned)
            .and_then(|(json, files)| multipart::body(&json, &files, fields, &boundary));
        match body {
            Ok(body) => self.stream(&format!("{media_type}; boundary={boundary}"), body),
            Err(reason) => self.refuse("body", &reason),
        }
    }

    /// Sends these bytes as a body of this media type.
    pub fn bytes(self, media_type: &str, bytes: impl Into<Bytes>) -> Self {
        self.content(Content::bytes(media_type, bytes.into()))
    }

    /// Sends a body of this media type that comes as a stream; it can be sent only once, so the call is not repeated.
    pub fn stream(self, media_type: &str, body: Body) -> Self {
        self.content(Content::stream(media_type, body))
    }

    /// Returns the text of a body that has been set.
    pub(crate) fn json_body(&self) -> Option<&str> {
        self.0.body.as_ref()?.text()
    }

    /// Replaces the text of a JSON body, which keeps its media type and what of it is secret.
    pub(crate) fn with_json_body(self, text: String) -> Self {
        let content = match &self.0.body {
            Some(body) => body.with_bytes(text.into()),
            None => Content::bytes("application/json", text.into()),
        };
        self.content(content)
    }

    fn content(mut self, content: Content) -> Self {
        self.0.body = Some(content);
        self
    }
}

/// The JSON text of a value in which a mark with this key replaces each file, and the files.
fn members(value: &dyn Value, key: &str) -> Result<(String, Vec<File>), &'static str> {
    let mut writer = Writer::with_files(key);
    value.write(&mut writer);
    writer.into_sendable()
}
