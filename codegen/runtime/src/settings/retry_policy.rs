//! Retries: whether a failed call is tried again, and when. Uses neither a transport nor a clock.

#[cfg(test)]
mod tests;

use crate::error::{Error, ErrorKind};
use std::time::Duration;

/// Decides when a call that failed is tried again.
///
/// Idempotent operations (GET, PUT, DELETE, …) are retried after transient failures: no connection, a timeout, a
/// response that was cut off, and the statuses 408, 429 and 5xx. Others (POST, PATCH) are retried only if the server
/// cannot have seen the request, unless [`RetryPolicy::retry_non_idempotent`] is set.
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
    /// Three attempts; waits of about 0.5, 1, 2, … seconds, at most 8; a `Retry-After` of up to 60 seconds.
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
    /// Returns the policy of a single attempt.
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets the number of attempts, the first one included.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets the wait after the first attempt, which doubles with each attempt, and the longest wait.
    ///
    /// Half of each wait is random, so that clients do not return all at once.
    #[must_use]
    pub fn backoff(mut self, initial: Duration, max: Duration) -> Self {
        self.initial_backoff = initial;
        self.max_backoff = max;
        self
    }

    /// Sets the longest wait that the server may ask for (`Retry-After`, RFC 9110 §10.2.3).
    ///
    /// If it requires more, the call fails at once, with the wait in [`Error::retry_after`].
    #[must_use]
    pub fn max_retry_after(mut self, max: Duration) -> Self {
        self.max_retry_after = max;
        self
    }

    /// Retries operations that are not idempotent, too.
    ///
    /// Their effect may then happen twice, unless the API supports an idempotency key. The key is sent where the
    /// document declares its header.
    #[must_use]
    pub fn retry_non_idempotent(mut self) -> Self {
        self.retry_non_idempotent = true;
        self
    }

    pub(crate) fn repeats_all(&self) -> bool {
        self.retry_non_idempotent
    }

    /// How long to wait before the next attempt; `None`: there is none.
    ///
    /// `made` is the number of attempts so far, `chance` a random number in `0.0..1.0`.
    pub(crate) fn wait_after(
        &self,
        error: &Error,
        idempotent: bool,
        made: u32,
        chance: f64,
    ) -> Option<Duration> {
        let harmless =
            idempotent || self.retry_non_idempotent || error.kind() == ErrorKind::NotSent;
        if made >= self.max_attempts || !harmless || !error.is_retryable() {
            return None;
        }
        match error.retry_after() {
            Some(asked) => (asked <= self.max_retry_after).then_some(asked),
            None => Some(self.backoff_after(made, chance)),
        }
    }

    /// The same after the loss of a stream, for which the server may ask for a wait but not for a shorter one.
    pub(crate) fn wait_at_least(
        &self,
        asked: Duration,
        made: u32,
        chance: f64,
    ) -> Option<Duration> {
        let goes_on = made < self.max_attempts && asked <= self.max_retry_after;
        goes_on.then(|| self.backoff_after(made, chance).max(asked))
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
