//! Values of generated types, for tests to fill in.

use crate::json::Value;

/// Returns a value of a generated type with empty texts, zeros, and nothing that is optional.
///
/// A type that only responses have has no constructor, since the document may add properties to it. Its fields are
/// public: a test sets those that matter to it, as in `deployment.source = "api".to_owned()`.
#[must_use]
pub fn blank<T: Value>() -> T {
    T::blank()
}
