//! The direction in which a value is sent, and which properties are not sent in it.

/// The direction in which a value is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// The value is part of a request.
    Request,
    /// The value is part of a response.
    Response,
}

impl Direction {
    /// Returns `request` or `response`, by the direction.
    pub fn choose<T>(self, request: T, response: T) -> T {
        match self {
            Self::Request => request,
            Self::Response => response,
        }
    }

    /// Returns whether a property is not sent in this direction, so that `required` does not apply: requests have no
    /// `readOnly` properties, and responses no `writeOnly` ones (OpenAPI 3.0.3 §4.7.24.2).
    #[must_use]
    pub fn omits(self, read_only: bool, write_only: bool) -> bool {
        self.choose(read_only, write_only)
    }
}
