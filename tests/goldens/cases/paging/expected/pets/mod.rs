// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets” and their types.

pub mod operations;

use openapi_client_runtime::Maybe;
use openapi_client_runtime::emitted::object;

#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}
object!(Pet { required name; });

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByCursorResponse {
    pub pets: Option<Vec<Pet>>,
    pub next: Maybe<String>,
    pub more: bool,
}
object!(ListByCursorResponse {
    optional pets, next;
    required more;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByOffsetResponse {
    pub pets: Vec<Pet>,
    pub total: Option<i64>,
}
object!(ListByOffsetResponse {
    required pets;
    optional total;
});
