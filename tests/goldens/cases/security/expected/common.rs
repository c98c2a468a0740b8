// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What holds for the whole API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{Api, Operation, Requirement, Scheme, Server};

/// The API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[
        Server::new("https://{region}.example.com/{version}")
            .variables(&[("region", "eu"), ("version", "v1")]),
    ],
    operation_servers: &[Server::new("https://status.example.com")],
    ..Api::DEFAULT
};

/// `token`.
pub(super) static TOKEN: Scheme = Scheme::bearer("token");

/// `user`.
pub(super) static USER: Scheme = Scheme::basic("user");

/// `key`.
pub(super) static KEY: Scheme = Scheme::query("key", "key");

/// `secret`.
pub(super) static SECRET: Scheme = Scheme::cookie("secret", "secret");

/// `oauth`.
pub(super) static OAUTH: Scheme = Scheme::oauth2("oauth");

/// Alternatives of credentials, the preferred first.
pub(super) static TOKEN_OR_USER_OR_KEY_AND_SECRET: &[&[Requirement]] = &[
    &[Requirement::new(&TOKEN)],
    &[Requirement::new(&USER)],
    &[Requirement::new(&KEY), Requirement::new(&SECRET)],
];

/// Alternatives of credentials, the preferred first.
pub(super) static OAUTH_ONLY: &[&[Requirement]] = &[
    &[Requirement::new(&OAUTH).scopes(&["pets:write"])],
];

/// Alternatives of credentials, the preferred first.
pub(super) static NOTHING_ONLY: &[&[Requirement]] = &[&[]];

/// What most operations have in common.
pub(super) const OPERATION: Operation = Operation {
    security: TOKEN_OR_USER_OR_KEY_AND_SECRET,
    ..Operation::DEFAULT
};
