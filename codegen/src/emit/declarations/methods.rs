//! Methods.

use super::super::code::Statement;
use super::super::rust_type::RustType;
use super::Attributes;

/// How a method takes `self`.
#[derive(Clone, Copy)]
pub(in super::super) enum Takes {
    /// Not at all.
    Nothing,
    /// `&self`.
    Reference,
    /// `self`.
    Value,
    /// `mut self`.
    Mutable,
}

/// A public method, or an associated function.
pub(in super::super) struct Method {
    /// Its documentation and other attributes.
    pub(in super::super) attributes: Attributes,
    /// Its name.
    pub(in super::super) name: String,
    /// How it takes `self`.
    pub(in super::super) takes: Takes,
    /// Its further arguments.
    pub(in super::super) arguments: Vec<(String, RustType)>,
    /// The return type.
    pub(in super::super) returns: RustType,
    /// What it does.
    pub(in super::super) body: Vec<Statement>,
}

impl Takes {
    /// Returns the receiver as it is written.
    pub(super) fn text(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Reference => Some("&self"),
            Self::Value => Some("self"),
            Self::Mutable => Some("mut self"),
        }
    }
}
