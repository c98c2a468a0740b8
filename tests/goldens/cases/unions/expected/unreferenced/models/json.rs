// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, tuple, untagged_union};
use super::*;

untagged_union! {
    Amount {
        integer => Integer;
        string => String;
        array => Array;
        object => Object;
    }
}

tuple! {
    Point {
        0;
        1;
        rest => 2;
    }
}

object! {
    AmountObject {
        required "exactly" => exactly;
    }
}
