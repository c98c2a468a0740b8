// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Deployments” and their types.
//!
//! Builds of a Pages project, each with its stages, its logs and its own URL.

mod models;
#[cfg(feature = "fake")]
pub(super) mod fake;
pub mod operations;

pub use models::*;
pub use super::shared::{ApiMessage, Failure, MessageSource};
