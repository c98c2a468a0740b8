//! Pages in Markdown: nested lists of `` - `name: type` `` below the headings of sections.

use super::item::{Item, fields, not_understood, repeat_models};
use super::lines::{self, Line};
use super::request_example;
use super::tree::{PageOperation, Place, Section};
use crate::diagnostics::Diagnostics;

/// Returns the operations of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut operations: Vec<PageOperation> = Vec::new();
    let mut title = "";
    let mut rest = all;
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        let heading = line.text.trim_start_matches('#').trim();
        let is_heading = line.text.starts_with('#');
        if let Some((method, path)) = lines::method_and_path(line) {
            operations.push(PageOperation::new(line.span(), method, path, title));
            continue;
        }
        let Some(operation) = operations
            .last_mut()
            .filter(|_| !line.text.starts_with("## "))
        else {
            if is_heading {
                title = heading;
            }
            continue;
        };
        if let Some(place) = Place::of_heading(heading).filter(|_| is_heading) {
            let count = section(rest);
            let (body, after) = rest.split_at(count);
            let items = items(body, diagnostics);
            let fields = fields(items, diagnostics);
            operation.sections.push(Section { place, fields });
            rest = after;
        } else if is_heading || line.is_blank() {
        } else if line.text.starts_with("```") {
            let end = rest.iter().position(|line| line.text.starts_with("```"));
            let (code, after) = rest.split_at(end.unwrap_or(rest.len()));
            request_example::read(operation, code, text);
            rest = after.get(1..).unwrap_or_default();
        } else if operation.sections.is_empty() {
            if !operation.description.is_empty() {
                operation.description.push('\n');
            }
            operation.description.push_str(line.trimmed());
        } else {
            not_understood(line.span(), "it is in no section", diagnostics);
        }
    }
    for operation in &mut operations {
        repeat_models(&mut operation.sections, diagnostics);
    }
    operations
}

/// How many lines a section has: up to the next heading.
fn section(lines: &[Line<'_>]) -> usize {
    let end = lines.iter().position(|line| line.text.starts_with('#'));
    end.unwrap_or(lines.len())
}

/// Reads nested lists. An item belongs to the item before it that is indented less.
fn items<'t>(lines: &[Line<'t>], diagnostics: &mut Diagnostics) -> Vec<Item<'t>> {
    let mut open: Vec<(usize, Item<'t>)> = Vec::new();
    let mut done = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let indent = line.indent();
        while open.last().is_some_and(|(known, _)| *known >= indent) {
            close(&mut open, &mut done);
        }
        match code(line.trimmed()) {
            Some(code) => open.push((indent, Item::new(code, line.span()))),
            None => match open.last_mut() {
                Some((_, item)) if line.trimmed() == "Deprecated" => item.deprecated = true,
                Some((_, item)) => item.text.push((line.trimmed(), line.span())),
                None => not_understood(line.span(), "it belongs to no field", diagnostics),
            },
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut done);
    }
    done
}

fn close<'t>(open: &mut Vec<(usize, Item<'t>)>, done: &mut Vec<Item<'t>>) {
    let Some((_, item)) = open.pop() else { return };
    match open.last_mut() {
        Some((_, parent)) => parent.children.push(item),
        None => done.push(item),
    }
}

/// The code of a list item: `` - `name: type` ``, perhaps with words after it.
fn code(line: &str) -> Option<&str> {
    let item = line
        .strip_prefix("- ")
        .or_else(|| line.strip_prefix("* "))?;
    let code = item.trim().strip_prefix('`')?;
    code.split_once('`').map(|(code, _)| code)
}
