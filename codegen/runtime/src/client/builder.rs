//! Building a client.

use super::{Base, Client, Given, Shared};
use crate::auth::Credentials;
use crate::error::{Error, ErrorKind};
use crate::operation::Api;
use crate::settings::{
    DecodePolicy, Hook, RateLimiter, RetryBudget, RetryPolicy, Settings, Timeouts,
};
use crate::time::{Clock, SystemClock};
use crate::transport::{Reqwest, Transport};
use http::header::USER_AGENT;
use http::{HeaderMap, HeaderName, HeaderValue};
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::sync::Arc;

/// Builds a client.
///
/// By default it sends to the document's first server, without credentials, within the default
/// [`Timeouts`].
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder<C = Client> {
    api: &'static Api,
    given: Given,
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
            given: Given::default(),
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

    /// What calls identify themselves with. Given twice, the second is added to the first.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = self.credentials.merge(credentials.into());
        self
    }

    /// Sets the URL that replaces the document's first server. Plain http is refused except for this machine.
    ///
    /// A path or an operation with a server of its own keeps what that server adds: a prefix of the path, or another
    /// host, which [`server_url`](Self::server_url) replaces.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.given.base_url = Some(url.into());
        self
    }

    /// Sets the URL that replaces a server of a path or an operation, by its URL as the document writes it.
    pub fn server_url(mut self, server: impl Into<String>, url: impl Into<String>) -> Self {
        self.given.servers.push((server.into(), url.into()));
        self
    }

    /// The value of a variable of the document's servers.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.given.variables.push((name.into(), value.into()));
        self
    }

    /// Allows a base URL of plain http to another machine: everyone on the way can then read the credentials.
    pub fn allow_http(mut self, allowed: bool) -> Self {
        self.given.allow_http = allowed;
        self
    }

    /// The `User-Agent`, instead of the client's name and version.
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = Some(text.into());
        self
    }

    /// A header of every call. It is printed nowhere.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the settings of all calls at once, in place of those that were set before.
    pub fn settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// Sets whether redirects are followed, as [`Settings::follow_redirects`] does.
    pub fn follow_redirects(mut self, follow: bool) -> Self {
        self.settings.follow_redirects = follow;
        self
    }

    /// Sets the limits of time.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.settings.timeouts = timeouts;
        self
    }

    /// Sets when failed calls are tried again.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.settings.retry = retry;
        self
    }

    /// Sets how many retries the client and its clones may spend in a row; the default is 20. Ten successful calls
    /// refund one, so that retries do not multiply an outage.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// Sets the rate limit of the client and its clones; requests beyond it wait. None unless set.
    pub fn rate_limiter(mut self, limiter: RateLimiter) -> Self {
        self.rate_limiter = Some(limiter);
        self
    }

    /// What is done where responses deviate from their types; [`DecodePolicy::Strict`] unless set.
    pub fn decode_policy(mut self, policy: DecodePolicy) -> Self {
        self.settings.policy = policy;
        self
    }

    /// Adds a hook that sees every attempt of every call.
    pub fn hook(mut self, hook: impl Hook) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// Sets the length of the longest response that is read, in bytes after decompression; 64 MiB unless set.
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.settings.max_response_bytes = bytes;
        self
    }

    /// Settings of reqwest, such as a proxy or certificates. Redirects, repetitions and the time limit for connecting
    /// are set by the client before it is built.
    pub fn reqwest(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.reqwest = Some(builder);
        self
    }

    /// What sends the requests, instead of reqwest.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Where the time comes from, instead of the machine's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`]: a base URL, header or secret that cannot be used, or settings that reqwest
    /// refuses.
    pub fn build(self) -> Result<C, Error> {
        self.credentials.check()?;
        let headers = headers(self.api, self.user_agent.as_deref(), &self.headers)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(over_reqwest(
                self.reqwest.unwrap_or_default(),
                &self.settings,
            )?),
        };
        let shared = Shared {
            api: self.api,
            base: Base::new(self.api, self.given)?,
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

fn headers(
    api: &Api,
    user_agent: Option<&str>,
    others: &[(String, String)],
) -> Result<HeaderMap, Error> {
    let own = format!("{}/{}", api.name, api.version);
    let mut headers = HeaderMap::new();
    headers.insert(USER_AGENT, value("user-agent", user_agent.unwrap_or(&own))?);
    for (name, text) in others {
        let unusable = |_| {
            Error::new(
                ErrorKind::Configuration,
                format!("`{name}` cannot be the name of a header"),
            )
        };
        headers.insert(
            HeaderName::from_bytes(name.as_bytes()).map_err(unusable)?,
            value(name, text)?,
        );
    }
    Ok(headers)
}

fn value(name: &str, text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text).map_err(|_| {
        let text = format!(
            "the header `{name}` has a character that no header can hold, such as a line break"
        );
        Error::new(ErrorKind::Configuration, text)
    })
}

/// The base URL and the names of the credentials' schemes, never a secret.
impl<C> Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api", &self.api.name)
            .field("base_url", &self.given.base_url)
            .field("credentials", &self.credentials)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
