//! Errors of responses: a status of failure, an envelope that reports a failure, or a body that cannot be decoded.

use super::RawResponse;
use super::media_type::{status_line, unexplained};
use super::request_id::request_id;
use crate::error::{Attempt, Error, ErrorKind, Message, Raw, messages_of_body};
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
        self.error(ErrorKind::Decode, text)
    }

    /// Creates the error of an envelope that reports a failure.
    pub(super) fn api_error(self, text: String, mut messages: Vec<Message>) -> Error {
        let credentials = &self.call.shared().credentials;
        for message in &mut messages {
            message.redact(&|text: &mut String| credentials.redact(text));
        }
        self.error(ErrorKind::Api, text).with_messages(messages)
    }

    pub(super) fn error(mut self, kind: ErrorKind, text: impl Into<String>) -> Error {
        self.made.push(Attempt {
            kind,
            status: Some(self.raw.status),
            waited: Duration::ZERO,
        });
        let credentials = &self.call.shared().credentials;
        Error::new(kind, text)
            .of(self.call.operation())
            .after(self.made)
            .shown_as(self.call.curl())
            .with_request_id(self.request_id)
            .with_response(self.raw)
            .redacted_by(|text| credentials.redact(text))
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
