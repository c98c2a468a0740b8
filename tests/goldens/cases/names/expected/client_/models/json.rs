// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    OptionModel {
        optional "self" => self_;
        optional "Self" => self_2;
        optional "workers/message" => workers_message;
        optional "1st" => n1st;
    }
}
