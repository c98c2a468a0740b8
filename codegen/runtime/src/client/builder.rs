//! The builder of clients.

use super::default_headers::default_headers;
use super::{Base, BaseSettings, Client, Shared};
use crate::auth::Credentials;
use crate::error::{Error, ErrorKind};
use crate::operation::Api;
use crate::settings::{
    DecodePolicy, Hook, RateLimiter, RetryBudget, RetryPolicy, Settings, Timeouts,
};
use crate::time::{Clock, SystemClock};
use crate::transport::{Reqwest, Transport};
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::sync::Arc;

/// Builds a client.
///
/// Without further settings, the client sends to the first server of the document, without credentials,
/// with the default [`Settings`], by [`reqwest`].
#[must_use = "a builder does nothing unless it is built"]
pub struct ClientBuilder<C = Client> {
    api: &'static Api,
    base: BaseSettings,
    credentials: Credentials,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    settings: Settings,
    reqwest: Option<reqwest::ClientBuilder>,
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    retry_budget: u32,
    rate_limiter: Option<RateLimiter>,
    hooks: Vec<Arc<dyn Hook>>,
    built: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    pub(super) fn new(api: &'static Api) -> Self {
        Self {
            api,
            base: BaseSettings::default(),
            credentials: Credentials::new(),
            user_agent: None,
            headers: Vec::new(),
            settings: Settings::default(),
            reqwest: None,
            transport: None,
            clock: None,
            retry_budget: 20,
            rate_limiter: None,
            hooks: Vec::new(),
            built: PhantomData,
        }
    }

    /// Adds credentials. Each call sends those that its operation requires.
    ///
    /// Credentials of several calls of this method are merged, as by [`Credentials::merge`].
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = self.credentials.merge(credentials.into());
        self
    }

    /// Sets the URL that replaces the first server of the document, such as `https://api.example/v1`.
    ///
    /// It must be absolute, without a query, a fragment or credentials. `http` is refused except for loopback
    /// addresses, unless [`allow_http`](Self::allow_http) is set.
    ///
    /// Where a path or an operation has its own server (OpenAPI 3.1 §4.8.9 and §4.8.10), the prefix or the host that
    /// this server adds is kept. [`server_url`](Self::server_url) replaces such a server.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base.base_url = Some(url.into());
        self
    }

    /// Sets the URL that replaces the server of a path or an operation.
    ///
    /// `server` is the URL of that server as it is written in the document. [`build`](Self::build) returns an error if
    /// the document has no such server.
    pub fn server_url(mut self, server: impl Into<String>, url: impl Into<String>) -> Self {
        self.base.servers.push((server.into(), url.into()));
        self
    }

    /// Sets a variable of the servers of the document (OpenAPI 3.1 §4.8.6), instead of its default.
    ///
    /// [`build`](Self::build) returns an error if no server has the variable.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.base.variables.push((name.into(), value.into()));
        self
    }

    /// Sets whether the base URL may be `http` for other hosts than loopback addresses. The default is `false`.
    ///
    /// Credentials that are sent by `http` are not encrypted.
    pub fn allow_http(mut self, allowed: bool) -> Self {
        self.base.allow_http = allowed;
        self
    }

    /// Sets the header `User-Agent`. The default is the name and version of the client's package.
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = Some(text.into());
        self
    }

    /// Adds a header to every request. Its value is redacted wherever requests are printed.
    ///
    /// [`build`](Self::build) returns an error if it is not a valid header.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the settings of all calls, instead of those that were set before.
    pub fn settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// Sets whether redirects are followed, as [`Settings::follow_redirects`] does.
    pub fn follow_redirects(mut self, follow: bool) -> Self {
        self.settings.follow_redirects = follow;
        self
    }

    /// Sets the timeouts, as [`Settings::timeouts`] does.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.settings.timeouts = timeouts;
        self
    }

    /// Sets the retry policy, as [`Settings::retry`] does.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.settings.retry = retry;
        self
    }

    /// Sets how many retries the client and its clones may make in a row. The default is 20.
    ///
    /// Ten successful calls refund one retry. The budget limits the load that retries add to a server that fails.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// Sets the rate limit of the client and its clones. Requests beyond it wait. By default there is no limit.
    pub fn rate_limiter(mut self, limiter: RateLimiter) -> Self {
        self.rate_limiter = Some(limiter);
        self
    }

    /// Sets how responses are decoded that deviate from their types, as [`Settings::decode_policy`] does.
    pub fn decode_policy(mut self, policy: DecodePolicy) -> Self {
        self.settings.policy = policy;
        self
    }

    /// Adds a hook, which is called for every attempt of every call. Hooks are called in the order of their addition.
    pub fn hook(mut self, hook: impl Hook) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// Sets the maximum length of a response in bytes, as [`Settings::max_response_bytes`] does.
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.settings.max_response_bytes = bytes;
        self
    }

    /// Sets the reqwest builder of the transport, for settings such as a proxy or certificates.
    ///
    /// The client overrides redirects, retries and, if [`Timeouts::connect`] is set, the connect timeout. The builder
    /// has no effect if [`transport`](Self::transport) is set.
    pub fn reqwest(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.reqwest = Some(builder);
        self
    }

    /// Sets the transport that sends the requests. The default is [`reqwest`].
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sets the clock that timeouts, retries and rate limits use. The default is [`SystemClock`].
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// Returns an error of the kind [`ErrorKind::Configuration`] if a base URL, header or secret cannot be used, or if
    /// reqwest refuses its settings.
    pub fn build(self) -> Result<C, Error> {
        self.credentials.check()?;
        let headers = default_headers(self.api, self.user_agent.as_deref(), &self.headers)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(over_reqwest(
                self.reqwest.unwrap_or_default(),
                &self.settings,
            )?),
        };
        let shared = Shared {
            api: self.api,
            base: Base::new(self.api, self.base)?,
            credentials: self.credentials,
            headers,
            settings: self.settings,
            transport,
            budget: RetryBudget::new(self.retry_budget),
            rate_limiter: self.rate_limiter,
            hooks: self.hooks,
            clock: self
                .clock
                .unwrap_or_else(|| Arc::new(SystemClock::default())),
        };
        Ok(Client(Arc::new(shared)).into())
    }
}

fn over_reqwest(builder: reqwest::ClientBuilder, settings: &Settings) -> Result<Reqwest, Error> {
    Reqwest::build(builder, settings.timeouts.connect).map_err(|error| {
        Error::new(ErrorKind::Configuration, "reqwest refuses its settings")
            .caused_by(error.without_url())
    })
}

/// Formats the names of the security schemes and the settings. Secrets are not printed, nor is the base URL, which may
/// contain credentials before it is checked.
impl<C> Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api", &self.api.name)
            .field("credentials", &self.credentials)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
