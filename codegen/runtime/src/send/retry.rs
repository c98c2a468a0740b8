//! Decides whether a failed attempt is followed by another one, and when.

use crate::auth::Selection;
use crate::error::Error;
use crate::request::{Call, Prepared};
use crate::settings::{AttemptInfo, Event};
use crate::time::random;
use http::StatusCode;
use std::time::Duration;

/// The retries of one call.
pub(super) struct Retries {
    /// When the call began, on the client's clock.
    begun: Duration,
    /// Whether the call may still be repeated because credentials were renewed. It is repeated once.
    may_renew: bool,
}

impl Retries {
    pub(super) fn new(begun: Duration) -> Self {
        Self {
            begun,
            may_renew: true,
        }
    }

    /// Returns how long to wait before the next attempt; [`None`] if the error is final.
    ///
    /// A call whose credentials were renewed after the status 401 is repeated whatever its method is, since the server
    /// has not applied it (RFC 9110 §15.5.2). All other calls follow the retry policy.
    pub(super) fn next_wait(
        &mut self,
        call: &Call,
        prepared: &Prepared<'_>,
        selection: &Selection<'_>,
        error: &Error,
        attempt: &AttemptInfo<'static>,
    ) -> Option<Duration> {
        if !prepared.is_replayable() {
            return None;
        }
        let unauthorized = error.status() == Some(StatusCode::UNAUTHORIZED);
        let renewed = self.may_renew && unauthorized && selection.is_renewed();
        let wait = if renewed {
            self.may_renew = false;
            Duration::ZERO
        } else {
            let chance = random::chance(call.shared().clock.unix_time());
            let idempotent = call.operation().is_idempotent();
            let policy = &call.settings().retry;
            policy.wait_after(error, idempotent, attempt.attempt, chance)?
        };
        (self.is_in_time(call, wait) && is_within_budget(call, attempt)).then_some(wait)
    }

    /// Returns whether a wait ends before the timeout of the call. A longer wait would be useless.
    fn is_in_time(&self, call: &Call, wait: Duration) -> bool {
        let elapsed = call.shared().clock.now().saturating_sub(self.begun);
        let limit = call.settings().timeouts.call;
        limit.is_none_or(|limit| elapsed.saturating_add(wait) < limit)
    }
}

/// Takes a retry from the budget of the client, and reports if none is left.
fn is_within_budget(call: &Call, attempt: &AttemptInfo<'static>) -> bool {
    let granted = call.shared().budget.take();
    if !granted {
        call.shared().event(attempt, &Event::BudgetExhausted);
    }
    granted
}
