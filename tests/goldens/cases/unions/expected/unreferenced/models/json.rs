// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};
use super::*;

tagged_union! {
    Action by "type" {
        "resize" also any => Resize;
        "rename" also any => Rename;
    }
}

object! {
    ActionBase {
        required "type" => r#type;
    }
}

object! {
    Resize {
        required "type" => r#type;
        optional "size" => size;
    }
}

object! {
    Rename {
        required "type" => r#type;
        optional "names" => names;
    }
}

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

string_enum! {
    ActionBaseType {
        "resize" => Resize;
        "rename" => Rename;
    }
}

object! {
    AmountObject {
        required "exactly" => exactly;
    }
}
