//! The ways to give a call its body.

use super::body::Content;
use super::multipart::{self, Part};
use super::{Call, json_text, redacted};
use crate::json::{Value, Writer};
use crate::operation::Parameter;
use crate::request::parameters::form;
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
        let content = Content::bytes(media_type, json_text(value).into());
        self.content(content.redacted_by(redacted::<T>))
    }

    /// Sends these values as JSON texts, one in each line.
    pub fn json_lines<T: Value>(self, media_type: &str, values: &[T]) -> Self {
        let mut lines = String::new();
        for value in values {
            lines.push_str(&json_text(value));
            lines.push('\n');
        }
        self.bytes(media_type, lines)
    }

    /// Sends the members of this value as a form (`application/x-www-form-urlencoded`).
    pub fn form<T: Value>(self, value: &T) -> Self {
        self.form_with(value, &[])
    }

    /// Sends the members of this value as a form, those that are listed by their style.
    pub fn form_with<T: Value>(self, value: &T, styles: &[Parameter]) -> Self {
        let content = Content::bytes(
            "application/x-www-form-urlencoded",
            form(&json_text(value), styles).into(),
        );
        self.content(content)
    }

    /// Sends the members of this value as the parts of a multipart body (RFC 7578).
    ///
    /// A file that comes as a stream can be sent only once, so such a call is not repeated.
    pub fn multipart<T: Value>(self, media_type: &str, value: &T, parts: &[Part]) -> Self {
        let boundary = random::key(self.shared().clock.unix_time());
        let mut writer = Writer::with_files(&boundary);
        value.write(&mut writer);
        let (json, files) = writer.into_string_and_files();
        let media_type = format!("{media_type}; boundary={boundary}");
        let body = multipart::body(&json, files, parts, &boundary);
        self.stream(&media_type, body)
    }

    /// Sends these bytes as a body of this media type.
    pub fn bytes(self, media_type: &str, bytes: impl Into<Bytes>) -> Self {
        self.content(Content::bytes(media_type, bytes.into()))
    }

    /// Sends a body of this media type that comes as a stream; it can be sent only once, so the call is not repeated.
    pub fn stream(self, media_type: &str, body: Body) -> Self {
        self.content(Content::stream(media_type, body))
    }

    fn content(mut self, content: Content) -> Self {
        self.0.body = Some(content);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Style;

    #[test]
    fn forms_write_their_members_by_style() {
        let json = r#"{"a":"x y&z","b":[1,2],"c":null,"d":{"k":"v"},"e":["p","q"]}"#;
        let styles = [
            Parameter::query("d").style(Style::DeepObject),
            Parameter::query("e").explode(false),
        ];
        assert_eq!(form(json, &styles), "a=x%20y%26z&b=1&b=2&d%5Bk%5D=v&e=p,q");
        assert_eq!(form("[1]", &[]), "");
    }
}
