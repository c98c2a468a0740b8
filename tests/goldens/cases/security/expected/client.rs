// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The client, and what it identifies itself with.

use clientwright_runtime::emitted;
use super::common;

/// A client of Security.
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

    /// The operations without a tag.
    #[cfg(feature = "api")]
    pub fn api(&self) -> super::api::operations::Api<'_> {
        super::api::operations::Api {
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

    /// A token.
    ///
    /// A token, sent as `Authorization: Bearer` (`token`).
    pub fn token(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&common::TOKEN, token))
    }

    /// A name and a password, sent as `Authorization: Basic` (`user`).
    pub fn user(username: impl Into<String>, password: impl Into<String>) -> Self {
        Self(
            clientwright_runtime::Credentials::new()
                .with_basic(&common::USER, username, password),
        )
    }

    /// A key, sent in the query as `key` (`key`).
    ///
    /// A key, sent in the cookie `secret` (`secret`).
    pub fn key_secret(key: impl Into<String>, secret: impl Into<String>) -> Self {
        Self(
            clientwright_runtime::Credentials::new()
                .with(&common::KEY, key)
                .with(&common::SECRET, secret),
        )
    }

    /// An access token, sent as `Authorization: Bearer` (`oauth`).
    pub fn oauth(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&common::OAUTH, token))
    }

    /// Access tokens that `https://example.com/token` issues for a client id and a client secret (`oauth`).
    ///
    /// A token is requested when it is needed, shared by the clones of a client, and replaced before it expires (RFC 6749 §4.4).
    pub fn oauth_client_credentials(
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        let tokens = clientwright_runtime::ClientCredentials::new(
            "https://example.com/token",
            client_id,
            client_secret,
        );
        Self(
            clientwright_runtime::Credentials::new()
                .with_authenticator(&common::OAUTH, tokens),
        )
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
