// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum};
use super::*;

object! {
    FindPetsFilterParameter {
        optional "born" => born;
    }
}

object! {
    FindPetsWhereParameter {
        optional "city" => city;
    }
}

string_enum! {
    FindPetsThemeParameter {
        "light" => Light;
        "dark" => Dark;
    }
}
