// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

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
