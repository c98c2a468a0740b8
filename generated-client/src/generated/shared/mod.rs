// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

mod models;

pub use models::*;
