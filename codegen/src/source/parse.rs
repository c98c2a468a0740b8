//! Bytes to a tree: UTF-8, the byte order mark, and which language a text is written in.

use super::{Entry, FileId, Key, Limits, Node, NodeValue, Span, json, yaml};
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
    let problem = Diagnostic::new(Code::Syntax, end, "the text is not UTF-8 from here on")
        .help("save the file in the encoding UTF-8");
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
    let node = if is_markup(text) && !is_prose(file, path) {
        Err(markup(file, text).into())
    } else if text.trim_start().starts_with(['{', '[']) {
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
    } else if is_prose(file, path) {
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

/// Returns whether a file is the text of a description that refers to it. The document itself never is.
fn is_prose(file: FileId, path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_description = |prose: &&str| ending.eq_ignore_ascii_case(prose);
    file != FileId(0) && ["md", "txt", "html"].iter().any(is_description)
}

/// Returns whether a text begins with a tag, a comment or a declaration of HTML or XML.
fn is_markup(text: &str) -> bool {
    let tag = text.trim_start().strip_prefix('<');
    tag.is_some_and(|tag| {
        tag.starts_with(|next: char| next.is_ascii_alphabetic() || "!?".contains(next))
    })
}

/// The problem of a web page in place of a document, which a wrong URL often returns.
fn markup(file: FileId, text: &str) -> Diagnostic {
    let start = text.len() - text.trim_start().len();
    let place = Span::new(file, start, start + 1);
    Diagnostic::new(Code::Syntax, place, "this is HTML or XML, not JSON or YAML")
        .help("use the address from which the document itself is downloaded")
}

fn prose(file: FileId, text: &str) -> Node {
    Node {
        span: Span::new(file, 0, text.len()),
        value: NodeValue::String(text.into()),
    }
}

/// The problem of a key that comes twice. Where its value is the same, it is clear what is meant.
pub(super) fn duplicate_entry(text: &str, first: &Entry, second: &Entry) -> Diagnostic {
    let written = |entry: &Entry| {
        let Span { start, end, .. } = entry.value.span;
        (entry.value.kind(), text.get(start as usize..end as usize))
    };
    if written(first) != written(second) {
        return duplicate_key(&first.key, &second.key);
    }
    Diagnostic::new(
        Code::Disallowed,
        second.key.span,
        format!(
            "the key `{}` comes twice with the same value",
            second.key.text
        ),
    )
    .label("the second time")
    .also(first.key.span, "the first time")
    .help("delete one of the two")
}

pub(super) fn duplicate_key(first: &Key, second: &Key) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateKey,
        second.span,
        format!("duplicate key `{}`", second.text),
    )
    .label("the second time")
    .also(first.span, "the first time")
    .lowered_to_warning("takes the first")
}
