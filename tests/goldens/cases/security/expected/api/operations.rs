// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “no tag”.

use clientwright_runtime::emitted as rt;
use super::super::common;

/// The operations of “no tag”.
#[derive(Clone, Copy, Debug)]
pub struct Api<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Api<'_> {
    /// `health`.
    ///
    /// Sends `GET /health`.
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

/// Request builder of [`Api::health`].
#[must_use = "a request does nothing until it is sent"]
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

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Health::OPERATION).example(204, "", r""),
];
