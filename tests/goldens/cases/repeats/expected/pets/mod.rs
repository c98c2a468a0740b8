// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;
