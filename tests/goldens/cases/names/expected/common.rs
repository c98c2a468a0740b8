// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What holds for the whole API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{Api, Operation, Requirement, Scheme, Server};

/// The API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[Server::new("https://example.com")],
    ..Api::DEFAULT
};

/// `default`.
pub(super) static DEFAULT: Scheme = Scheme::header("default", "X-Key");

/// Alternatives of credentials, the preferred first.
pub(super) static NOTHING_ONLY: &[&[Requirement]] = &[&[]];

/// What most operations have in common.
pub(super) const OPERATION: Operation = Operation {
    security: NOTHING_ONLY,
    ..Operation::DEFAULT
};
