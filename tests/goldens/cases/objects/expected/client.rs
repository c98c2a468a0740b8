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
    /// Returns a builder: set [`Credentials`], then build the client.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&common::API)
    }

    /// Returns the operations of “pets”.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> super::pets::operations::Pets<'_> {
        super::pets::operations::Pets {
            client: &self.0,
        }
    }
}

impl From<emitted::Client> for Client {
    fn from(client: emitted::Client) -> Self {
        Self(client)
    }
}

/// Borrows the client of the runtime, which operations that are written by hand call.
impl AsRef<emitted::Client> for Client {
    fn as_ref(&self) -> &emitted::Client {
        &self.0
    }
}

/// The credentials of a client. Their `Debug` output has no secrets.
#[derive(Clone, Debug, Default)]
pub struct Credentials(clientwright_runtime::Credentials);

impl Credentials {
    /// Returns credentials that send nothing, even where the document requires some.
    pub fn anonymous() -> Self {
        Self(clientwright_runtime::Credentials::anonymous())
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
