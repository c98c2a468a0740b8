// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client” and their types.

pub mod operations;

use openapi_client_runtime::emitted::object;

pub use super::shared::{OrderParameter, Shared};

/// OptionModel.
#[derive(Clone)]
#[non_exhaustive]
pub struct OptionModel {
    /// The member `self`.
    pub self_: Option<Shared>,
    /// The member `Self`.
    pub self_2: Option<String>,
    /// The member `workers/message`.
    pub workers_message: Option<String>,
    /// The member `1st`.
    pub n1st: Option<String>,
}
object! {
    OptionModel {
        optional "self" => self_;
        optional "Self" => self_2;
        optional "workers/message" => workers_message;
        optional "1st" => n1st;
    }
}
