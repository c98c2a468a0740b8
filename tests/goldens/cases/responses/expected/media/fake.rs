// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::Greet::OPERATION).example(200, "*/*", r"text"),
    Faked::new(&super::operations::Count::OPERATION).example(200, "text/plain", r"text"),
    Faked::new(&super::operations::State::OPERATION).example(200, "text/*", r"text"),
    Faked::new(&super::operations::Anything::OPERATION)
        .example(200, "application/*", r#"{"id":1}"#),
    Faked::new(&super::operations::Exists::OPERATION).example(200, "", r""),
    Faked::new(&super::operations::Remove::OPERATION).example(204, "", r""),
    Faked::new(&super::operations::Answer::OPERATION)
        .bodies(&[("application/json", Some(reads::<super::Question>))])
        .body_required()
        .example(200, "application/json", r#"{"id":1}"#),
    Faked::new(&super::operations::Export::OPERATION)
        .example(200, "application/json", r#"[{"id":1}]"#),
    Faked::new(&super::operations::Vendor::OPERATION)
        .example(200, "application/vnd.a+json", r#"{"id":1}"#),
];
