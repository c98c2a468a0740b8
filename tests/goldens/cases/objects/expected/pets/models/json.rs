// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum};
use super::*;

object! {
    Pet {
        required "name" => name;
        required "born" => born;
        required "kind" => kind;
        optional "nickname" => nickname;
        optional "owner" => owner;
        optional "weight" => weight;
        optional "legs" => legs;
        optional "chip" => chip;
        optional "tag" => tag;
        optional "parents" => parents;
        optional "best_friend" => best_friend;
        optional "type" => r#type;
    }
}

string_enum! {
    PetKind {
        "pet" => Pet;
    }
}
