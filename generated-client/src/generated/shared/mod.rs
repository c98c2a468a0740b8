// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that several groups of operations use.

mod models;

pub use models::*;
