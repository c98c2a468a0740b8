// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::Envelope;

object! {
    Envelope {
        required "errors" => errors;
        required "messages" => messages;
        required "success" => success;
    }
}
