//! Retries: whether a call that failed is tried again, and when. Knows no transport and no clock.

mod budget;
mod retry_after;
#[cfg(test)]
mod tests;

use crate::error::{Error, ErrorKind};
use std::time::Duration;

pub(crate) use budget::Budget;
pub(crate) use retry_after::retry_after;

/// When a call that failed is tried again.
///
/// Idempotent operations (GET, PUT, DELETE, …) are tried again after the failures that pass: no connection, a time
/// limit, an answer cut off, and the statuses 408, 429 and 5xx. Others (POST, PATCH) only if the server cannot have
/// seen the request, unless [`Retry::even_if_not_idempotent`] says otherwise.
///
/// ```
/// use openapi_client_runtime::Retry;
/// use std::time::Duration;
///
/// let patient = Retry::default()
///     .attempts(6)
///     .wait(Duration::from_secs(1), Duration::from_secs(30))
///     .longest_retry_after(Duration::from_secs(300));
/// # let _ = patient;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    first_wait: Duration,
    longest_wait: Duration,
    longest_retry_after: Duration,
    all: bool,
}

impl Default for Retry {
    /// Three attempts; waits of about 0.5, 1, 2, … seconds, at most 8; a `Retry-After` of up to 60 seconds.
    fn default() -> Self {
        Self {
            attempts: 3,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(8),
            longest_retry_after: Duration::from_secs(60),
            all: false,
        }
    }
}

impl Retry {
    /// One attempt only.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// At most this many attempts, the first one included.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The wait after the first attempt, which doubles each time, and the longest wait. Half of each wait is random,
    /// so that clients do not come back all at once.
    #[must_use]
    pub fn wait(mut self, first: Duration, longest: Duration) -> Self {
        self.first_wait = first;
        self.longest_wait = longest;
        self
    }

    /// The longest wait that the server may ask for (`Retry-After`); if it asks for more, the call fails at once, and
    /// [`Error::retry_after`] tells.
    #[must_use]
    pub fn longest_retry_after(mut self, longest: Duration) -> Self {
        self.longest_retry_after = longest;
        self
    }

    /// Tries again although the operation is not idempotent: what it does may then happen twice, unless the API
    /// knows an idempotency key, which is sent where the document declares one.
    #[must_use]
    pub fn even_if_not_idempotent(mut self) -> Self {
        self.all = true;
        self
    }

    pub(crate) fn repeats_all(&self) -> bool {
        self.all
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
        let harmless = idempotent || self.all || error.kind() == ErrorKind::NotSent;
        if made >= self.attempts || !harmless || !error.is_retryable() {
            return None;
        }
        match error.retry_after() {
            Some(asked) => (asked <= self.longest_retry_after).then_some(asked),
            None => Some(self.backoff(made, chance)),
        }
    }

    /// The same after the loss of a stream, for which the server may ask for a wait but not for a shorter one.
    pub(crate) fn wait_at_least(
        &self,
        asked: Duration,
        made: u32,
        chance: f64,
    ) -> Option<Duration> {
        let goes_on = made < self.attempts && asked <= self.longest_retry_after;
        goes_on.then(|| self.backoff(made, chance).max(asked))
    }

    fn backoff(&self, made: u32, chance: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(made.saturating_sub(1));
        let longest = self
            .first_wait
            .saturating_mul(doubled)
            .min(self.longest_wait);
        longest.mul_f64(0.5 + chance.clamp(0.0, 1.0) / 2.0)
    }
}
