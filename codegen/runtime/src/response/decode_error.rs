//! Errors of responses that cannot be decoded, with the response and its call.

use super::RawResponse;
use super::error_response::status_line;
use crate::error::{Attempt, Error, ErrorKind};
use crate::json::{self, Deviation};
use std::time::Duration;

impl RawResponse {
    /// Creates the error of a status for which the document declares no response.
    pub fn undeclared(self) -> Error {
        let status = status_line(self.raw.status);
        self.not_understood(format!(
            "the document describes no response of the status {status}"
        ))
    }

    /// Creates the error of a response that cannot be decoded.
    pub(super) fn not_understood(self, text: impl Into<String>) -> Error {
        self.fail(Error::new(ErrorKind::Decode, text))
    }

    /// Adds the response and its call to an error, and redacts secrets that the response repeats.
    pub(super) fn fail(mut self, error: Error) -> Error {
        self.attempts.push(Attempt {
            kind: error.kind(),
            status: Some(self.raw.status),
            waited: Duration::ZERO,
        });
        let redactor = self.call.shared().credentials.redactor();
        error
            .with_operation(self.call.operation())
            .with_attempts(self.attempts)
            .with_curl(self.call.curl())
            .with_request_id(self.request_id)
            .with_response(self.raw)
            .redacted_by(redactor)
    }

    pub(super) fn not_utf8(self, error: std::str::Utf8Error) -> Error {
        let text = format!(
            "the response is not UTF-8 after {} bytes",
            error.valid_up_to()
        );
        self.fail(Error::new(ErrorKind::Decode, text).caused_by(error))
    }

    /// Creates the error of data without a required value.
    pub(super) fn lacking(self, blank: &Deviation) -> Error {
        let text = format!("the response could not be decoded {blank}");
        self.fail(Error::new(ErrorKind::Decode, text).with_json_path(blank.path()))
    }

    pub(super) fn misread(self, error: json::Error) -> Error {
        let text = format!("the response could not be decoded: {error}");
        let path = error.path().to_owned();
        self.fail(
            Error::new(ErrorKind::Decode, text)
                .with_json_path(path)
                .caused_by(error),
        )
    }
}
