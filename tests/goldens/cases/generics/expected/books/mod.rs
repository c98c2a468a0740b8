// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “books”, and their types.
//!
//! The operations are methods of [`Books`](operations::Books), which [`Client::books`](super::Client::books) returns.

pub mod operations;

#[doc(no_inline)]
pub use super::shared::Page;

pub type NamePage = Page<Option<String>>;

pub type YearPage = Page<i64>;
