//! Errors of responses: a status of failure, an envelope that reports a failure, or a body that cannot be decoded.

use super::RawResponse;
use super::media_type::{status_line, unexplained};
use super::request_id::request_id;
use crate::error::{Attempt, Error, ErrorKind, Raw, messages_of_body};
use crate::operation::{Api, Operation};
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
        self.made.push(Attempt {
            kind: error.kind(),
            status: Some(self.raw.status),
            waited: Duration::ZERO,
        });
        let credentials = &self.call.shared().credentials;
        error
            .of(self.call.operation())
            .after(self.made)
            .shown_as(self.call.curl())
            .with_request_id(self.request_id)
            .with_response(self.raw)
            .redacted_by(&|text| credentials.redact(text))
    }
}

/// Creates the error of a response with a status of failure.
pub(crate) fn refusal(operation: &'static Operation, api: &Api, raw: Raw) -> Error {
    let messages = messages_of_body(&raw.body, operation.envelope);
    let text = if messages.is_empty() {
        unexplained(&raw)
    } else {
        status_line(raw.status)
    };
    Error::new(ErrorKind::Api, format!("the API refused with {text}"))
        .of(operation)
        .with_messages(messages)
        .with_request_id(request_id(api, &raw.headers))
        .with_response(raw)
}
