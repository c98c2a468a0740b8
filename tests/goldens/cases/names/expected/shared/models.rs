// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use openapi_client_runtime::UnknownValue;

#[cfg(any(feature = "self", feature = "client"))]
/// Shared.
#[derive(Clone)]
#[non_exhaustive]
pub enum Shared {
    /// ``.
    Empty,
    /// `*`.
    Star,
    /// `Unknown`.
    UnknownValue,
    /// `self`.
    SelfValue,
    /// `a b`.
    AB,
    /// `a-b`.
    AB2,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}

#[cfg(any(feature = "self", feature = "client"))]
/// OrderParameter.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderParameter {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
