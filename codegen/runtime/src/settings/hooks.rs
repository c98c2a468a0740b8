//! Hooks: functions of the caller that are called for every attempt.

use crate::error::Error;
use crate::json::Deviation;
use crate::operation::Operation;
use std::time::Duration;

/// A hook of a client, which is called for every attempt of every call.
///
/// [`ClientBuilder::hook`](crate::ClientBuilder::hook) adds one. All methods do nothing by default. They must not block,
/// since they are called while the call is sent.
///
/// Requests and responses are passed as they are sent and received, so they may contain secrets.
///
/// ```
/// use clientwright_runtime::{Error, AttemptInfo, Hook};
/// use std::time::Duration;
///
/// /// Prints what fails.
/// struct Print;
///
/// impl Hook for Print {
///     fn error(&self, attempt: &AttemptInfo<'_>, error: &Error, took: Duration) {
///         eprintln!("attempt {} failed after {took:?}: {error}", attempt.attempt);
///     }
/// }
/// ```
pub trait Hook: Send + Sync + 'static {
    /// Called before a request is sent. The hook may change its headers and its URI.
    ///
    /// Credentials are added afterwards. The method is called again for each redirect that is followed.
    fn before(&self, _attempt: &AttemptInfo<'_>, _request: &mut http::request::Parts) {}

    /// Called when the headers of a response are received, whatever the status is.
    ///
    /// `took` is the time since the attempt began.
    fn after(
        &self,
        _attempt: &AttemptInfo<'_>,
        _response: &http::response::Parts,
        _took: Duration,
    ) {
    }

    /// Called when an attempt has failed, which includes a response with a status of failure.
    ///
    /// `took` is the time since the attempt began.
    fn error(&self, _attempt: &AttemptInfo<'_>, _error: &Error, _took: Duration) {}

    /// Called for each position where the data of a response deviates from its type, such as a field that the document
    /// does not declare.
    ///
    /// `operation` is the id of the operation. The method is called if the [`DecodePolicy`](crate::DecodePolicy) reports
    /// deviations.
    fn deviation(&self, _operation: &str, _deviation: &Deviation) {}

    /// Called when the client makes a decision about a call, such as to wait and retry.
    fn event(&self, _attempt: &AttemptInfo<'_>, _event: &Event) {}
}

/// The attempt that a hook is called for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AttemptInfo<'a> {
    /// The `operationId` of the operation, or its method and path if it has none.
    pub operation: &'a str,
    /// The HTTP method.
    pub method: &'a str,
    /// The path template, such as `/pets/{id}`.
    pub path_template: &'a str,
    /// The number of the attempt, starting at 1.
    pub attempt: u32,
}

impl AttemptInfo<'static> {
    pub(crate) fn new(operation: &'static Operation, attempt: u32) -> Self {
        Self {
            operation: operation.id,
            method: operation.method.as_str(),
            path_template: operation.path,
            attempt,
        }
    }
}

/// A decision that a client makes about a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The credentials of the client match none of the security requirements of the operation, so all are sent.
    UndeclaredCredentials,
    /// The attempt has failed. The next one is made after this time.
    Waiting(Duration),
    /// The attempt has failed and is not repeated, since the
    /// [retry budget](crate::ClientBuilder::retry_budget) is exhausted.
    BudgetExhausted,
    /// The connection of an event stream was lost. The stream is requested again after this time.
    Reconnecting(Duration),
    /// The request waits for this time, as the [`RateLimiter`](crate::RateLimiter) requires.
    RateLimited(Duration),
}
