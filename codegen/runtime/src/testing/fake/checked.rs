//! The arguments that a fake checks.

use super::operation::{Reads, reads};
use crate::json::Value;
use crate::operation::Location;

/// An argument that is checked: it is required, or its type is a single value other than text.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    pub(super) location: Location,
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) reads: Option<Reads>,
}

impl Checked {
    const fn new(location: Location, name: &'static str) -> Self {
        Self {
            location,
            name,
            required: false,
            reads: None,
        }
    }

    /// Creates an argument in the path.
    pub const fn path(name: &'static str) -> Self {
        Self::new(Location::Path, name)
    }

    /// Creates an argument in the query.
    pub const fn query(name: &'static str) -> Self {
        Self::new(Location::Query, name)
    }

    /// Creates an argument in a header.
    pub const fn header(name: &'static str) -> Self {
        Self::new(Location::Header, name)
    }

    /// Creates an argument in a cookie.
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(Location::Cookie, name)
    }

    /// Creates an argument that is the whole query.
    pub const fn querystring(name: &'static str) -> Self {
        Self::new(Location::QueryString, name)
    }

    /// Sets that requests must have it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Sets the type that decodes it.
    #[must_use]
    pub const fn reads<T: Value>(mut self) -> Self {
        self.reads = Some(reads::<T>);
        self
    }
}
