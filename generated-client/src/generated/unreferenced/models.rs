// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! What is sent and received.

mod json;

use super::ApiMessage;

/// What every successful answer says beside its data.
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
