// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What holds for the whole API.

#![allow(dead_code, reason = "what is used depends on the features that are on")]

use clientwright_runtime::emitted::{Api, Requirement, Scheme, Server};

/// The API.
pub(super) static API: Api = Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[Server::new("/v1")],
    ..Api::DEFAULT
};

/// `device`.
pub(super) static DEVICE: Scheme = Scheme::oauth2("device");

/// Alternatives of credentials, the preferred first.
pub(super) static DEVICE_ONLY: &[&[Requirement]] = &[&[Requirement::new(&DEVICE)]];
