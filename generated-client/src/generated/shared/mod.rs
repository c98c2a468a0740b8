// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::serde_json;
use clientwright_runtime::emitted::object;

/// The response to a call that the API refused.
#[cfg(any(feature = "worker-deployments", feature = "pages-deployments"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure {
    /// Why the call was refused.
    pub errors: Vec<ApiMessage>,
    /// Remarks on the call.
    pub messages: Vec<ApiMessage>,
    /// Data that the API does not describe; it can be null.
    pub result: Option<serde_json::Value>,
    /// Whether the call succeeded.
    pub success: bool,
}
#[cfg(any(feature = "worker-deployments", feature = "pages-deployments"))]
object!(Failure {
    required errors, messages;
    optional result;
    required success;
});

/// An error or a remark of the API.
#[cfg(any(
    feature = "worker-deployments", feature = "pages-deployments", feature = "unreferenced",
))]
#[derive(Clone)]
#[non_exhaustive]
pub struct ApiMessage {
    /// The number of this kind of error or remark. `minimum: 1000`; for example `1000`.
    pub code: i64,
    /// What happened, in words.
    pub message: String,
    /// Where the API's documentation explains it.
    pub documentation_url: Option<String>,
    /// The part of the request that it is about.
    pub source: Option<MessageSource>,
}
#[cfg(any(
    feature = "worker-deployments", feature = "pages-deployments", feature = "unreferenced",
))]
object!(ApiMessage {
    required code, message;
    optional documentation_url, source;
});

/// The part of the request that an error or a remark is about.
#[cfg(any(
    feature = "worker-deployments", feature = "pages-deployments", feature = "unreferenced",
))]
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageSource {
    /// A JSON pointer into the request.
    pub pointer: Option<String>,
}
#[cfg(any(
    feature = "worker-deployments", feature = "pages-deployments", feature = "unreferenced",
))]
object!(MessageSource { optional pointer; });
