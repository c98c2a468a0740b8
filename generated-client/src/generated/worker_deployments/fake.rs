// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::Create::OPERATION)
        .arguments(&[(2, reads::<bool>)])
        .bodies(&[("application/json", Some(reads::<super::WorkerDeploymentCreate>))])
        .body_required()
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","created_on":"2019-12-27T18:11:19.117Z","source":"api","strategy":"percentage","versions":[{"percentage":100,"version_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}],"annotations":{"workers/message":"Deploy bug fix.","workers/triggered_by":"deployment"},"author_email":"dev@stainless.com"},"success":true}"#,
        ),
    Faked::new(&super::operations::List::OPERATION)
        .arguments(&[(2, reads::<i64>), (3, reads::<i64>)])
        .example(
            200,
            "application/json",
            r#"{"errors":[],"messages":[],"result":{"deployments":[{"created_on":"2019-12-27T18:11:19.117Z","id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","source":"api","strategy":"percentage","versions":[]}]},"success":true}"#,
        ),
    Faked::new(&super::operations::Get::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","created_on":"2019-12-27T18:11:19.117Z","source":"api","strategy":"percentage","versions":[{"percentage":100,"version_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}],"annotations":{"workers/message":"Deploy bug fix.","workers/triggered_by":"deployment"},"author_email":"dev@stainless.com"},"success":true}"#,
        ),
    Faked::new(&super::operations::Delete::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"success":true}"#,
        ),
];
