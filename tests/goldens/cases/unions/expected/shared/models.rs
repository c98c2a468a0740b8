// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

use openapi_client_runtime::serde_json;

/// Anything at all.
pub type Any = serde_json::Value;
