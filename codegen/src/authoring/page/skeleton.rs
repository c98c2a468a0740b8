//! Parses pages with skeletons of responses, whose leaves are `"*string*"` and the like.

use super::item::not_understood;
use super::lines::{self, Line};
use super::tree::{PageOperation, Skeleton};
use super::value_of_json;
use crate::diagnostics::Diagnostics;
use crate::model::is_success_status;
use crate::source::Span;

/// Returns the operations of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut page = Page {
        operations: Vec::new(),
        title: "",
        response: None,
        is_description: false,
        text,
        diagnostics,
    };
    let mut rest = all;
    while let Some((line, after)) = rest.split_first() {
        let count = page.line(line, after);
        rest = rest.get(count.max(1)..).unwrap_or_default();
    }
    page.close();
    page.operations
}

struct Page<'t, 'd> {
    operations: Vec<PageOperation>,
    /// The last line, which is the title if the next one is an operation.
    title: &'t str,
    /// The response whose body is expected next, with its place.
    response: Option<(Skeleton, Span)>,
    /// Whether the parser is between the path and the responses.
    is_description: bool,
    text: &'t str,
    diagnostics: &'d mut Diagnostics,
}

impl<'t> Page<'t, '_> {
    /// Parses a line, and returns the number of lines that belong to it.
    fn line(&mut self, line: &Line<'t>, after: &[Line<'t>]) -> usize {
        let words = unmarked(line.text);
        if let Some((method, path)) = lines::method_and_path(line) {
            self.close();
            let operation = PageOperation::new(line.span(), method, path, self.title);
            self.operations.push(operation);
            self.is_description = true;
        } else if words == "Responses" {
            self.is_description = false;
        } else if !words.is_empty() && follows(after) {
            self.title = words;
        } else if self.operations.is_empty() {
        } else if self.is_description {
            self.describe(line);
        } else if let Some((status, description)) = status(words) {
            self.close();
            let skeleton = Skeleton {
                status: status.to_ascii_uppercase().replace("DEFAULT", "default"),
                description: description.to_owned(),
                data: None,
                body: None,
            };
            self.response = Some((skeleton, line.span()));
        } else if words.starts_with("Data is at ") {
            if let Some((response, _)) = &mut self.response {
                response.data = words.split('"').nth(1).map(str::to_owned);
            }
        } else if !words.is_empty() && !line.text.starts_with("```") {
            return self.body(line, after, words);
        }
        1
    }

    /// Adds a line to the description of the operation.
    fn describe(&mut self, line: &Line<'t>) {
        if let Some(operation) = self.operations.last_mut() {
            if !operation.description.is_empty() {
                operation.description.push('\n');
            }
            operation.description.push_str(line.trimmed());
        }
    }

    /// Parses the body of a response, or text that is not a body.
    fn body(&mut self, line: &Line<'t>, after: &[Line<'t>], words: &str) -> usize {
        let is_json = line.trimmed().starts_with(['{', '[', '"']) || words == "null";
        let (Some((skeleton, _)), Some(operation)) =
            (&mut self.response, self.operations.last_mut())
        else {
            // The heading of a group of operations does not belong to a response.
            if !line.text.starts_with('#') {
                let reason = "it does not belong to a response";
                not_understood(line.span(), reason, self.diagnostics);
            }
            return 1;
        };
        if !is_json {
            skeleton.description = format!("{} {words}", skeleton.description);
            return 1;
        }
        let lines: Vec<_> = std::iter::once(line).chain(after).copied().collect();
        let json = lines::json(&lines, self.text);
        let body = json.and_then(|(json, count)| Some((value_of_json(&json)?, count)));
        let Some((body, count)) = body else {
            super::report_truncated(line.span(), "the response is not JSON", self.diagnostics);
            self.response = None;
            return lines.len();
        };
        skeleton.body = Some(body);
        operation
            .skeletons
            .extend(self.response.take().map(|(skeleton, _)| skeleton));
        count
    }

    /// Ends a response without a body. Only `204` and `205` never have one.
    fn close(&mut self) {
        let Some((skeleton, span)) = self.response.take() else {
            return;
        };
        if is_success_status(&skeleton.status) && !matches!(skeleton.status.as_str(), "204" | "205")
        {
            let reason = "the page does not show the body of this response";
            not_understood(span, reason, self.diagnostics);
        }
        if let Some(operation) = self.operations.last_mut() {
            operation.skeletons.push(skeleton);
        }
    }
}

/// Returns whether the next line that is not blank has the method and path of an operation.
fn follows(after: &[Line<'_>]) -> bool {
    let next = after.iter().find(|line| !line.is_blank());
    next.is_some_and(|line| lines::method_and_path(line).is_some())
}

/// Returns a line without the markup of Markdown.
fn unmarked(line: &str) -> &str {
    line.trim_matches(|char: char| char.is_whitespace() || matches!(char, '#' | '*' | '`' | '>'))
}

/// Parses a status and its description: `200 Create deployment response.`
fn status(words: &str) -> Option<(&str, &str)> {
    let (status, description) = words.split_once(' ').unwrap_or((words, ""));
    let mut bytes = status.bytes();
    let is_status = status.len() == 3
        && bytes
            .next()
            .is_some_and(|byte| (b'1'..=b'5').contains(&byte))
        && bytes.all(|byte| byte.is_ascii_digit() || matches!(byte, b'X' | b'x'));
    (is_status || status == "default").then_some((status, description.trim()))
}
