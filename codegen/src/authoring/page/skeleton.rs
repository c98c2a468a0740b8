//! Pages that show responses as skeletons, whose leaves are `"*string*"` and the like.

use super::item::not_understood;
use super::lines::{self, Line};
use super::tree::{PageOperation, Skeleton};
use super::value_of_json;
use crate::diagnostics::Diagnostics;

/// Returns the operations of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut operations: Vec<PageOperation> = Vec::new();
    let mut title = "";
    let mut response: Option<Skeleton> = None;
    let mut rest = all;
    while let Some((line, after)) = rest.split_first() {
        let words = unmarked(line.text);
        if let Some((method, path)) = lines::method_and_path(line) {
            // The title was taken for the last words of the operation before.
            operations.push(PageOperation::new(line.span(), method, path, title));
            response = None;
        } else if line.text.trim_start().starts_with(['{', '[']) {
            let Some((json, count)) = lines::json(rest, text) else {
                super::cut_off(line.span(), "the response is no JSON", diagnostics);
                break;
            };
            match (operations.last_mut(), response.take(), value_of_json(&json)) {
                (Some(operation), Some(skeleton), Some(body)) => {
                    operation.skeletons.push(Skeleton { body, ..skeleton });
                }
                _ => not_understood(line.span(), "no status is before it", diagnostics),
            }
            rest = rest.get(count..).unwrap_or_default();
            continue;
        } else if words.starts_with("Data is at ") {
            if let Some(response) = &mut response {
                response.data = words.split('"').nth(1).map(str::to_owned);
            }
        } else if let Some((status, description)) = status(words) {
            response = Some(Skeleton {
                status: status.to_owned(),
                description: description.to_owned(),
                data: None,
                body: crate::authoring::Value::Null,
            });
        } else if !words.is_empty() && words != "Responses" && !line.text.starts_with("```") {
            title = words;
            let next = after.iter().find(|line| !line.is_blank());
            let is_title = next.is_some_and(|line| lines::method_and_path(line).is_some());
            match operations.last_mut() {
                Some(operation) if !is_title && operation.skeletons.is_empty() => {
                    words.clone_into(&mut operation.description);
                }
                Some(_) if !is_title && !line.text.starts_with('#') => {
                    not_understood(line.span(), "it is in no response", diagnostics);
                }
                _ => {}
            }
        }
        rest = after;
    }
    operations
}

/// A line without the marks of Markdown.
fn unmarked(line: &str) -> &str {
    line.trim_matches(|char: char| char.is_whitespace() || matches!(char, '#' | '*' | '`' | '>'))
}

/// `200 Create deployment response.`
fn status(words: &str) -> Option<(&str, &str)> {
    let (status, description) = words.split_once(' ')?;
    let mut bytes = status.bytes();
    let is_status = status.len() == 3
        && bytes
            .next()
            .is_some_and(|byte| (b'1'..=b'5').contains(&byte))
        && bytes.all(|byte| byte.is_ascii_digit() || byte == b'X');
    is_status.then_some((status, description.trim()))
}
