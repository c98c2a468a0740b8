// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The client and its credentials.

use clientwright_runtime::emitted;
use super::common;

/// A client of Objects.
///
/// Clones are cheap and share connections.
#[derive(Clone, Debug)]
pub struct Client(emitted::Client);

/// Builds a [`Client`].
pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;

impl Client {
    /// Returns a builder, which takes the [`Credentials`] and builds the client.
    ///
    /// Calls are sent to `https://example.com`, unless [`base_url`](clientwright_runtime::ClientBuilder::base_url) is set.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&common::API)
    }

    /// Returns the operations of “pets”.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> super::pets::operations::Pets<'_> {
        super::pets::operations::Pets { client: &self.0 }
    }
}

impl From<emitted::Client> for Client {
    fn from(client: emitted::Client) -> Self {
        Self(client)
    }
}

/// Returns the client of the runtime, for operations that are written by hand.
impl AsRef<emitted::Client> for Client {
    fn as_ref(&self) -> &emitted::Client {
        &self.0
    }
}

/// The credentials of a client. Their `Debug` output is redacted.
#[derive(Clone, Debug, Default)]
pub struct Credentials(clientwright_runtime::Credentials);

impl Credentials {
    /// Returns empty credentials: calls send none, even where the document requires some.
    pub fn anonymous() -> Self {
        Self(clientwright_runtime::Credentials::anonymous())
    }

    /// Adds other credentials to these. Each call sends those that its operation requires.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self(self.0.merge(other.0))
    }
}

impl From<Credentials> for clientwright_runtime::Credentials {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
