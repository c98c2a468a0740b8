// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that no operation uses.

use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::{ApiMessage, MessageSource};

/// The members of every successful response except the data.
#[derive(Clone)]
#[non_exhaustive]
pub struct Envelope {
    /// What went wrong.
    pub errors: Vec<ApiMessage>,
    /// Remarks on the call.
    pub messages: Vec<ApiMessage>,
    /// Whether the call succeeded.
    pub success: bool,
}
object!(Envelope { required errors, messages, success; });

/// Which part of a list a response contains.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResultInfo {
    /// How many items the page has.
    pub count: Option<i64>,
    /// The number of the page, beginning with 1.
    pub page: Option<i64>,
    /// How many items a full page has.
    pub per_page: Option<i64>,
    /// How many items there are in all pages.
    pub total_count: Option<i64>,
    /// How many pages there are.
    pub total_pages: Option<i64>,
}
object!(ResultInfo { optional count, page, per_page, total_count, total_pages; });
