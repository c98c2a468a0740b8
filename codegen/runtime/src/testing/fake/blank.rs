//! Values of generated types for tests.

use crate::json::Value;

/// Creates a value of a generated type with empty texts, zeros, and no optional fields.
///
/// Types that are only received have no constructor, since a newer document may add properties to them. Their fields are
/// public, so that a test can set those that it needs, as in `deployment.source = "api".to_owned()`.
#[must_use]
pub fn blank<T: Value>() -> T {
    T::blank()
}
