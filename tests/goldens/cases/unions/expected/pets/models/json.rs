// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum, tagged_union};
use super::*;

tagged_union! {
    Pet by "kind" {
        "cat" => Cat;
        "dog" => Dog;
    }
}

object! {
    Cat {
        "kind" = "\"cat\"";
        required "lives" => lives;
    }
}

object! {
    Dog {
        "kind" = "\"dog\"";
        required "size" => size;
    }
}

string_enum! {
    Size {
        "small" => Small;
        "very-large" => VeryLarge;
        "10" => N10;
    }
}
