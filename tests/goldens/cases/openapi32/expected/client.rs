// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The client, and what it identifies itself with.

use clientwright_runtime::emitted;
use super::common;

/// A client of OpenAPI 3.2.
///
/// Clones are cheap and share connections.
#[derive(Clone, Debug)]
pub struct Client(emitted::Client);

/// Builds a [`Client`].
pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;

impl Client {
    /// Returns a builder: set [`Credentials`], then build the client.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&common::API)
    }

    /// The operations of “pets”.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> super::pets::operations::Pets<'_> {
        super::pets::operations::Pets {
            client: &self.0,
        }
    }

    /// The operations of “media”.
    #[cfg(feature = "media")]
    pub fn media(&self) -> super::media::operations::Media<'_> {
        super::media::operations::Media {
            client: &self.0,
        }
    }
}

impl From<emitted::Client> for Client {
    fn from(client: emitted::Client) -> Self {
        Self(client)
    }
}

/// What all operations share, for code that is written by hand beside this.
impl AsRef<emitted::Client> for Client {
    fn as_ref(&self) -> &emitted::Client {
        &self.0
    }
}

/// What a client identifies itself with. It never prints a secret.
#[derive(Clone, Debug, Default)]
pub struct Credentials(clientwright_runtime::Credentials);

impl Credentials {
    /// Sends no credentials, on purpose: also where the document requires some.
    pub fn anonymous() -> Self {
        Self(clientwright_runtime::Credentials::anonymous())
    }

    /// This scheme is deprecated.
    ///
    /// An access token, sent as `Authorization: Bearer` (`device`).
    pub fn device(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&common::DEVICE, token))
    }

    /// Merges other credentials into these: each operation takes those that it requires.
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
