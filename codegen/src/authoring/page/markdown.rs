//! Parses pages in Markdown: nested lists of `` - `name: type` `` below the headings of sections.

use super::item::{Item, Reading};
use super::lines::{self, Line};
use super::tree::{PageOperation, Place};
use super::{models, permissions, request_example};
use crate::diagnostics::Diagnostics;

/// The heading of the models that the operations of a page share.
const MODELS: &str = "Domain Types";

/// Returns the operations of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut page = Page {
        reading: Reading::new(diagnostics),
        operations: Vec::new(),
        context: Context::Outside,
        title: "",
        text,
    };
    let mut rest = all;
    while let Some((line, after)) = rest.split_first() {
        let count = page.line(line, after);
        rest = after.get(count..).unwrap_or_default();
    }
    let Reading {
        models,
        diagnostics,
    } = page.reading;
    let sections = page.operations.iter_mut().map(|one| &mut one.sections);
    models::complete(sections, &models, diagnostics);
    page.operations
}

/// The part of a page that a line belongs to.
enum Context {
    /// The introduction of a page or of a group of operations.
    Outside,
    /// The text between the path and the first section.
    Description,
    /// The sections and examples of an operation.
    Sections,
    /// The shared models.
    Models,
}

struct Page<'t, 'd> {
    reading: Reading<'d>,
    operations: Vec<PageOperation>,
    context: Context,
    title: &'t str,
    text: &'t str,
}

impl<'t> Page<'t, '_> {
    /// Parses a line, and returns the number of following lines that belong to it.
    fn line(&mut self, line: &Line<'t>, after: &[Line<'t>]) -> usize {
        if let Some((method, path)) = lines::method_and_path(line) {
            let operation = PageOperation::new(line.span(), method, path, self.title);
            self.operations.push(operation);
            self.context = Context::Description;
            return 0;
        }
        let heading = line.text.trim_start_matches('#');
        match line.text.len() - heading.len() {
            0 if line.text.starts_with("```") => self.code(line, after),
            0 if line.is_blank() => 0,
            0 => self.other(line, after),
            level => self.heading(heading.trim(), level, line, after),
        }
    }

    fn heading(
        &mut self,
        heading: &'t str,
        level: usize,
        line: &Line<'t>,
        after: &[Line<'t>],
    ) -> usize {
        let is_open = matches!(self.context, Context::Description | Context::Sections);
        let operation = self.operations.last_mut().filter(|_| is_open);
        if let (Some(place), Some(operation)) = (Place::of_heading(heading), operation) {
            let (body, _) = after.split_at(section(after));
            let items = items(body, &mut self.reading);
            let section = self.reading.section(place, items);
            operation.sections.push(section);
            self.context = Context::Sections;
            return body.len();
        }
        match heading {
            "Example" | "Examples" | "Response" => self.context = Context::Sections,
            _ if heading.starts_with("Accepted Permissions") && is_open => {
                let (body, _) = after.split_at(section(after));
                let names = body
                    .iter()
                    .map(|line| line.trimmed().trim_matches(['-', ' ', '`']));
                if let Some(operation) = self.operations.last_mut() {
                    operation.permissions = names.flat_map(permissions::split).collect();
                }
                self.context = Context::Sections;
                return body.len();
            }
            _ if level < 3 => {
                self.title = heading;
                self.context = match heading {
                    MODELS => Context::Models,
                    _ => Context::Outside,
                };
            }
            _ if matches!(self.context, Context::Description) => self.describe(line),
            _ => {}
        }
        0
    }

    fn describe(&mut self, line: &Line<'t>) {
        if let Some(operation) = self.operations.last_mut() {
            if !operation.description.is_empty() {
                operation.description.push('\n');
            }
            operation.description.push_str(line.trimmed());
        }
    }

    /// Parses a block of code, which is an example unless it is part of a description.
    fn code(&mut self, line: &Line<'t>, after: &[Line<'t>]) -> usize {
        let end = after.iter().position(|line| line.text.starts_with("```"));
        let end = end.unwrap_or(after.len());
        let code = after.get(..end).unwrap_or_default();
        match self.context {
            Context::Sections => {
                if let Some(operation) = self.operations.last_mut() {
                    request_example::read(operation, code, self.text);
                }
            }
            Context::Description => {
                self.describe(line);
                let lines = after.iter().take(end + 1);
                lines.for_each(|line| self.describe(line));
            }
            Context::Outside | Context::Models => {}
        }
        end + 1
    }

    fn other(&mut self, line: &Line<'t>, after: &[Line<'t>]) -> usize {
        match self.context {
            Context::Description => self.describe(line),
            Context::Models => {
                let lines = 1 + section(after);
                let body: Vec<_> = std::iter::once(line)
                    .chain(after)
                    .take(lines)
                    .copied()
                    .collect();
                let items = items(&body, &mut self.reading);
                let listed = self.reading.alternatives(items);
                let types = listed.into_iter().map(|listed| listed.ty);
                self.reading.models.apart.extend(types);
                return lines - 1;
            }
            Context::Sections => self
                .reading
                .not_understood(line.span(), "it does not belong to a section"),
            Context::Outside if code(line.trimmed()).is_some() => self
                .reading
                .not_understood(line.span(), "it does not belong to an operation"),
            Context::Outside => {}
        }
        0
    }
}

/// Returns the number of lines of a section: up to the next heading.
fn section(lines: &[Line<'_>]) -> usize {
    let end = lines.iter().position(|line| line.text.starts_with('#'));
    end.unwrap_or(lines.len())
}

/// Parses nested lists. An item belongs to the last item before it with less indentation.
fn items<'t>(lines: &[Line<'t>], reading: &mut Reading<'_>) -> Vec<Item<'t>> {
    let mut open: Vec<(usize, Item<'t>)> = Vec::new();
    let mut done = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let indent = line.indent();
        let code = code(line.trimmed());
        // The text of an item may have the same indentation as the item.
        while open
            .last()
            .is_some_and(|(known, _)| *known > indent || (*known == indent && code.is_some()))
        {
            close(&mut open, &mut done);
        }
        match code {
            Some(code) => open.push((indent, Item::new(code, line.span()))),
            None => match open.last_mut() {
                Some((_, item)) if line.trimmed() == "Deprecated" => item.deprecated = true,
                Some((_, item)) => item.text.push((line.trimmed(), line.span())),
                None => reading.not_understood(line.span(), "it does not belong to a field"),
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

/// Returns the code of a list item: `` - `name: type` ``. An item with words after its code is part of a
/// description.
fn code(line: &str) -> Option<&str> {
    let item = line.strip_prefix("- ")?;
    let code = item.trim().strip_prefix('`')?.strip_suffix('`')?;
    (!code.contains('`')).then_some(code)
}
