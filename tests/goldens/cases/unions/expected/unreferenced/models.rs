// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use openapi_client_runtime::UnknownVariant;

/// Told apart by what it looks like.
#[derive(Clone)]
#[non_exhaustive]
pub enum Amount {
    /// `Integer`.
    Integer(i64),
    /// `String`.
    String(String),
    /// `Array`.
    Array(Vec<i64>),
    /// `Object`.
    Object(AmountObject),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}

/// A fixed number of items. `minItems: 2`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Point(
    /// The item at 0.
    pub f64,
    /// The item at 1.
    pub f64,
    /// The items behind.
    pub Vec<String>,
);

/// AmountObject.
#[derive(Clone)]
#[non_exhaustive]
pub struct AmountObject {
    /// The member `exactly`.
    pub exactly: f64,
}
