//! Parses the example request and response of a page.

use super::lines::{self, Line};
use super::tree::PageOperation;
use super::value_of_json;
use crate::authoring::Value;

/// Parses a `curl` command or a JSON text: the server, the body of the request, the response. The first of
/// each is used.
pub(super) fn read(operation: &mut PageOperation, code: &[Line<'_>], text: &str) {
    let Some(at) = code.iter().position(|line| !line.is_blank()) else {
        return;
    };
    let code = code.get(at..).unwrap_or_default();
    let Some(first) = code.first() else { return };
    if first.trimmed().starts_with("curl ") {
        operation.server = operation
            .server
            .take()
            .or_else(|| server(code, &operation.path));
        operation.media = operation.media.take().or_else(|| media(code));
        operation.request_example = operation
            .request_example
            .take()
            .or_else(|| body(code, text));
    } else if operation.response_example.is_none()
        && let Some((json, _)) = lines::json(code, text)
    {
        operation.response_example = value_of_json(&json);
    }
}

/// Returns the number of lines of a command, which continues after a backslash and within quotes.
pub(super) fn command(code: &[Line<'_>]) -> usize {
    let mut is_quoted = false;
    for (index, line) in code.iter().enumerate() {
        let quotes = line.text.replace("'\\''", "").matches('\'').count();
        is_quoted ^= quotes % 2 == 1;
        if !is_quoted && !line.text.ends_with('\\') {
            return index + 1;
        }
    }
    code.len()
}

/// Returns the words of a command, without quotes.
fn words<'t>(code: &[Line<'t>]) -> impl Iterator<Item = &'t str> {
    let lines = code.iter().copied();
    let words = lines.flat_map(|line| line.text.split_whitespace());
    words.map(|word| word.trim_matches(['"', '\'', '\\']))
}

/// Returns the URL of a `curl` command without the path of the operation.
fn server(code: &[Line<'_>], path: &str) -> Option<String> {
    let url = words(code).find(|word| word.starts_with("http"))?;
    let mut server = url.split('?').next()?;
    for _ in path.split('/').filter(|segment| !segment.is_empty()) {
        server = server.rsplit_once('/')?.0;
    }
    Some(server.to_owned())
}

/// Returns the media type of the request: that of the header `content-type`, or that of the form that is sent.
fn media(code: &[Line<'_>]) -> Option<String> {
    let header = code.iter().find_map(|line| {
        let lower = line.text.to_ascii_lowercase();
        let at = lower.find("content-type:")? + "content-type:".len();
        let media = lower
            .get(at..)?
            .trim_start()
            .split(['"', '\'', ' ', ';'])
            .next()?;
        Some(media.to_owned()).filter(|media| media.contains('/'))
    });
    let is_form = || words(code).any(|word| matches!(word, "-F" | "--form"));
    header.or_else(|| is_form().then(|| "multipart/form-data".to_owned()))
}

/// Returns the JSON after `-d '`.
fn body(code: &[Line<'_>], text: &str) -> Option<Value> {
    let (line, at) = code.iter().find_map(|line| {
        let mut flags = ["-d '", "--data '", "--json '"].iter();
        flags.find_map(|flag| Some((line, line.text.find(flag)? + flag.len())))
    })?;
    let first = Line {
        start: line.start + at,
        ..*line
    };
    let (json, _) = lines::json(&[first], text)?;
    value_of_json(&json)
}
