// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Constants that describe the API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{Api, Server};

/// The name of the package, and the servers of the API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[Server::new("https://example.com")],
    ..Api::DEFAULT
};
