// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The client and its credentials.

use clientwright_runtime::emitted;
use super::common;

/// A client of Cloudflare Deployments.
///
/// Clones are cheap and share connections.
#[derive(Clone, Debug)]
pub struct Client(emitted::Client);

/// Builds a [`Client`].
pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;

impl Client {
    /// Returns a builder, which takes the [`Credentials`] and builds the client.
    ///
    /// Calls are sent to the first server of the document, unless [`base_url`](clientwright_runtime::ClientBuilder::base_url) is set:
    ///
    /// - `https://api.cloudflare.com/client/v4`: Version 4 of Cloudflare's API.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&common::API)
    }

    /// Returns a builder with the settings of the environment.
    ///
    /// They are the credentials of [`Credentials::from_env`] and the base URL in `CLOUDFLARE_BASE_URL`, if set.
    pub fn from_env() -> ClientBuilder {
        let mut builder = Self::builder();
        if let Some(credentials) = Credentials::from_env() {
            builder = builder.credentials(credentials);
        }
        if let Some(url) = std::env::var("CLOUDFLARE_BASE_URL")
            .ok()
            .filter(|url| !url.is_empty())
        {
            builder = builder.base_url(url);
        }
        builder
    }

    /// Returns the operations of “Worker Deployments”.
    #[cfg(feature = "worker-deployments")]
    pub fn worker_deployments(
        &self,
    ) -> super::worker_deployments::operations::WorkerDeployments<'_> {
        super::worker_deployments::operations::WorkerDeployments { client: &self.0 }
    }

    /// Returns the operations of “Worker Versions”.
    #[cfg(feature = "worker-versions")]
    pub fn worker_versions(&self) -> super::worker_versions::operations::WorkerVersions<'_> {
        super::worker_versions::operations::WorkerVersions { client: &self.0 }
    }

    /// Returns the operations of “Pages Deployments”.
    #[cfg(feature = "pages-deployments")]
    pub fn pages_deployments(&self) -> super::pages_deployments::operations::PagesDeployments<'_> {
        super::pages_deployments::operations::PagesDeployments { client: &self.0 }
    }

    /// Returns the operations of “Pages Projects”.
    #[cfg(feature = "pages-projects")]
    pub fn pages_projects(&self) -> super::pages_projects::operations::PagesProjects<'_> {
        super::pages_projects::operations::PagesProjects { client: &self.0 }
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

    /// Authenticates with a bearer token in the header `Authorization`.
    ///
    /// An API token. Prefer it to the e-mail address and key.
    ///
    /// The security scheme `api_token` of the document.
    pub fn api_token(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&common::API_TOKEN, token))
    }

    /// Authenticates with a key in the header `X-Auth-Email` and a key in the header `X-Auth-Key`.
    ///
    /// The security schemes of the document:
    ///
    /// - `api_email`: The e-mail address of the account's user. It goes with the global API key.
    /// - `api_key`: The user's global API key, the older way to authorize. Prefer an API token.
    pub fn api_email_api_key(api_email: impl Into<String>, api_key: impl Into<String>) -> Self {
        Self(
            clientwright_runtime::Credentials::new()
                .with(&common::API_EMAIL, api_email)
                .with(&common::API_KEY, api_key),
        )
    }

    /// Returns the credentials in the environment; [`None`] if they are not set.
    ///
    /// They are `CLOUDFLARE_API_TOKEN`, or else `CLOUDFLARE_EMAIL` and `CLOUDFLARE_API_KEY`.
    pub fn from_env() -> Option<Self> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        if let Some(token) = variable("CLOUDFLARE_API_TOKEN") {
            return Some(Self::api_token(token));
        }
        if let (Some(api_email), Some(api_key)) = (
            variable("CLOUDFLARE_EMAIL"),
            variable("CLOUDFLARE_API_KEY"),
        ) {
            return Some(Self::api_email_api_key(api_email, api_key));
        }
        None
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
