// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations without a tag, and their types.
//!
//! The operations are methods of [`Api`](operations::Api), which [`Client::api`](super::Client::api) returns.

pub mod operations;
