//! The excerpt of a body in the text of an error, such as of an HTML page.

use crate::error::Raw;
use crate::media_type::{may_be_json, media_type};

/// The maximum number of characters of a body that are printed.
const EXCERPT: usize = 160;

/// Returns the excerpt of an error response without messages, or [`None`] if it may be JSON, of which a member may be
/// secret.
pub(super) fn excerpt_of_error(raw: &Raw) -> Option<String> {
    let media_type = media_type(&raw.headers);
    let is_json = may_be_json(&media_type) && media_type != "text/plain";
    excerpt(&raw.body).filter(|_| !is_json)
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
