//! Sending: the path of every call, which is not generic over the operation.

mod attempt;
mod read_body;
mod redirect;
mod retry;
mod retry_after;
mod timeout;
mod trace;

use crate::error::{Attempt, Error, ErrorKind};
use crate::future::BoxFuture;
use crate::request::{Call, Prepared};
use crate::response::{Opened, RawResponse, Reading};
use crate::settings::{AttemptInfo, Event};
use attempt::attempt;
use retry::Retries;
use std::time::Duration;
use timeout::within;

/// Sends a call and reads its response, as much as `reading` requires.
pub(crate) async fn receive(mut call: Call, reading: Reading) -> Result<RawResponse, Error> {
    if let Some(failure) = call.0.failure.take() {
        return Err(failure);
    }
    call.set_idempotency_key();
    let mut attempts = Vec::new();
    match open(&call, reading, &mut attempts).await {
        Ok(opened) => Ok(RawResponse::new(call, opened, reading, attempts, resend)),
        Err(error) => {
            let curl = (!attempts.is_empty()).then(|| call.curl()).flatten();
            Err(error
                .with_operation(call.operation())
                .with_attempts(attempts)
                .with_curl(curl))
        }
    }
}

/// Sends a call as [`receive`] does, as a future of a type that does not contain itself.
fn resend(call: Call, reading: Reading) -> BoxFuture<'static, Result<RawResponse, Error>> {
    Box::pin(receive(call, reading))
}

/// Sends a call within its timeout.
async fn open(call: &Call, reading: Reading, attempts: &mut Vec<Attempt>) -> Result<Opened, Error> {
    let limit = call.settings().timeouts.call;
    let calling = repeat(call, reading, attempts);
    let response = within(call.shared().clock.as_ref(), limit, calling).await;
    response.unwrap_or_else(|| {
        attempts.push(Attempt {
            kind: ErrorKind::TimedOut,
            status: None,
            waited: Duration::ZERO,
        });
        Err(Error::timed_out("the call", limit))
    })
}

/// Makes the attempts of a call until one succeeds or the retry policy ends them.
async fn repeat(
    call: &Call,
    reading: Reading,
    attempts: &mut Vec<Attempt>,
) -> Result<Opened, Error> {
    let (shared, settings) = (call.shared(), call.settings());
    let prepared = Prepared::of(call)?;
    shared
        .credentials
        .require(call.operation(), |name| call.has_header(name))?;
    let selection = shared.credentials.select(call.operation());
    let mut retries = Retries::new(shared.clock.now());
    for number in 1.. {
        let info = AttemptInfo::new(call.operation(), number);
        if number == 1 && !selection.declared {
            shared.event(&info, &Event::UndeclaredCredentials);
        }
        let error = match attempt(shared, settings, &prepared, &selection, reading, &info).await {
            Ok(opened) => {
                shared.budget.succeeded();
                return Ok(opened);
            }
            Err(error) => error,
        };
        let wait = retries.next_wait(call, &prepared, &selection, &error, &info);
        if !matches!(
            error.kind(),
            ErrorKind::Argument | ErrorKind::Configuration | ErrorKind::Credentials
        ) {
            attempts.push(Attempt {
                kind: error.kind(),
                status: error.status(),
                waited: wait.unwrap_or_default(),
            });
        }
        let Some(wait) = wait else {
            return Err(error);
        };
        shared.event(&info, &Event::Waiting(wait));
        shared.clock.sleep(wait).await;
    }
    Err(Error::new(ErrorKind::NotSent, "no attempt is left"))
}
