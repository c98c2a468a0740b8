//! Bytes to a tree: UTF-8, the byte order mark, and which language a text is written in.

use super::{FileId, Key, Limits, Node, Span, json};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// The text in these bytes, without a byte order mark.
///
/// # Errors
/// The text up to the first byte that is not UTF-8, and the problem at its end.
pub(super) fn decode(file: FileId, bytes: Vec<u8>) -> Result<String, (String, Box<Diagnostic>)> {
    let valid = match String::from_utf8(bytes) {
        Ok(text) => return Ok(without_mark(text)),
        Err(error) => {
            let length = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(length);
            without_mark(String::from_utf8(bytes).unwrap_or_default())
        }
    };
    let end = Span::new(file, valid.len(), valid.len());
    let problem = Diagnostic::new(Code::Syntax, end, "the text is not UTF-8 from here on");
    Err((valid, problem.into()))
}

fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    text
}

/// Reads a text as JSON or YAML, by its content. Problems are pushed; without a tree there is at
/// least one error.
pub(super) fn parse(
    file: FileId,
    text: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    match json::parse(file, text, limits.depth, diagnostics) {
        Ok(node) => Some(node),
        Err(error) => {
            diagnostics.push(*error);
            None
        }
    }
}

pub(super) fn duplicate_key(first: &Key, second: &Key) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateKey,
        second.span,
        format!("the key `{}` stands twice in one object", second.text),
    )
    .label("the second time")
    .also(first.span, "the first time")
}
