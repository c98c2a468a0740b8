// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::serde_json;

/// Anything at all.
pub type Any = serde_json::Value;
