// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::AddPet::OPERATION)
        .bodies(&[("application/json", Some(reads::<super::Pet>))])
        .body_required()
        .example(
            200,
            "application/json",
            r#"{"born":"2026-01-01","kind":"pet","name":"Rex"}"#,
        ),
];
