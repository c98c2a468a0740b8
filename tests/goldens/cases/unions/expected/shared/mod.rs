// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::{UnknownValue, serde_json};
use clientwright_runtime::emitted::string_enum;

/// An enumeration, which stays open.
#[cfg(any(feature = "pets", feature = "unreferenced"))]
#[derive(Clone)]
#[non_exhaustive]
pub enum Size {
    /// `small`.
    Small,
    /// `very-large`.
    VeryLarge,
    /// `10`.
    N10,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "pets", feature = "unreferenced"))]
string_enum!(Size { "small" => Small; "very-large" => VeryLarge; "10" => N10; });

/// Anything at all.
pub type Any = serde_json::Value;
