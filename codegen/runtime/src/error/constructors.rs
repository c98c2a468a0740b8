//! Constructors of errors.

use super::redacted_source::redacted;
use super::{Attempt, Details, Error, ErrorKind, Message, Raw, Redactor, Source};
use crate::operation::Operation;
use std::time::Duration;

impl Error {
    /// Creates the error of a timeout that expired.
    pub(crate) fn timed_out(what: &str, limit: Option<Duration>) -> Self {
        let limit = limit.unwrap_or_default().as_secs_f64();
        let text = format!("{what} took longer than its limit of {limit} s");
        Self::new(ErrorKind::TimedOut, text)
    }

    /// Creates an error with a text that names the problem and the remedy.
    pub(crate) fn new(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            operation: None,
            text: text.into(),
            response: None,
            messages: Vec::new(),
            request_id: None,
            json_path: None,
            attempts: Vec::new(),
            retry_after: None,
            curl: None,
            source: None,
            redactor: None,
        }))
    }

    /// Returns a copy of the error of a call that was not sent, without its source.
    pub(crate) fn clone_unsent(&self) -> Self {
        let mut same = Self::new(self.kind(), self.0.text.clone());
        same.0.operation = self.0.operation;
        same
    }

    pub(crate) fn with_operation(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn caused_by(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_response(mut self, response: Raw) -> Self {
        self.0.response = Some(response);
        self
    }

    pub(crate) fn with_messages(mut self, messages: Vec<Message>) -> Self {
        self.0.messages = messages;
        self
    }

    pub(crate) fn with_request_id(mut self, id: Option<String>) -> Self {
        self.0.request_id = id;
        self
    }

    pub(crate) fn with_json_path(mut self, json_path: impl Into<String>) -> Self {
        self.0.json_path = Some(json_path.into());
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: Vec<Attempt>) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// Redacts the texts, of which some are from the response. Nothing may be added to the error afterwards that is.
    pub(crate) fn redacted_by(mut self, redactor: Redactor) -> Self {
        let redact = &*redactor;
        let details = &mut *self.0;
        redact(&mut details.text);
        let others = [&mut details.request_id, &mut details.json_path];
        others.into_iter().flatten().for_each(redact);
        for message in &mut details.messages {
            message.redact(redact);
        }
        details.source = details.source.take().map(|source| redacted(source, redact));
        details.redactor = Some(redactor);
        self
    }

    pub(crate) fn with_curl(mut self, curl: Option<String>) -> Self {
        self.0.curl = curl;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }
}
