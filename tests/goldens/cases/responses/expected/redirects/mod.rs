// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “redirects”, and their types.
//!
//! The operations are methods of [`Redirects`](operations::Redirects), which [`Client::redirects`](super::Client::redirects) returns.

pub mod operations;
