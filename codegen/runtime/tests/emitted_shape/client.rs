//! A client as generated code has it, written by hand: the shape that the generator follows.

use clientwright_runtime::emitted;

/// A client of the Widgets API; clones are cheap.
#[derive(Clone, Debug)]
pub struct Client(emitted::Client);

/// Builds a [`Client`].
pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;

impl Client {
    /// A builder with the document's server.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&API)
    }

    /// Operations of the tag "Widgets".
    pub fn widgets(&self) -> Widgets<'_> {
        Widgets { client: &self.0 }
    }
}

impl From<emitted::Client> for Client {
    fn from(client: emitted::Client) -> Self {
        Self(client)
    }
}

static API: emitted::Api = emitted::Api {
    name: env!("CARGO_PKG_NAME"),
    version: env!("CARGO_PKG_VERSION"),
    servers: &[emitted::Server::new("https://widgets.example/v4")],
    ..emitted::Api::DEFAULT
};

/// What calls identify themselves with.
#[derive(Clone, Debug)]
pub struct Credentials(clientwright_runtime::Credentials);

impl Credentials {
    /// An API token.
    pub fn api_token(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&API_TOKEN, token))
    }

    /// An e-mail address and the key of its account.
    pub fn api_email_api_key(email: impl Into<String>, key: impl Into<String>) -> Self {
        Self(
            clientwright_runtime::Credentials::new()
                .with(&API_EMAIL, email)
                .with(&API_KEY, key),
        )
    }
}

impl From<Credentials> for clientwright_runtime::Credentials {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}

pub(super) static API_TOKEN: emitted::Scheme = emitted::Scheme::bearer("api_token");
pub(super) static API_EMAIL: emitted::Scheme = emitted::Scheme::header("api_email", "X-Auth-Email");
pub(super) static API_KEY: emitted::Scheme = emitted::Scheme::header("api_key", "X-Auth-Key");
pub(super) static ENVELOPE: emitted::Envelope = emitted::Envelope {
    data: Some("result"),
    success: Some("success"),
    errors: Some("errors"),
    messages: Some("messages"),
};

use super::operations::Widgets;
