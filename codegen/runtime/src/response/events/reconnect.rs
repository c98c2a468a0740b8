//! Reconnection of an event stream: whether, and when. Independent of lines and events.

use crate::error::{Error, ErrorKind};
use crate::future::BoxFuture;
use crate::request::Call;
use crate::response::{RawResponse, Reading, Resend};
use crate::settings::{AttemptInfo, Event, RetryPolicy};
use crate::time::random;
use std::time::Duration;

/// The state that decides about the next connection.
pub(super) struct Reconnection {
    call: Call,
    resend: Resend,
    retry: RetryPolicy,
    /// Whether the end of a response is not that of the stream.
    pub(super) at_end: bool,
    /// Whether an event was returned.
    returned: bool,
    /// How often the stream was lost since the last event.
    losses: u32,
}

/// The state of the parser when the connection was lost.
pub(super) struct Last<'s> {
    /// The id to resume after; empty if there is none.
    pub(super) id: &'s str,
    /// How long the server requires to wait.
    pub(super) retry: Option<Duration>,
}

/// The next connection.
pub(super) type Connecting = BoxFuture<'static, Result<RawResponse, Error>>;

impl Reconnection {
    /// Returns the state for the stream of a call; [`None`] if the call cannot be repeated.
    pub(super) fn of(call: &Call, resend: Resend) -> Option<Self> {
        let retry = call.settings().retry;
        let repeatable = call.operation().is_idempotent() || retry.repeats_all();
        let mut call = call.try_clone().ok().filter(|_| repeatable)?;
        // The stream counts the attempts itself.
        call.settings_mut().retry = retry.max_attempts(1);
        Some(Self {
            call,
            resend,
            retry,
            at_end: false,
            returned: false,
            losses: 0,
        })
    }

    /// Records that an event was returned.
    pub(super) fn returned(&mut self) {
        self.returned = true;
        self.losses = 0;
    }

    /// Creates the error for the end of a response of a stream that is followed.
    pub(super) fn ended(&self) -> Error {
        let text = "the response ended, and the stream could not be followed any further";
        Error::new(ErrorKind::Interrupted, text)
            .with_operation(self.call.operation())
            .with_curl(self.call.curl())
    }

    /// Connects again after a failure.
    ///
    /// # Errors
    /// Returns the failure if it is not transient or if the stream cannot be resumed without losing or repeating
    /// events.
    pub(super) fn after(&mut self, failure: Error, last: &Last<'_>) -> Result<Connecting, Error> {
        let resumable = self.at_end || !self.returned || !last.id.is_empty();
        if !resumable || !failure.is_retryable() {
            return Err(failure);
        }
        self.losses = self.losses.saturating_add(1);
        let shared = self.call.shared();
        let required = failure.retry_after().max(last.retry);
        let chance = random::chance(shared.clock.unix_time());
        let required = required.unwrap_or_default();
        let wait = self.retry.wait_at_least(required, self.losses, chance);
        // A second loss before any event may be an outage, so it is counted against the retry budget. The first one is not.
        let Some(wait) = wait.filter(|_| self.losses == 1 || shared.budget.take()) else {
            return Err(
                failure.with_retry_after(Some(required).filter(|required| !required.is_zero()))
            );
        };
        let info = AttemptInfo::new(self.call.operation(), self.losses);
        shared.event(&info, &Event::Reconnecting(wait));
        let mut call = self.call.try_clone()?;
        if !last.id.is_empty() {
            call = call.undeclared_header("last-event-id", last.id);
        }
        let resend = self.resend;
        Ok(Box::pin(async move {
            call.shared().clock.sleep(wait).await;
            resend(call, Reading::Head).await
        }))
    }
}
