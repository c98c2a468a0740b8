//! Which format the bodies of a media type have.

use super::{Format, formats};

/// The formats with the patterns of their media types: `a/b`, `a/*`, `/b` or `+b`. The first match applies.
///
/// Formats that also depend on the schema are not listed.
pub static MEDIA_TYPES: &[(&Format, &[&str])] = &[
    (
        &formats::JSON_LINES,
        &[
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/json-lines",
            "application/x-json-stream",
            "application/stream+json",
            "application/json-seq",
            "+json-seq",
        ],
    ),
    (&formats::EVENTS, &["text/event-stream"]),
    (&formats::FORM, &["application/x-www-form-urlencoded"]),
    (&formats::MULTIPART, &["multipart/*"]),
    (
        &formats::JSON,
        // The runtime decodes the same media types as JSON.
        &["/json", "text/x-json", "+json"],
    ),
    (&formats::XML, &["/xml", "+xml"]),
    (&formats::TEXT, &["text/*"]),
    (
        &formats::BYTES,
        &[
            "image/*",
            "audio/*",
            "video/*",
            "font/*",
            "application/octet-stream",
            "application/pdf",
            "application/zip",
            "application/gzip",
        ],
    ),
];

/// Returns the format of a media type, which must be in lower case and without parameters.
#[must_use]
pub fn format_of(media_type: &str) -> Option<&'static Format> {
    let matches = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(family) => media_type.starts_with(family),
        None if pattern.starts_with(['+', '/']) => media_type.ends_with(pattern),
        None => media_type == *pattern,
    };
    let mut formats = MEDIA_TYPES.iter();
    let found = formats.find(|(_, patterns)| patterns.iter().any(matches));
    found.map(|(format, _)| *format)
}

impl Format {
    /// Whether bodies of a media type have this format. `media_type` must be in lower case and without
    /// parameters.
    #[must_use]
    pub fn has(&self, media_type: &str) -> bool {
        format_of(media_type) == Some(self)
    }
}

/// Returns a media type without its parameters, in lower case.
#[must_use]
pub fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether bodies of a media type, which may have parameters, are JSON.
#[must_use]
pub fn is_json(media_type: &str) -> bool {
    formats::JSON.has(&essence(media_type))
}
