// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

#[cfg(any(feature = "worker-deployments", feature = "pages-deployments"))]
object! {
    Failure {
        required "errors" => errors;
        required "messages" => messages;
        optional "result" => result;
        required "success" => success;
    }
}

#[cfg(any(
    feature = "worker-deployments",
    feature = "pages-deployments",
    feature = "unreferenced",
))]
object! {
    ApiMessage {
        required "code" => code;
        required "message" => message;
        optional "documentation_url" => documentation_url;
        optional "source" => source;
    }
}

#[cfg(any(
    feature = "worker-deployments",
    feature = "pages-deployments",
    feature = "unreferenced",
))]
object! {
    MessageSource {
        optional "pointer" => pointer;
    }
}
