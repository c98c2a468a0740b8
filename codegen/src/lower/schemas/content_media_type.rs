//! `contentMediaType`: whether the content of a string is text.

/// Whether content of a media type is text.
pub(super) fn is_text_media_type(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    let Some((family, subtype)) = essence.split_once('/') else {
        return true;
    };
    let words = [
        "json",
        "xml",
        "yaml",
        "javascript",
        "ecmascript",
        "x-www-form-urlencoded",
        "jwt",
        "sql",
        "graphql",
        "toml",
        "x-ndjson",
        "jsonl",
        "x-pem-file",
        "jose",
    ];
    family == "text"
        || family == "message"
        || words
            .iter()
            .any(|word| subtype == *word || subtype == format!("x-{word}"))
        || subtype.ends_with("+json")
        || subtype.ends_with("+xml")
        || subtype.ends_with("+yaml")
}
