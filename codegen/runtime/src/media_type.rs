//! Media types, and which of them are JSON.

use http::HeaderMap;
use http::header::CONTENT_TYPE;
use std::borrow::Cow;

/// Returns the media type in lower case without its parameters. It is empty if there is none.
pub(crate) fn media_type(headers: &HeaderMap) -> Cow<'_, str> {
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
pub(crate) fn may_be_json(media_type: &str) -> bool {
    matches!(
        media_type,
        "" | "text/plain"
            | "application/octet-stream"
            | "application/javascript"
            | "text/javascript"
    ) || is_json(media_type)
}

/// Returns whether a media type is one of JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    media_type.ends_with("+json") || media_type.ends_with("/json")
}
