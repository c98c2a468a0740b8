//! What a caller sets about sending, for all calls of a client or for one.
//!
//! - In: values of the caller.
//! - Out: the same values, which clients contain and [`send`](crate::send) obeys.
//! - Independent of: clients, requests, responses.

mod decode_policy;
pub(crate) mod hooks;
mod rate_limiter;
mod retry_budget;
mod retry_policy;
mod timeouts;

use std::time::Duration;

pub use decode_policy::DecodePolicy;
pub use hooks::{AttemptInfo, Event, Hook};
pub use rate_limiter::RateLimiter;
pub(crate) use retry_budget::RetryBudget;
pub use retry_policy::RetryPolicy;
pub use timeouts::Timeouts;

/// The settings of calls: those of all calls of a client, unless a call changes them.
///
/// A value can be kept and given to several clients.
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
            max_response_bytes: 64 << 20,
        }
    }
}

impl Settings {
    /// Sets the limits of time.
    #[must_use]
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sets when failed calls are tried again.
    #[must_use]
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// Sets what is done where responses deviate from their types; [`DecodePolicy::Strict`] unless set.
    #[must_use]
    pub fn decode_policy(mut self, policy: DecodePolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets whether redirects are followed; they are unless set.
    ///
    /// Only requests that do nothing but read follow a redirect, and only within the API's host. A redirect that the
    /// document describes as the operation's response is returned in any case. One that is not followed is an error
    /// with its status and headers.
    #[must_use]
    pub fn follow_redirects(mut self, follow: bool) -> Self {
        self.follow_redirects = follow;
        self
    }

    /// Sets the length of the longest response that is read, in bytes after decompression; 64 MiB unless set.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Limits the time of a whole call, with all attempts and the pauses between them.
    pub(crate) fn limit_call(&mut self, limit: Duration) {
        self.timeouts.call = Some(limit);
    }

    /// Limits the time of each attempt.
    pub(crate) fn limit_attempt(&mut self, limit: Duration) {
        self.timeouts.attempt = Some(limit);
    }
}
