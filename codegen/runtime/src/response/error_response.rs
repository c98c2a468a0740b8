//! Error responses: the error of a status of failure, and its text.

use super::body_excerpt::excerpt_of_error;
use super::request_id::request_id;
use crate::error::{Error, ErrorKind, Raw, messages_of_body};
use crate::operation::{Api, Operation};
use http::StatusCode;
use http::header::LOCATION;

/// Creates the error of a response with a status of failure.
pub(crate) fn refusal(operation: &'static Operation, api: &Api, raw: Raw) -> Error {
    let messages = messages_of_body(&raw.body, operation.envelope);
    let text = if messages.is_empty() {
        unexplained(&raw)
    } else {
        status_line(raw.status)
    };
    Error::new(ErrorKind::Api, format!("the API refused with {text}"))
        .with_operation(operation)
        .with_messages(messages)
        .with_request_id(request_id(api, &raw.headers))
        .with_response(raw)
}

/// Returns the text for an error response without messages: its status, and a redirect's host or an excerpt of the body.
fn unexplained(raw: &Raw) -> String {
    let status = status_line(raw.status);
    if raw.status.is_redirection() {
        let host = raw.headers.get(LOCATION).and_then(|to| {
            url::Url::parse(to.to_str().ok()?)
                .ok()?
                .host_str()
                .map(str::to_owned)
        });
        let to = host.map(|host| format!(" to {host}")).unwrap_or_default();
        return format!(
            "{status}: a redirect{to}, which is not followed so that no credential leaves the API's host"
        );
    }
    match excerpt_of_error(raw) {
        Some(excerpt) => format!("{status}: {excerpt}"),
        None => status,
    }
}

/// Formats a status with its name, such as `404 Not Found`.
pub(super) fn status_line(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_u16()),
        None => status.as_u16().to_string(),
    }
}
