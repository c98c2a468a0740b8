// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::string_enum;
use super::*;

#[cfg(any(feature = "self", feature = "client"))]
string_enum! {
    Shared {
        "" => Empty;
        "*" => Star;
        "Unknown" => UnknownValue;
        "self" => SelfValue;
        "a b" => AB;
        "a-b" => AB2;
    }
}

#[cfg(any(feature = "self", feature = "client"))]
string_enum! {
    OrderParameter {
        "asc" => Asc;
        "desc" => Desc;
    }
}
