//! The client: the configuration, credentials and connections that calls share. It is independent of operations.

mod base_url;
mod builder;
mod default_headers;

use crate::auth::Credentials;
use crate::json::Deviation;
use crate::operation::{Api, Operation};
use crate::settings::{AttemptInfo, Event, Hook, RateLimiter, RetryBudget, Settings};
use crate::time::Clock;
use crate::transport::Transport;
use http::HeaderMap;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

pub use builder::ClientBuilder;

pub(crate) use base_url::{Base, BaseSettings};

/// The client that every generated client wraps. Clones are cheap, and share the connections and all settings.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) api: &'static Api,
    pub(crate) base: Base,
    pub(crate) credentials: Credentials,
    pub(crate) headers: HeaderMap,
    pub(crate) settings: Settings,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) budget: RetryBudget,
    pub(crate) rate_limiter: Option<RateLimiter>,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
}

impl Shared {
    /// Calls [`Hook::deviation`] for each deviation.
    pub(crate) fn deviations(&self, operation: &Operation, deviations: &[Deviation]) {
        for deviation in deviations {
            self.hooks
                .iter()
                .for_each(|hook| hook.deviation(operation.id, deviation));
        }
    }

    /// Calls [`Hook::event`].
    pub(crate) fn event(&self, info: &AttemptInfo<'_>, event: &Event) {
        self.hooks.iter().for_each(|hook| hook.event(info, event));
    }
}

impl Client {
    /// Returns a builder of a generated client of this API.
    pub fn builder<C: From<Self>>(api: &'static Api) -> ClientBuilder<C> {
        ClientBuilder::new(api)
    }

    /// Returns the clock of the client, for code around its calls that waits or measures time.
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.0.clock.clone()
    }
}

/// Formats the base URL, the names of the security schemes and the settings. Secrets are not printed.
impl Debug for Client {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("api", &self.0.api.name)
            .field("base_url", &self.0.base)
            .field("credentials", &self.0.credentials)
            .field("settings", &self.0.settings)
            .finish_non_exhaustive()
    }
}
