// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Constants that describe the API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{
    Api, Envelope, Operation, Requirement, Scheme, Server,
};

/// The name of the package, and the servers of the API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[Server::new("https://api.cloudflare.com/client/v4")],
    request_id_headers: &["cf-ray"],
    ..Api::DEFAULT
};

/// The security scheme `api_token`.
pub(super) static API_TOKEN: Scheme = Scheme::bearer("api_token");

/// The security scheme `api_email`.
pub(super) static API_EMAIL: Scheme = Scheme::header("api_email", "X-Auth-Email");

/// The security scheme `api_key`.
pub(super) static API_KEY: Scheme = Scheme::header("api_key", "X-Auth-Key");

/// Alternative sets of security schemes, in order of preference.
pub(super) static API_TOKEN_OR_API_EMAIL_AND_API_KEY: &[&[Requirement]] = &[
    &[Requirement::new(&API_TOKEN)],
    &[Requirement::new(&API_EMAIL), Requirement::new(&API_KEY)],
];

/// The members of the object that wraps the data of a response.
pub(super) static RESULT_ENVELOPE: Envelope = Envelope {
    data: Some("result"),
    success: Some("success"),
    errors: Some("errors"),
    messages: Some("messages"),
};

/// The members of the object that wraps the data of a response.
pub(super) static ENVELOPE_WITHOUT_DATA: Envelope = Envelope {
    data: None,
    success: Some("success"),
    errors: Some("errors"),
    messages: Some("messages"),
};

/// The values that most operations share.
pub(super) const OPERATION: Operation = Operation {
    security: API_TOKEN_OR_API_EMAIL_AND_API_KEY,
    envelope: Some(&RESULT_ENVELOPE),
    ..Operation::DEFAULT
};
