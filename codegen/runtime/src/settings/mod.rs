//! Settings of sending, for all calls of a client or for one.
//!
//! - In: values of the caller.
//! - Out: the same values, which clients contain and [`send`](crate::send) applies.
//! - Independent of: clients, requests, responses.

mod decode_policy;
pub(crate) mod hooks;
mod rate_limiter;
mod response_limit;
mod retry_budget;
mod retry_policy;
mod timeouts;

use std::time::Duration;

pub use decode_policy::DecodePolicy;
pub use hooks::{AttemptInfo, Event, Hook};
pub use rate_limiter::RateLimiter;
use response_limit::DEFAULT_MAX_RESPONSE_BYTES;
pub(crate) use retry_budget::RetryBudget;
pub use retry_policy::RetryPolicy;
pub use timeouts::Timeouts;

/// The settings of calls.
///
/// [`ClientBuilder::settings`](crate::ClientBuilder::settings) sets them for all calls of a client, and the methods of
/// [`Request`](crate::Request) change some of them for one call. A value can be cloned and passed to several clients.
///
/// | setting | default |
/// |---|---|
/// | [`timeouts`](Self::timeouts) | [`Timeouts::default`] |
/// | [`retry`](Self::retry) | [`RetryPolicy::default`] |
/// | [`decode_policy`](Self::decode_policy) | [`DecodePolicy::Strict`] |
/// | [`follow_redirects`](Self::follow_redirects) | `true` |
/// | [`max_response_bytes`](Self::max_response_bytes) | 64 MiB |
///
/// ```
/// use clientwright_runtime::{RetryPolicy, Settings, Timeouts};
/// use std::time::Duration;
///
/// let settings = Settings::default()
///     .timeouts(Timeouts::default().attempt(Duration::from_secs(5)))
///     .retry(RetryPolicy::never());
/// # let _ = settings.clone();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: RetryPolicy,
    pub(crate) policy: DecodePolicy,
    pub(crate) follow_redirects: bool,
    pub(crate) max_response_bytes: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeouts: Timeouts::default(),
            retry: RetryPolicy::default(),
            policy: DecodePolicy::default(),
            follow_redirects: true,
            max_response_bytes: DEFAULT_MAX_RESPONSE_BYTES,
        }
    }
}

impl Settings {
    /// Sets the timeouts. The default is [`Timeouts::default`].
    #[must_use]
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sets the retry policy. The default is [`RetryPolicy::default`].
    #[must_use]
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// Sets how responses are decoded that deviate from their types. The default is [`DecodePolicy::Strict`].
    #[must_use]
    pub fn decode_policy(mut self, policy: DecodePolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets whether redirects are followed. The default is `true`.
    ///
    /// A redirect is followed only if the method is safe (RFC 9110 §9.2.1) and not `QUERY`, and the target has the scheme,
    /// host and port of the request, so that credentials are never sent to another server. At most 5 redirects are followed in one
    /// attempt. A redirect that is not followed is an [`Error`](crate::Error) with its status and headers, unless the
    /// document describes it as the response of the operation.
    #[must_use]
    pub fn follow_redirects(mut self, follow: bool) -> Self {
        self.follow_redirects = follow;
        self
    }

    /// Sets the timeout of the whole call.
    pub(crate) fn limit_call(&mut self, limit: Duration) {
        self.timeouts.call = Some(limit);
    }

    /// Sets the timeout of each attempt.
    pub(crate) fn limit_attempt(&mut self, limit: Duration) {
        self.timeouts.attempt = Some(limit);
    }
}
