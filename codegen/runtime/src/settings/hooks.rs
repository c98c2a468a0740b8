//! Hooks: what a program adds to every call of a client, or learns of it.

use crate::error::Error;
use crate::json::Deviation;
use crate::operation::Operation;
use std::time::Duration;

/// Sees every attempt of every call of a client. Hooks run in the order in which they were added.
///
/// What a hook receives may contain secrets: headers of requests and responses are as they are on the wire.
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
    /// Before an attempt is sent; may change its headers and its URI.
    fn before(&self, _attempt: &AttemptInfo<'_>, _request: &mut http::request::Parts) {}

    /// When the headers of a response are there, whatever its status.
    fn after(
        &self,
        _attempt: &AttemptInfo<'_>,
        _response: &http::response::Parts,
        _took: Duration,
    ) {
    }

    /// When an attempt has failed, by its status too.
    fn error(&self, _attempt: &AttemptInfo<'_>, _error: &Error, _took: Duration) {}

    /// Called where the data of a response deviates from its type, such as a field or a value that the document does
    /// not declare; only under the [policies](crate::DecodePolicy) that report deviations.
    fn deviation(&self, _operation: &str, _deviation: &Deviation) {}

    /// What the client has decided by itself.
    fn event(&self, _attempt: &AttemptInfo<'_>, _event: &Event) {}
}

/// Which attempt of which call.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AttemptInfo<'a> {
    /// The operation: its `operationId`, or its method and path.
    pub operation: &'a str,
    /// The method.
    pub method: &'a str,
    /// The path template.
    pub path_template: &'a str,
    /// The number of the attempt; the first one is 1.
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

/// Something that the client has decided by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The credentials fulfil no alternative that the document lists for the operation; all of them are sent.
    UndeclaredCredentials,
    /// The attempt has failed, and the next one comes after this wait.
    Waiting(Duration),
    /// The attempt would be repeated, but the client's budget of retries is used up.
    BudgetExhausted,
    /// The stream of events was lost, and is requested again after this wait.
    Reconnecting(Duration),
    /// The request waits for this long, so that the client keeps its rate.
    RateLimited(Duration),
}
