//! How the members of a form or multipart body are written (`encoding`).

use super::{Style, Wire};

/// The encoding of a member of a form or multipart body (OpenAPI 3.1.1 §4.8.15).
///
/// Without a style, the items of a list are written one by one under the same name. Strings, numbers and booleans are
/// written as text, objects and nested lists as JSON.
#[derive(Clone, Copy, Debug)]
pub struct BodyField {
    pub(crate) name: &'static str,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) wire: Wire,
    pub(crate) required_headers: &'static [&'static str],
}

impl BodyField {
    /// Creates the default encoding of a member.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            content_type: None,
            wire: Wire::Text,
            required_headers: &[],
        }
    }

    /// Sets the media type of the part.
    #[must_use]
    pub const fn content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// Refuses files that lack one of these headers.
    #[must_use]
    pub const fn required_headers(mut self, names: &'static [&'static str]) -> Self {
        self.required_headers = names;
        self
    }

    /// Writes each value as JSON, with quoted strings.
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.wire = Wire::Json;
        self
    }

    /// Writes the value by a style, like a query parameter (RFC 6570).
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.wire = Wire::Style {
            style,
            explode,
            reserved: false,
            inner: "",
        };
        self
    }

    /// Does not encode reserved characters (`allowReserved`). Must be called after [`style`](Self::style).
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        if let Wire::Style { reserved, .. } = &mut self.wire {
            *reserved = true;
        }
        self
    }

    /// Sets the separators of nested lists, one character for each level. Must be called after [`style`](Self::style).
    #[must_use]
    pub const fn lists(mut self, separators: &'static str) -> Self {
        if let Wire::Style { inner, .. } = &mut self.wire {
            *inner = separators;
        }
        self
    }
}
