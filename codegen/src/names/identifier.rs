//! An identifier, as it is written in code.

use std::fmt;

use proc_macro2::{Ident, Span};

/// A Rust identifier (or, for features, a cargo feature).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(Box<str>);

impl Name {
    pub(super) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The argument that takes a body.
    #[must_use]
    pub fn body() -> Self {
        Self::new("body")
    }

    /// The variant that every enum has.
    #[must_use]
    pub fn unknown() -> Self {
        Self::new("Unknown")
    }

    /// Returns the name as it is written in code, with `r#` where required.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The name without `r#`.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The name as a token.
    #[must_use]
    pub fn ident(&self) -> Ident {
        match self.0.strip_prefix("r#") {
            Some(bare) => Ident::new_raw(bare, Span::call_site()),
            None => Ident::new(&self.0, Span::call_site()),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
