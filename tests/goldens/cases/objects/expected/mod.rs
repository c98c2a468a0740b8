// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The client of Objects, version 1.

#![allow(
    deprecated,
    missing_docs,
    clippy::disallowed_names,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::enum_variant_names,
    clippy::module_inception,
    clippy::module_name_repetitions,
    clippy::must_use_candidate,
    clippy::new_ret_no_self,
    clippy::return_self_not_must_use,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::wildcard_imports,
    clippy::wrong_self_convention,
    reason = "names, texts, deprecations and the number of things are the document's"
)]
#![allow(
    rustdoc::redundant_explicit_links,
    reason = "a type is linked by its path, whether the file imports it or not"
)]
#![warn(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod client;
mod common;
#[cfg(feature = "fake")]
mod fake;

#[cfg(feature = "pets")]
pub mod pets;
#[cfg(feature = "unreferenced")]
pub mod unreferenced;

pub use client::{Client, ClientBuilder, Credentials};
#[cfg(feature = "fake")]
pub use fake::fake;
pub use clientwright_runtime as runtime;
pub use clientwright_runtime::{Error, ErrorKind, Request, Response};
