// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, Fields};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::Upload::OPERATION)
        .bodies(&[("multipart/form-data", None)])
        .fields(
            &[
                (
                    "multipart/form-data",
                    Fields::new(&[("title", true), ("file", true), ("pages", false)]),
                ),
            ],
        )
        .body_required()
        .example(
            201,
            "application/json",
            r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}"#,
        ),
    Faked::new(&super::operations::Describe::OPERATION)
        .bodies(&[("application/x-www-form-urlencoded", None)])
        .fields(
            &[("application/x-www-form-urlencoded", Fields::new(&[("title", false)]))],
        )
        .example(204, "", r""),
    Faked::new(&super::operations::Download::OPERATION)
        .example(200, "application/pdf", r"text"),
    Faked::new(&super::operations::Replace::OPERATION)
        .bodies(&[("application/octet-stream", None)])
        .body_required()
        .example(200, "text/plain", r"text"),
    Faked::new(&super::operations::Lines::OPERATION)
        .example(
            200,
            "application/x-ndjson",
            r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}
"#,
        ),
    Faked::new(&super::operations::Changes::OPERATION)
        .example(200, "text/event-stream", r#"data: "text"

"#),
];
