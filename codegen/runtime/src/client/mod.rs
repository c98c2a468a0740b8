//! The client: what all calls of a program share. It is independent of operations.

mod base;
mod builder;

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

pub(crate) use base::{Base, Given};

/// The core of every generated client; clones are cheap and share everything.
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
    /// Reports to the hooks where a response deviates from its type.
    pub(crate) fn deviations(&self, operation: &Operation, deviations: &[Deviation]) {
        for deviation in deviations {
            self.hooks
                .iter()
                .for_each(|hook| hook.deviation(operation.id, deviation));
        }
    }

    /// Reports a decision of the client to the hooks.
    pub(crate) fn event(&self, exchange: &AttemptInfo<'_>, event: &Event) {
        self.hooks
            .iter()
            .for_each(|hook| hook.event(exchange, event));
    }
}

impl Client {
    /// A builder of a client that wraps this core.
    pub fn builder<C: From<Self>>(api: &'static Api) -> ClientBuilder<C> {
        ClientBuilder::new(api)
    }

    /// Where the client takes its time from, for what is written by hand around the calls.
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.0.clock.clone()
    }
}

/// The base URL and the names of the credentials' schemes, never a secret.
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
