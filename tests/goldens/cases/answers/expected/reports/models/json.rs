// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! How the models are read and written.

use openapi_client_runtime::emitted::object;
use super::*;

object! {
    Report {
        required "id" => id;
        optional "made" => made;
    }
}

object! {
    Problem {
        required "message" => message;
    }
}

object! {
    UploadBody {
        required "title" => title;
        required "file" => file;
        optional "pages" => pages;
    }
}

object! {
    DescribeBody {
        optional "title" => title;
    }
}
