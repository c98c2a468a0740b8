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
    /// Returns a builder: set [`Credentials`], then build the client.
    pub fn builder() -> ClientBuilder {
        emitted::Client::builder(&common::API)
    }

    /// Returns a builder with the credentials of [`Credentials::from_env`] and the base URL in `CLOUDFLARE_BASE_URL`, where they are set.
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
        super::worker_deployments::operations::WorkerDeployments {
            client: &self.0,
        }
    }

    /// Returns the operations of “Worker Versions”.
    #[cfg(feature = "worker-versions")]
    pub fn worker_versions(&self) -> super::worker_versions::operations::WorkerVersions<'_> {
        super::worker_versions::operations::WorkerVersions {
            client: &self.0,
        }
    }

    /// Returns the operations of “Pages Deployments”.
    #[cfg(feature = "pages-deployments")]
    pub fn pages_deployments(&self) -> super::pages_deployments::operations::PagesDeployments<'_> {
        super::pages_deployments::operations::PagesDeployments {
            client: &self.0,
        }
    }

    /// Returns the operations of “Pages Projects”.
    #[cfg(feature = "pages-projects")]
    pub fn pages_projects(&self) -> super::pages_projects::operations::PagesProjects<'_> {
        super::pages_projects::operations::PagesProjects {
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

    /// An API token. Prefer it to the e-mail address and key.
    ///
    /// Authenticates with a token, sent as `Authorization: Bearer` (`api_token`).
    pub fn api_token(token: impl Into<String>) -> Self {
        Self(clientwright_runtime::Credentials::new().with(&common::API_TOKEN, token))
    }

    /// The e-mail address of the account's user. It goes with the global API key.
    ///
    /// Authenticates with a key, sent in the header `X-Auth-Email` (`api_email`).
    ///
    /// The user's global API key, the older way to authorize. Prefer an API token.
    ///
    /// Authenticates with a key, sent in the header `X-Auth-Key` (`api_key`).
    pub fn api_email_api_key(api_email: impl Into<String>, api_key: impl Into<String>) -> Self {
        Self(
            clientwright_runtime::Credentials::new()
                .with(&common::API_EMAIL, api_email)
                .with(&common::API_KEY, api_key),
        )
    }

    /// Returns the credentials in the environment: `CLOUDFLARE_API_TOKEN`, or else `CLOUDFLARE_EMAIL` and `CLOUDFLARE_API_KEY`. [`None`] if they are not set.
    pub fn from_env() -> Option<Self> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        if let Some(value0) = variable("CLOUDFLARE_API_TOKEN") {
            return Some(Self::api_token(value0));
        }
        if let (Some(value0), Some(value1)) = (
            variable("CLOUDFLARE_EMAIL"),
            variable("CLOUDFLARE_API_KEY"),
        ) {
            return Some(Self::api_email_api_key(value0, value1));
        }
        None
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
