// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “no tag”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, Server, call};
use super::super::common::SECURITY_2;

/// The operations of “no tag”.
#[derive(Clone, Copy, Debug)]
pub struct Api<'c> {
    pub(crate) client: &'c Client,
}

impl Api<'_> {
    /// `health`.
    ///
    /// `GET /health`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.api().health().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn health(&self) -> Health {
        Health(self.client.call(&HEALTH))
    }
}

/// A call of [`Api::health`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Health(Call);

call! {
    Health -> unit;
}

pub(super) static HEALTH: Operation = Operation {
    id: "health",
    method: Method::Get,
    path: "/health",
    server: Some(&Server::new("https://status.example.com")),
    security: SECURITY_2,
    ..Operation::DEFAULT
};
