// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::FindPets::OPERATION)
        .required(&[3])
        .arguments(&[(0, reads::<i64>), (3, reads::<i64>)])
        .example(204, "", r""),
];
