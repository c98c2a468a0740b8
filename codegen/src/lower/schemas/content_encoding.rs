//! `contentEncoding`: whether a string is text or encoded bytes.

use crate::model::TextFormat;

/// Returns the format of a string with an encoding, if the encoding has a type.
pub(super) fn format(encoding: &str) -> Option<TextFormat> {
    match encoding.to_ascii_lowercase().as_str() {
        "base64" => Some(TextFormat::Base64),
        "binary" => Some(TextFormat::Binary),
        _ => None,
    }
}

/// Whether an encoding is one that has a type, or that leaves text as it is.
pub(super) fn is_known_encoding(encoding: &str) -> bool {
    let plain = ["7bit", "8bit"];
    format(encoding).is_some()
        || plain
            .iter()
            .any(|plain| encoding.eq_ignore_ascii_case(plain))
}
