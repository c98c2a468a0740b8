// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that no operation uses.

mod models;

pub use models::*;
pub use super::shared::{ApiMessage, MessageSource};
