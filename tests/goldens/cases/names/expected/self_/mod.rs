// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Self” and their types.

pub mod operations;

use openapi_client_runtime::emitted::object;

pub use super::shared::{OrderParameter, Shared};

/// ResultModel.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResultModel {
    /// The member `@id`.
    pub id: Option<String>,
    /// The member `+1`.
    pub plus1: Option<i64>,
    /// The member `-1`.
    pub minus1: Option<i64>,
    /// The member `crate`.
    pub crate_: Option<Shared>,
    /// The member `🚀`.
    pub u1f680: Option<bool>,
    /// The member `naïveté`.
    pub naivete: Option<String>,
    /// The member ``.
    pub empty: Option<String>,
}
object! {
    ResultModel {
        optional "@id" => id;
        optional "+1" => plus1;
        optional "-1" => minus1;
        optional "crate" => crate_;
        optional "🚀" => u1f680;
        optional "naïveté" => naivete;
        optional "" => empty;
    }
}
