//! Parameters: their location and their style.

use super::BodyField;

/// A parameter (OpenAPI 3.1 §4.8.12).
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) location: Location,
    pub(crate) wire: Wire,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Cookie,
    /// The whole query.
    QueryString,
}

/// How a parameter's value becomes text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wire {
    Style {
        style: Style,
        explode: bool,
        reserved: bool,
        /// The separators of nested lists, one character for each level.
        inner: &'static str,
    },
    Json,
    Text,
    /// As a form, with the encoding of the fields that do not have the default one.
    Form(&'static [BodyField]),
}

/// How a parameter is written (OpenAPI 3.1 §4.8.12.3, RFC 6570).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `;name=value`.
    Matrix,
    /// `.value`.
    Label,
    /// `value,value`.
    Simple,
    /// `name=value&name=value`.
    Form,
    /// `name=value%20value`.
    SpaceDelimited,
    /// `name=value%7Cvalue`.
    PipeDelimited,
    /// `name=value%09value`, which Swagger 2.0 calls `tsv`.
    TabDelimited,
    /// `name[key]=value`.
    DeepObject,
    /// `name=value; name=value` in the `Cookie` header, without percent-encoding.
    Cookie,
}

impl Parameter {
    const fn new(name: &'static str, location: Location, style: Style, explode: bool) -> Self {
        Self {
            name,
            location,
            wire: Wire::Style {
                style,
                explode,
                reserved: false,
                inner: "",
            },
        }
    }

    /// Creates a path parameter of the style `simple`.
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, Location::Path, Style::Simple, false)
    }

    /// Creates a query parameter of the style `form`, exploded.
    pub const fn query(name: &'static str) -> Self {
        Self::new(name, Location::Query, Style::Form, true)
    }

    /// Creates a header parameter of the style `simple`.
    pub const fn header(name: &'static str) -> Self {
        Self::new(name, Location::Header, Style::Simple, false)
    }

    /// Creates a cookie parameter of the style `form`, exploded.
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(name, Location::Cookie, Style::Form, true)
    }

    /// Creates a parameter that is the whole query string (OpenAPI 3.2), as a form.
    pub const fn querystring(name: &'static str) -> Self {
        Self {
            name,
            location: Location::QueryString,
            wire: Wire::Form(&[]),
        }
    }

    /// Sets the style, and `explode` to the default of the style: `true` for `form` and `cookie`, otherwise `false`.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.wire = Wire::Style {
            style,
            explode: matches!(style, Style::Form | Style::Cookie),
            reserved: false,
            inner: "",
        };
        self
    }

    /// Sets whether each item or member is a parameter of its own (`explode`). Must be called after
    /// [`style`](Self::style).
    #[must_use]
    pub const fn explode(mut self, explode: bool) -> Self {
        if let Wire::Style { explode: own, .. } = &mut self.wire {
            *own = explode;
        }
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

    /// Sets the separators of nested lists, one for each level (Swagger 2.0).
    ///
    /// It has an effect only if the style was set before.
    #[must_use]
    pub const fn lists(mut self, separators: &'static str) -> Self {
        if let Wire::Style { inner, .. } = &mut self.wire {
            *inner = separators;
        }
        self
    }

    /// Writes the value as a form, with the encoding of the fields that do not have the default one.
    #[must_use]
    pub const fn form(mut self, fields: &'static [BodyField]) -> Self {
        self.wire = Wire::Form(fields);
        self
    }

    /// Writes the value as JSON text (`content`).
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.wire = Wire::Json;
        self
    }

    /// Writes the value as plain text (`content` of another media type).
    #[must_use]
    pub const fn text(mut self) -> Self {
        self.wire = Wire::Text;
        self
    }
}
