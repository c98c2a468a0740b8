// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::{ApiMessage, Failure, MessageSource};

object! {
    Failure {
        required "errors" => errors;
        required "messages" => messages;
        optional "result" => result;
        required "success" => success;
    }
}

object! {
    ApiMessage {
        required "code" => code;
        required "message" => message;
        optional "documentation_url" => documentation_url;
        optional "source" => source;
    }
}

object! {
    MessageSource {
        optional "pointer" => pointer;
    }
}
