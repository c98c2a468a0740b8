// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets” and their types.

pub mod operations;

use openapi_client_runtime::Maybe;
use openapi_client_runtime::emitted::object;

/// Pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// The member `name`.
    pub name: String,
}
object! {
    Pet {
        required "name" => name;
    }
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
object! {
    ListByCursorResponse {
        optional "pets" => pets;
        optional "next" => next;
        required "more" => more;
    }
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
object! {
    ListByOffsetResponse {
        required "pets" => pets;
        optional "total" => total;
    }
}
