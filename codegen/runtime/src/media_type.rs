//! Media types, and which of them are JSON.

use http::HeaderMap;
use http::header::CONTENT_TYPE;
use std::borrow::Cow;

/// Returns the media type of a `Content-Type` in lower case, without its parameters (RFC 9110 §8.3.1).
pub(crate) fn essence(content_type: &str) -> Cow<'_, str> {
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    if media_type.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return media_type.to_ascii_lowercase().into();
    }
    media_type.into()
}

/// Returns the media type of the header `Content-Type`, as [`essence`] does. It is empty if there is none.
pub(crate) fn media_type(headers: &HeaderMap) -> Cow<'_, str> {
    let header = headers.get(CONTENT_TYPE);
    essence(
        header
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default(),
    )
}

/// Returns whether a media type is one of JSON. Its parameters and the case of its letters are ignored.
///
/// The media types for which the generator emits JSON are among them.
pub(crate) fn is_json(media_type: &str) -> bool {
    let media_type = essence(media_type);
    media_type.ends_with("+json") || media_type.ends_with("/json") || media_type == "text/x-json"
}

/// Returns whether a media type is missing or generic, so that a response of it may have any format.
pub(crate) fn is_generic(media_type: &str) -> bool {
    matches!(media_type, "" | "text/plain" | "application/octet-stream")
}

/// Returns whether a response of this media type may be JSON.
pub(crate) fn may_be_json(media_type: &str) -> bool {
    is_generic(media_type)
        || is_json(media_type)
        || matches!(media_type, "application/javascript" | "text/javascript")
}

/// Returns whether a media type is a JSON text sequence (RFC 7464 §4), in which each text has a record separator.
pub(crate) fn is_json_sequence(media_type: &str) -> bool {
    essence(media_type).ends_with("json-seq")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_recognized_by_its_media_types() {
        for json in [
            "application/json",
            "Application/JSON; charset=utf-8",
            "text/json",
            "text/x-json",
            "application/problem+json",
            "application/vnd.api+json;version=1",
        ] {
            assert!(is_json(json), "{json}");
        }
        for other in [
            "",
            "text/plain",
            "application/x-ndjson",
            "application/json-seq",
            "application/jsonl",
            "multipart/json-like",
            "text/html; profile=application/json",
        ] {
            assert!(!is_json(other), "{other}");
        }
    }
}
