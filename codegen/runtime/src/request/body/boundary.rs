//! The boundary between the parts of a multipart body (RFC 2046 §5.1.1).

/// The boundary of one multipart body: a random text, which the parts do not contain.
pub(super) struct Boundary(String);

impl Boundary {
    pub(super) fn new(key: &dyn Fn() -> String) -> Self {
        Self(key())
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// Returns the media type of the body, with the boundary as its parameter.
    pub(super) fn media_type(&self, media_type: &str) -> String {
        format!("{media_type}; boundary={}", self.0)
    }

    /// Returns the line before each part.
    pub(super) fn before_part(&self) -> String {
        format!("--{}\r\n", self.0)
    }

    /// Returns the line after the last part.
    pub(super) fn end(&self) -> String {
        format!("--{}--\r\n", self.0)
    }
}
