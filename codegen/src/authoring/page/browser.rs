//! Pages as they are copied from a browser: one line a field, without indentation.
//!
//! The braces of a type say what follows it. Given
//!
//! ```text
//! source: optional { pointer }
//! pointer: optional string
//! success: true
//! ```
//!
//! one line after `source` is a member of it, and `success` is beside it.

use super::item::{Item, fields, not_understood, repeat_models};
use super::lines::{self, Line};
use super::tree::{PageOperation, Place, Section, Type};
use super::{facts, request_example, type_text};
use crate::diagnostics::Diagnostics;

/// What a browser adds to the heading of a section.
pub(super) const FOLD: &str = "Expand Collapse";

/// Returns the operation of a page.
pub(super) fn read(
    all: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let Some(at) = all
        .iter()
        .position(|line| lines::method_and_path(line).is_some())
    else {
        return Vec::new();
    };
    let (before, after) = all.split_at(at);
    let title = before.iter().rev().find(|line| !line.is_blank());
    let title = title.map_or("", Line::trimmed);
    let mut after = after.iter();
    let Some((line, (method, path))) = after
        .next()
        .and_then(|line| Some((line, lines::method_and_path(line)?)))
    else {
        return Vec::new();
    };
    let mut operation = PageOperation::new(line.span(), method, path, title);
    let mut rest = after.as_slice();
    head(&mut operation, &mut rest);
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        if let Some(place) = heading(line) {
            let mut reader = Reader { rest, title };
            let mut items = Vec::new();
            while let Some(item) = reader.next(None, diagnostics) {
                items.push(item);
            }
            rest = reader.rest;
            let fields = fields(items, diagnostics);
            operation.sections.push(Section { place, fields });
        } else if is_example(line) {
            let from = all.len() - rest.len() - 1;
            let code = all.get(from..).unwrap_or_default();
            let count = example(&mut operation, code, text, diagnostics);
            rest = code.get(count..).unwrap_or_default();
        } else if !line.is_blank() && !is_furniture(line, title) {
            not_understood(line.span(), "it is in no section", diagnostics);
        }
    }
    repeat_models(&mut operation.sections, diagnostics);
    vec![operation]
}

/// Whether an example begins at a line: a command, or JSON.
fn is_example(line: &Line<'_>) -> bool {
    line.trimmed().starts_with("curl ") || line.text.starts_with(['{', '['])
}

/// Reads the example at the first of these lines; returns how many lines it has.
fn example(
    operation: &mut PageOperation,
    code: &[Line<'_>],
    text: &str,
    diagnostics: &mut Diagnostics,
) -> usize {
    let Some((first, after)) = code.split_first() else {
        return 0;
    };
    let is_json = |line: &Line<'_>| line.text.starts_with(['{', '[']);
    let count = if is_json(first) {
        lines::json(code, text).map(|(_, count)| count)
    } else {
        let next = after.iter().position(is_json);
        Some(1 + next.unwrap_or(after.len()))
    };
    let Some(count) = count else {
        super::cut_off(first.span(), "the example is no JSON", diagnostics);
        return code.len();
    };
    request_example::read(operation, code.get(..count).unwrap_or_default(), text);
    count
}

/// The place of a section's heading.
fn heading(line: &Line<'_>) -> Option<Place> {
    Place::of_heading(line.trimmed().strip_suffix(FOLD)?)
}

/// Whether a line is part of every page.
fn is_furniture(line: &Line<'_>, title: &str) -> bool {
    line.trimmed() == title
        || matches!(
            line.trimmed(),
            "Returns Examples" | "Request example" | "200 example"
        )
}

/// Reads what is before the first section: the description, the security schemes, the permissions.
fn head(operation: &mut PageOperation, rest: &mut &[Line<'_>]) {
    let mut in_security = false;
    let mut expects_name = false;
    let mut description = Vec::new();
    while let Some((line, after)) = rest.split_first() {
        let text = line.trimmed();
        if heading(line).is_some() || text.starts_with("curl ") {
            break;
        }
        *rest = after;
        if text == "Security" {
            (in_security, expects_name) = (true, true);
        } else if text.starts_with("Accepted Permissions") {
            if let Some((names, after)) = rest.split_first() {
                operation.permissions = permissions(names.trimmed());
                *rest = after;
            }
        } else if let Some((header, value)) = text
            .strip_prefix("Example:")
            .and_then(|it| it.split_once(": "))
        {
            let header = (header.trim().to_owned(), value.trim().to_owned());
            match operation.security.last_mut() {
                Some(alternative) => alternative.push(header),
                None => operation.security.push(vec![header]),
            }
            expects_name = true;
        } else if text.is_empty() {
            expects_name = false;
        } else if in_security {
            // The name of a scheme follows the heading or the example before it directly.
            if std::mem::take(&mut expects_name) {
                operation.security.push(Vec::new());
            }
        } else {
            description.push(text);
        }
    }
    operation.description = description.join("\n");
}

/// Splits names that are glued together: `Pages ReadPages Write`.
fn permissions(text: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut before = ' ';
    for char in text.chars() {
        if before.is_lowercase() && char.is_uppercase() {
            names.push(String::new());
        }
        if let Some(name) = names.last_mut() {
            name.push(char);
        }
        before = char;
    }
    let names = names
        .iter()
        .map(|name| name.trim().trim_matches(',').trim());
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Reads the fields of one section.
struct Reader<'l, 't> {
    rest: &'l [Line<'t>],
    title: &'t str,
}

impl<'t> Reader<'_, 't> {
    /// Reads the next field with what belongs to it. `name` is the name that it must have, where the
    /// braces of the object around it say so.
    fn next(&mut self, name: Option<&str>, diagnostics: &mut Diagnostics) -> Option<Item<'t>> {
        loop {
            let line = self.peek()?;
            if let Some((code, deprecated)) = field(line.trimmed(), name) {
                self.skip();
                let mut item = Item::new(code, line.span());
                item.deprecated = deprecated;
                self.text(&mut item);
                let (_, text) = type_text::field(code)?;
                if let Some((ty, _)) = type_text::parse(text) {
                    item.children = self.children(&ty, diagnostics);
                }
                return Some(item);
            }
            if name.is_some() {
                return None;
            }
            not_understood(
                line.span(),
                "a field is written as `name: type`",
                diagnostics,
            );
            self.skip();
        }
    }

    /// The next line that is not blank, unless the section is over.
    fn peek(&mut self) -> Option<Line<'t>> {
        while self.rest.first().is_some_and(Line::is_blank) {
            self.skip();
        }
        let line = *self.rest.first()?;
        let is_over = heading(&line).is_some() || line.trimmed() == self.title || is_example(&line);
        (!is_over).then_some(line)
    }

    fn skip(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// Takes the facts and the description below a field. A paragraph right after the field, set off
    /// by a blank line, is its description whatever it looks like.
    fn text(&mut self, item: &mut Item<'t>) {
        let mut is_first = true;
        loop {
            let blank = self.rest.first().is_some_and(Line::is_blank);
            let Some(line) = self.peek() else { return };
            let text = line.trimmed();
            let is_description = blank && is_first;
            is_first = false;
            if !is_description && (is_listed(text) || field(text, None).is_some() || is_type(text))
            {
                return;
            }
            if is_listed(text) {
                return;
            }
            self.skip();
            item.text.push((text, line.span()));
            if is_description {
                while self.rest.first().is_some_and(|line| !line.is_blank()) {
                    let Some(line) = self.peek() else { return };
                    if facts::parse(line.trimmed()).is_none()
                        && field(line.trimmed(), None).is_some()
                    {
                        break;
                    }
                    self.skip();
                    item.text.push((line.trimmed(), line.span()));
                }
            }
        }
    }

    /// The members or the alternatives that follow a type.
    fn children(&mut self, ty: &Type, diagnostics: &mut Diagnostics) -> Vec<Item<'t>> {
        match ty {
            Type::Array(inner) | Type::Map(inner) => self.children(inner, diagnostics),
            Type::Object(shape) => {
                let listed = shape.listed.as_deref().unwrap_or_default();
                let mut members = Vec::new();
                for index in 0..shape.count().unwrap_or_default() {
                    let name = listed.get(index).map(String::as_str);
                    match self.next(name, diagnostics) {
                        Some(member) => members.push(member),
                        None => break,
                    }
                }
                members
            }
            Type::Union(alternatives, more) => {
                if self.peek().is_some_and(|line| is_listed(line.trimmed())) {
                    self.skip();
                } else if *more == 0 {
                    return Vec::new();
                }
                let mut items = Vec::new();
                for _ in 0..alternatives.len() + more {
                    let Some(line) = self.peek() else { break };
                    let Some((ty, _)) = type_text::parse(line.trimmed()) else {
                        break;
                    };
                    self.skip();
                    let mut item = Item::new(line.trimmed(), line.span());
                    self.text(&mut item);
                    item.children = self.children(&ty, diagnostics);
                    items.push(item);
                }
                items
            }
            _ => Vec::new(),
        }
    }
}

/// Whether alternatives follow.
fn is_listed(line: &str) -> bool {
    line.starts_with("One of the following")
}

/// Whether a line is an alternative of a union: a literal, or a model with braces.
fn is_type(line: &str) -> bool {
    let looks =
        line.starts_with(['"', '{']) || line.ends_with('}') || matches!(line, "true" | "false");
    looks && type_text::parse(line).is_some()
}

/// The code of a line that is a field, and whether it is deprecated: `Deprecatedname: type`.
fn field<'t>(line: &'t str, name: Option<&str>) -> Option<(&'t str, bool)> {
    let is_field = |code: &str| {
        type_text::field(code).is_some_and(|(known, text)| {
            name.is_none_or(|name| known == name) && type_text::parse(text).is_some()
        })
    };
    if let Some(code) = line.strip_prefix("Deprecated")
        && is_field(code)
    {
        return Some((code, true));
    }
    is_field(line).then_some((line, false))
}
