// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    Envelope {
        required "errors" => errors;
        required "messages" => messages;
        required "success" => success;
    }
}

object! {
    ResultInfo {
        optional "count" => count;
        optional "page" => page;
        optional "per_page" => per_page;
        optional "total_count" => total_count;
        optional "total_pages" => total_pages;
    }
}
