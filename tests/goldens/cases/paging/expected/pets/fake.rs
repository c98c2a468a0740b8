// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::ListNumbered::OPERATION)
        .arguments(&[(0, reads::<i64>), (1, reads::<i64>)])
        .example(200, "application/json", r#"{"result":[{"name":"text"}]}"#),
    Faked::new(&super::operations::ListByCursor::OPERATION)
        .example(200, "application/json", r#"{"more":true}"#),
    Faked::new(&super::operations::ListByOffset::OPERATION)
        .arguments(&[(0, reads::<i64>)])
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
    Faked::new(&super::operations::ListByLink::OPERATION)
        .example(200, "application/json", r#"[{"name":"text"}]"#),
];
