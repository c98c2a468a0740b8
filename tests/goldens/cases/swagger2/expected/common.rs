// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What holds for the whole API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{Api, Operation, Requirement, Scheme, Server};

/// The API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[Server::new("https://example.com/v1")],
    operation_servers: &[Server::new("http://example.com/v1")],
    ..Api::DEFAULT
};

/// `user`.
pub(super) static USER: Scheme = Scheme::basic("user");

/// `key`.
pub(super) static KEY: Scheme = Scheme::header("key", "X-Key");

/// `oauth`.
pub(super) static OAUTH: Scheme = Scheme::oauth2("oauth");

/// Alternatives of credentials, the preferred first.
pub(super) static USER_OR_KEY_OR_OAUTH: &[&[Requirement]] = &[
    &[Requirement::new(&USER)],
    &[Requirement::new(&KEY)],
    &[Requirement::new(&OAUTH).scopes(&["pets:read"])],
];

/// What most operations have in common.
pub(super) const OPERATION: Operation = Operation {
    security: USER_OR_KEY_OR_OAUTH,
    ..Operation::DEFAULT
};
