// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Self”, and their types.
//!
//! The operations are methods of [`SelfOperations`](operations::SelfOperations), which [`Client::self_`](super::Client::self_) returns.

pub mod operations;

use clientwright_runtime::UnknownValue;
use clientwright_runtime::emitted::{object, string_enum};

#[doc(no_inline)]
pub use super::shared::{OrderParameter, Shared};

#[derive(Clone)]
#[non_exhaustive]
pub struct ResultModel {
    /// The property `@id`.
    pub id: Option<String>,
    /// The property `+1`.
    pub plus1: Option<i64>,
    /// The property `-1`.
    pub minus1: Option<i64>,
    /// The property `crate`.
    pub crate_: Option<Shared>,
    /// The property `🚀`.
    pub u1f680: Option<bool>,
    /// The property `naïveté`.
    pub naivete: Option<String>,
    /// The property ``.
    pub empty: Option<String>,
}
object!(ResultModel {
    optional
        id as "@id", plus1 as "+1", minus1 as "-1", crate_ as "crate", u1f680 as "🚀",
        naivete as "naïveté", empty as "";
});

#[derive(Clone)]
#[non_exhaustive]
pub enum New日本parameter {
    /// `日本`.
    日本,
    /// `中国`.
    中国,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(New日本parameter { "日本" => 日本; "中国" => 中国; });
