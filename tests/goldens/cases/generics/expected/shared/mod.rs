// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::emitted::object;

/// The properties of several responses, which differ in the type of `items`.
///
/// Each of them is an alias of this type, such as `CatPage`.
#[cfg(any(feature = "pets", feature = "books"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct Page<U> {
    pub items: Vec<U>,
    /// The token of the next page.
    pub next: Option<String>,
}
#[cfg(any(feature = "pets", feature = "books"))]
object!(Page<U> {
    required items;
    optional next;
});

/// The token of the next page.
pub type Next = String;
