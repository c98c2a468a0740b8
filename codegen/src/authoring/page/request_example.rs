//! The example request and response of a page.

use super::lines::{self, Line};
use super::tree::PageOperation;
use super::value_of_json;

/// Reads a `curl` command or a JSON text: the server, the body of the request, the response.
pub(super) fn read(operation: &mut PageOperation, code: &[Line<'_>], text: &str) {
    let Some(first) = code.iter().find(|line| !line.is_blank()) else {
        return;
    };
    if first.trimmed().starts_with("curl ") {
        operation.server = server(first.trimmed(), &operation.path);
        operation.request_example = body(code, text).or(operation.request_example.take());
    } else if first.trimmed().starts_with(['{', '['])
        && operation.response_example.is_none()
        && let Some((json, _)) = lines::json(code, text)
    {
        operation.response_example = value_of_json(&json);
    }
}

/// The URL of a `curl` command without the path of the operation.
fn server(command: &str, path: &str) -> Option<String> {
    let url = command
        .split_whitespace()
        .find(|word| word.starts_with("http"))?;
    let url = url.trim_matches(['"', '\'', '\\']);
    let url = url.split('?').next()?;
    let mut server = url;
    for _ in path.split('/').filter(|segment| !segment.is_empty()) {
        server = server.rsplit_once('/')?.0;
    }
    Some(server.to_owned())
}

/// The JSON after `-d '`.
fn body(code: &[Line<'_>], text: &str) -> Option<crate::authoring::Value> {
    let index = code.iter().position(|line| line.text.contains("-d '"))?;
    let line = code.get(index)?;
    let from = line.start + line.text.find("-d '")? + "-d '".len();
    let first = Line {
        start: from,
        ..*line
    };
    let (json, _) = lines::json(&[first], text)?;
    value_of_json(&json)
}
