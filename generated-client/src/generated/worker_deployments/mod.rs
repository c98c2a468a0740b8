// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Worker Deployments” and their types.
//!
//! Which versions of a Workers script receive traffic, and how much of it. The latest deployment of a script is the one that serves.

mod models;
#[cfg(feature = "fake")]
pub(super) mod fake;
pub mod operations;

pub use models::*;
pub use super::shared::{ApiMessage, Failure, MessageSource};
