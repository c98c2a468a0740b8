//! Bytes to a tree: UTF-8, the byte order mark, and which language a text is written in.

use super::{FileId, Key, Limits, Node, NodeValue, Span, json, yaml};
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
///
/// A text that begins as only JSON does and is not JSON could still be YAML that was not intended
/// (`{"a": tru}`). There, and only there, the ending `.json` decides.
pub(super) fn parse(
    file: FileId,
    path: &str,
    text: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut found = Diagnostics::default();
    let node = if text.trim_start().starts_with(['{', '[']) {
        json::parse(file, text, limits.depth, &mut found).or_else(|json| {
            let quoted = text
                .trim_start_matches(|next: char| next.is_ascii_whitespace() || "{[".contains(next));
            let looks_like_json = quoted.starts_with('"');
            if looks_like_json && has_json_ending(path) {
                return Err(json);
            }
            found = Diagnostics::default();
            yaml::parse(file, text, limits, &mut found)
                .map_err(|yaml| if looks_like_json { json } else { yaml })
        })
    } else if is_prose(path) {
        Ok(prose(file, text))
    } else {
        yaml::parse(file, text, limits, &mut found)
    };
    diagnostics.append(found);
    node.map_err(|error| diagnostics.push(*error)).ok()
}

fn has_json_ending(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"))
}

/// Descriptions may refer to a file of prose, which then is the string.
fn is_prose(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["md", "txt", "html"]
        .iter()
        .any(|prose| ending.eq_ignore_ascii_case(prose))
}

fn prose(file: FileId, text: &str) -> Node {
    Node {
        span: Span::new(file, 0, text.len()),
        value: NodeValue::String(text.into()),
    }
}

pub(super) fn duplicate_key(first: &Key, second: &Key) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateKey,
        second.span,
        format!("duplicate key `{}`", second.text),
    )
    .label("the second time")
    .also(first.span, "the first time")
}
