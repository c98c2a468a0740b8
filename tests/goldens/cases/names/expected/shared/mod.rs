// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

mod models;

pub use models::*;
