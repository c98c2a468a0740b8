//! Which failures are transient, so that a call may be tried again.

use super::{Error, ErrorKind};
use http::StatusCode;

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
