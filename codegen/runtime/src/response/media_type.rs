//! The media type of a response, and the text for an error response without messages.

use crate::error::Raw;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, StatusCode};
use std::borrow::Cow;

/// The maximum number of characters of a body that are printed.
const EXCERPT: usize = 160;

/// Returns the media type in lower case without its parameters. It is empty if there is none.
pub(super) fn media_type(headers: &HeaderMap) -> Cow<'_, str> {
    let header = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media_type = header.split(';').next().unwrap_or_default().trim();
    if media_type.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return media_type.to_ascii_lowercase().into();
    }
    media_type.into()
}

/// Returns whether a response of this media type may be JSON. A missing or generic media type is accepted.
pub(super) fn may_be_json(media_type: &str) -> bool {
    matches!(
        media_type,
        "" | "text/plain"
            | "application/octet-stream"
            | "application/javascript"
            | "text/javascript"
    ) || is_json(media_type)
}

/// Returns whether a media type is one of JSON.
pub(super) fn is_json(media_type: &str) -> bool {
    media_type.ends_with("+json") || media_type.ends_with("/json")
}

/// Formats a status with its name, such as `404 Not Found`.
pub(super) fn status_line(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_u16()),
        None => status.as_u16().to_string(),
    }
}

/// Returns the text for an error response without messages: its status, and a redirect's host or an excerpt of the body.
pub(super) fn unexplained(raw: &Raw) -> String {
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
    let media_type = media_type(&raw.headers);
    match excerpt(&raw.body) {
        // JSON without a message may contain secrets.
        _ if may_be_json(&media_type) && media_type != "text/plain" => status,
        Some(excerpt) => format!("{status}: {excerpt}"),
        None => status,
    }
}

/// Returns the beginning of a text in one line, or [`None`] if the body is empty or not text.
pub(super) fn excerpt(body: &[u8]) -> Option<String> {
    let head = body.get(..body.len().min(EXCERPT * 4)).unwrap_or_default();
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // A character may be cut in two at the end.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(head.get(..error.valid_up_to())?).ok()?
        }
        Err(_) => return None,
    };
    let words = text.split(|character: char| character.is_whitespace() || character.is_control());
    let line = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let short: String = line.chars().take(EXCERPT).collect();
    match short.len() {
        0 => None,
        length if length < line.len() || head.len() < body.len() => Some(format!("`{short}…`")),
        _ => Some(format!("`{short}`")),
    }
}
