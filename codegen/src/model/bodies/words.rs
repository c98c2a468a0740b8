//! The words for media types in the names of methods, setters and inline types.

use super::{Received, media_types};

impl Received {
    /// Returns the word for bodies of a media type in the names of methods and types.
    #[must_use]
    pub fn word_for<'w>(&self, media_type: &'w str) -> &'w str {
        let subtype = subtype(media_type);
        if self.word_is_for.is_empty() || self.word_is_for.contains(&subtype) {
            self.word
        } else {
            subtype.strip_suffix("+json").unwrap_or(subtype)
        }
    }
}

/// Returns the word for a request body of a media type in the names of its inline types.
#[must_use]
pub fn sent_word(media_type: &str) -> &str {
    media_types::format_of(media_type)
        .map_or_else(|| word_of_unknown(media_type), |format| format.word)
}

/// Returns the word for a response body of a media type in the names of its inline types.
#[must_use]
pub fn received_word(media_type: &str) -> &str {
    match media_types::format_of(media_type) {
        Some(format) => format.received().word_for(media_type),
        None => word_of_unknown(media_type),
    }
}

fn word_of_unknown(media_type: &str) -> &str {
    match subtype(media_type) {
        "" | "*" => "other",
        subtype => subtype,
    }
}

/// Returns the subtype of a media type without its parameters: `json` of `application/json; charset=utf-8`.
fn subtype(media_type: &str) -> &str {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.split('/').nth(1).unwrap_or_default().trim()
}
