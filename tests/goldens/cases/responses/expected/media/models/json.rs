// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    Thing {
        required "id" => id;
    }
}

object! {
    Delta {
        required "text" => text;
    }
}

object! {
    Question {
        required "text" => text;
        optional "stream" => stream;
    }
}
