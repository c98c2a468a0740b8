//! Retries: after which failures a call is tried again, and when. Uses neither a transport nor a clock.

#[cfg(test)]
mod tests;

use crate::error::{Error, ErrorKind};
use http::StatusCode;
use std::time::Duration;

/// The policy by which calls that failed are retried.
///
/// Calls with an idempotent method (RFC 9110 §9.2.2) are retried after transient failures: no connection, a timeout, a
/// response that was cut off, and the statuses 408, 429 and 5xx. Other calls (`POST`, `PATCH`) are retried only if the
/// server cannot have received the request, unless [`retry_non_idempotent`](Self::retry_non_idempotent) is set. A body
/// that can be sent only once, such as a stream, is never sent again.
///
/// ```
/// use clientwright_runtime::RetryPolicy;
/// use std::time::Duration;
///
/// let patient = RetryPolicy::default()
///     .max_attempts(6)
///     .backoff(Duration::from_secs(1), Duration::from_secs(30))
///     .max_retry_after(Duration::from_secs(300));
/// # let _ = patient;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
    max_retry_after: Duration,
    retry_non_idempotent: bool,
}

impl Default for RetryPolicy {
    /// Returns the policy of 3 attempts, an initial backoff of 0.5 seconds, a maximum backoff of 8 seconds, and a
    /// maximum `Retry-After` of 60 seconds.
    fn default() -> Self {
        Self {
            max_attempts: 3,
            initial_backoff: Duration::from_millis(500),
            max_backoff: Duration::from_secs(8),
            max_retry_after: Duration::from_secs(60),
            retry_non_idempotent: false,
        }
    }
}

impl RetryPolicy {
    /// Returns the policy that makes a single attempt.
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets the maximum number of attempts, including the first one. Zero is treated as one. The default is 3.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets the time to wait after the first attempt, which doubles with each attempt, and the maximum of that time.
    /// The defaults are 0.5 and 8 seconds.
    ///
    /// Up to half of each wait is subtracted at random, so that many clients do not retry at the same time.
    #[must_use]
    pub fn backoff(mut self, initial: Duration, max: Duration) -> Self {
        self.initial_backoff = initial;
        self.max_backoff = max;
        self
    }

    /// Sets the maximum time that a call waits because of the header `Retry-After` (RFC 9110 §10.2.3). The default is
    /// 60 seconds.
    ///
    /// If the server requires more, the call fails at once, and [`Error::retry_after`] returns the required time.
    #[must_use]
    pub fn max_retry_after(mut self, max: Duration) -> Self {
        self.max_retry_after = max;
        self
    }

    /// Sets whether calls with a method that is not idempotent are retried as well. The default is `false`.
    ///
    /// The server may then apply such a call twice, unless the API supports idempotency keys. A key is sent if the
    /// document declares a header for it.
    #[must_use]
    pub fn retry_non_idempotent(mut self, retry: bool) -> Self {
        self.retry_non_idempotent = retry;
        self
    }

    pub(crate) fn repeats_all(&self) -> bool {
        self.retry_non_idempotent
    }

    /// Returns how long to wait before the next attempt; [`None`] if there is none.
    ///
    /// `made` is the number of attempts so far, `chance` a random number in `0.0..1.0`.
    pub(crate) fn wait_after(
        &self,
        error: &Error,
        idempotent: bool,
        made: u32,
        chance: f64,
    ) -> Option<Duration> {
        let repeatable =
            idempotent || self.retry_non_idempotent || error.kind() == ErrorKind::NotSent;
        if made >= self.max_attempts || !repeatable || !error.is_retryable() {
            return None;
        }
        match error.retry_after() {
            Some(required) => (required <= self.max_retry_after).then_some(required),
            None => Some(self.backoff_after(made, chance)),
        }
    }

    /// Returns the same after the loss of a stream, for which the server can extend the wait but not shorten it.
    pub(crate) fn wait_at_least(
        &self,
        required: Duration,
        made: u32,
        chance: f64,
    ) -> Option<Duration> {
        let is_allowed = made < self.max_attempts && required <= self.max_retry_after;
        is_allowed.then(|| self.backoff_after(made, chance).max(required))
    }

    fn backoff_after(&self, made: u32, chance: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(made.saturating_sub(1));
        let longest = self
            .initial_backoff
            .saturating_mul(doubled)
            .min(self.max_backoff);
        longest.mul_f64(0.5 + chance.clamp(0.0, 1.0) / 2.0)
    }
}

impl Error {
    /// Returns `true` if the failure is transient, so that the same call may succeed later.
    ///
    /// These are missing or lost connections, timeouts, and the statuses 408, 429 and 5xx.
    pub fn is_retryable(&self) -> bool {
        match self.kind() {
            ErrorKind::NotSent | ErrorKind::TimedOut | ErrorKind::Interrupted => true,
            ErrorKind::Api => self.status().is_some_and(is_transient),
            _ => false,
        }
    }
}

/// Returns whether a status indicates a transient failure.
fn is_transient(status: StatusCode) -> bool {
    status == StatusCode::REQUEST_TIMEOUT
        || status == StatusCode::TOO_MANY_REQUESTS
        || status.is_server_error()
}
