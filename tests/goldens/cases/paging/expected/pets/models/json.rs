// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    Pet {
        required "name" => name;
    }
}

object! {
    ListByCursorResponse {
        optional "pets" => pets;
        optional "next" => next;
        required "more" => more;
    }
}

object! {
    ListByOffsetResponse {
        required "pets" => pets;
        optional "total" => total;
    }
}
