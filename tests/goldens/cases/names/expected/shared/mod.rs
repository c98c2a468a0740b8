// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::UnknownValue;
use clientwright_runtime::emitted::string_enum;

#[cfg(any(feature = "self", feature = "client"))]
#[derive(Clone)]
#[non_exhaustive]
pub enum Shared {
    /// ``.
    Empty,
    /// `*`.
    Star,
    /// `Unknown`.
    UnknownValue,
    /// `self`.
    SelfValue,
    /// `a b`.
    AB,
    /// `a-b`.
    AB2,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "self", feature = "client"))]
string_enum!(Shared {
    "" => Empty; "*" => Star; "Unknown" => UnknownValue; "self" => SelfValue; "a b" => AB;
    "a-b" => AB2;
});

#[cfg(any(feature = "self", feature = "client"))]
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderParameter {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "self", feature = "client"))]
string_enum!(OrderParameter { "asc" => Asc; "desc" => Desc; });
