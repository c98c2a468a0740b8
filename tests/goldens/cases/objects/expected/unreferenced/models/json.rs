// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    Measurements {
        optional "length" => length;
        rest => additional;
    }
}

object! {
    Named {
        required "name" => name;
    }
}

object! {
    Shop {
        required "name" => name;
        required "city" => city;
    }
}

object! {
    Empty {}
}
