//! Parses pages that are copied from a browser: one line for each field, without indentation.
//!
//! The braces of a type list the members that follow it. Given
//!
//! ```text
//! source: optional { pointer }
//! pointer: optional string
//! success: true
//! ```
//!
//! `pointer` is a member of `source`, and `success` is a sibling of `source`.

use super::browser_fields::{Reader, field};
use super::item::Reading;
use super::lines::{self, Line};
use super::tree::{PageOperation, Place};
use super::{field_line, models, permissions, request_example};
use crate::diagnostics::Diagnostics;

/// The text of a button that is copied with the heading of a section.
pub(super) const FOLD: &str = "Expand Collapse";

/// Returns the operations of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut reading = Reading::new(diagnostics);
    let mut operations = Vec::new();
    let starts: Vec<usize> = (0..all.len())
        .filter(|at| {
            all.get(*at)
                .is_some_and(|line| lines::method_and_path(line).is_some())
        })
        .collect();
    for (index, at) in starts.iter().enumerate() {
        // The title of an operation is the last line before its path.
        let title_of = |at: usize| {
            let before = all.get(..at).unwrap_or_default();
            before.iter().rposition(|line| !line.is_blank())
        };
        let title = title_of(*at).and_then(|at| all.get(at));
        let title = title.map_or("", |line| unmarked(line));
        let next = starts.get(index + 1);
        let end = next.map_or(all.len(), |next| title_of(*next).unwrap_or(*next));
        let lines = all.get(*at..end).unwrap_or_default();
        operations.extend(operation(lines, title, text, &mut reading));
    }
    let Reading {
        models,
        diagnostics,
    } = reading;
    let sections = operations
        .iter_mut()
        .map(|one: &mut PageOperation| &mut one.sections);
    models::complete(sections, &models, diagnostics);
    operations
}

/// Parses the operation whose path is the first of these lines.
fn operation<'t>(
    all: &[Line<'t>],
    title: &'t str,
    text: &str,
    reading: &mut Reading<'_>,
) -> Option<PageOperation> {
    let (line, mut rest) = all.split_first()?;
    let (method, path) = lines::method_and_path(line)?;
    let mut operation = PageOperation::new(line.span(), method, path, title);
    head(&mut operation, &mut rest);
    let is_spread = is_spread(all);
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        if let Some(place) = heading(line) {
            let mut reader = Reader {
                rest,
                title,
                is_spread,
            };
            let mut items = Vec::new();
            while let Some(item) = reader.next(None, reading) {
                items.push(item);
            }
            rest = reader.rest;
            let section = reading.section(place, items);
            operation.sections.push(section);
        } else if is_example(line) {
            let from = all.len() - rest.len() - 1;
            let code = all.get(from..).unwrap_or_default();
            let count = example(&mut operation, code, text, reading.diagnostics);
            rest = code.get(count..).unwrap_or_default();
        } else if !line.is_blank() && !is_boilerplate(line, title) {
            reading.not_understood(line.span(), "it does not belong to a section");
        }
    }
    Some(operation)
}

/// Returns whether there is a blank line between any two fields.
fn is_spread(all: &[Line<'_>]) -> bool {
    let end = all.iter().position(is_example).unwrap_or(all.len());
    let mut pairs = all.get(..end).unwrap_or_default().windows(2);
    !pairs.any(|pair| match pair {
        [before, line] => !before.is_blank() && field(line.trimmed(), None).is_some(),
        _ => false,
    })
}

/// Returns whether an example begins at a line: a command, or JSON.
pub(super) fn is_example(line: &Line<'_>) -> bool {
    line.trimmed().starts_with("curl ") || is_json(line)
}

/// Returns whether JSON begins at a line, and not the braces of an unnamed alternative.
fn is_json(line: &Line<'_>) -> bool {
    let text = line.trimmed();
    let is_object = field_line::named(text).is_some() && !text.contains("\":") && text != "{}";
    text.starts_with(['{', '[']) && !is_object && !is_link(text)
}

/// Returns whether a line is only a link, which some copies have after each field.
pub(super) fn is_link(text: &str) -> bool {
    text.starts_with('[') && text.contains("](") && text.ends_with(')')
}

/// Parses the example at the first of these lines, and returns the number of its lines.
fn example(
    operation: &mut PageOperation,
    code: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> usize {
    let Some(first) = code.first() else {
        return 0;
    };
    let count = if is_json(first) {
        lines::json(code, text).map(|(_, count)| count)
    } else {
        Some(request_example::command(code))
    };
    let Some(count) = count else {
        super::report_truncated(first.span(), "the example is not JSON", diagnostics);
        return code.len();
    };
    request_example::read(operation, code.get(..count).unwrap_or_default(), text);
    count
}

/// Returns a line without the markup of Markdown, which some copies have.
pub(super) fn unmarked<'t>(line: &Line<'t>) -> &'t str {
    line.text
        .trim_matches(|char: char| char.is_whitespace() || matches!(char, '#' | '*' | '`'))
}

/// Returns the place that the heading of a section names.
pub(super) fn heading(line: &Line<'_>) -> Option<Place> {
    Place::of_heading(unmarked(line).strip_suffix(FOLD)?)
}

/// Returns whether a line is part of every page.
fn is_boilerplate(line: &Line<'_>, title: &str) -> bool {
    let text = unmarked(line);
    let languages = [
        "HTTP",
        "TypeScript",
        "Python",
        "Go",
        "Java",
        "Kotlin",
        "Ruby",
        "PHP",
        "C#",
        "CLI",
        "Terraform",
    ];
    text.is_empty()
        || text == title
        || languages.contains(&text)
        || matches!(text, "Returns Examples" | "Request example")
        || is_link(text)
        || is_status_of_example(text)
}

/// Returns whether a line is the name of an example: `200 example` or `Response 200`.
fn is_status_of_example(text: &str) -> bool {
    let status = text
        .strip_suffix(" example")
        .or_else(|| text.strip_prefix("Response "));
    let is_status = |char: char| char.is_ascii_digit() || matches!(char, 'X' | 'x');
    status.is_some_and(|status| status.len() == 3 && status.chars().all(is_status))
}

/// Parses the lines before the first section: the description, the security schemes, the permissions.
fn head(operation: &mut PageOperation, rest: &mut &[Line<'_>]) {
    let mut in_security = false;
    let mut expects_name = false;
    let mut description = Vec::new();
    while let Some((line, after)) = rest.split_first() {
        let text = unmarked(line);
        if heading(line).is_some() || text.starts_with("curl ") {
            break;
        }
        *rest = after;
        if text == "Security" {
            (in_security, expects_name) = (true, true);
        } else if text.starts_with("Accepted Permissions") {
            let blank = rest.iter().take_while(|line| line.is_blank()).count();
            *rest = rest.get(blank..).unwrap_or_default();
            while let Some((names, after)) = rest.split_first()
                && !names.is_blank()
                && heading(names).is_none()
            {
                operation
                    .permissions
                    .extend(permissions::split(names.trimmed()));
                *rest = after;
            }
        } else if let Some((header, value)) = text
            .strip_prefix("Example:")
            .and_then(|it| it.split_once(": "))
        {
            let header = header.trim_matches(['*', '`', ' ']).to_owned();
            let header = (header, value.trim().to_owned());
            match operation.security.last_mut() {
                Some(alternative) => alternative.push(header),
                None => operation.security.push(vec![header]),
            }
            expects_name = true;
        } else if text.is_empty() {
            // A blank line may be between the heading and the name of a scheme, but not after an example.
            expects_name &= operation.security.is_empty();
        } else if in_security {
            // The name of a scheme follows the heading or the example before it directly.
            if std::mem::take(&mut expects_name) {
                operation.security.push(Vec::new());
            }
        } else {
            description.push(line.trimmed());
        }
    }
    operation.description = description.join("\n");
}
