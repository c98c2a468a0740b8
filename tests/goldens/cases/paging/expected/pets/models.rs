// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use openapi_client_runtime::Maybe;

/// Pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// The member `name`.
    pub name: String,
}

/// ListByCursorResponse.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListByCursorResponse {
    /// The member `pets`.
    pub pets: Option<Vec<Pet>>,
    /// The member `next`.
    pub next: Maybe<String>,
    /// The member `more`.
    pub more: bool,
}

/// ListByOffsetResponse.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListByOffsetResponse {
    /// The member `pets`.
    pub pets: Vec<Pet>,
    /// The member `total`.
    pub total: Option<i64>,
}
