// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations without a tag.

use clientwright_runtime::emitted as rt;
use super::super::common;

/// The operations without a tag.
///
/// [`Client::api`](super::super::Client::api) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Api<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Api<'_> {
    /// Sends `GET /health`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.api().health().await?;
    /// # Ok(()) }
    /// ```
    pub fn health(&self) -> Health {
        Health(rt::call(self.client, &Health::OPERATION))
    }
}

/// The request builder for [`Api::health`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Health(rt::Call);

impl Health {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "health",
        method: rt::Method::Get,
        path: "/health",
        server: Some(&rt::Server::new("https://status.example.com")),
        security: common::NOTHING_ONLY,
        ..common::OPERATION
    };
}
rt::request!(Health::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Health::OPERATION).example(204, "", r""),
];
