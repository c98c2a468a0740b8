//! Parses the fields of a section of a page that was copied from a browser.

use super::browser::{heading, is_example, is_link, unmarked};
use super::item::{Item, Reading};
use super::lines::Line;
use super::tree::{Alternative, Type};
use super::{choice, constraints, field_line, type_text};

/// Parses the fields of one section.
pub(super) struct Reader<'l, 't> {
    pub(super) rest: &'l [Line<'t>],
    pub(super) title: &'t str,
    /// Whether a blank line follows every line, so blank lines are not separators.
    pub(super) is_spread: bool,
}

impl<'t> Reader<'_, 't> {
    /// Parses the next field and its members. `name` is the required name, if the braces of the object list it.
    pub(super) fn next(
        &mut self,
        name: Option<&str>,
        reading: &mut Reading<'_>,
    ) -> Option<Item<'t>> {
        loop {
            let line = self.peek()?;
            if let Some((code, deprecated)) = field(line.trimmed(), name) {
                let (_, text) = field_line::field(code)?;
                let (ty, _) = type_text::parse(&text)?;
                let mut item = self.item(code, line, &ty);
                item.deprecated = deprecated;
                return Some(item);
            }
            if name.is_some() {
                return None;
            }
            // A body may be one type.
            if let Some((_, ty)) = field_line::named(line.trimmed()) {
                return Some(self.item(line.trimmed(), line, &ty));
            }
            reading.not_understood(line.span(), "a field is written as `name: type`");
            self.skip();
        }
    }

    /// Parses the rest of an item whose type is known.
    fn item(&mut self, code: &'t str, line: Line<'t>, ty: &Type) -> Item<'t> {
        self.skip();
        let mut item = Item::new(code, line.span());
        self.text(&mut item);
        item.children = self.children(ty);
        item
    }

    /// Returns the next line that is not blank, unless the section ends.
    fn peek(&mut self) -> Option<Line<'t>> {
        let is_nothing = |line: &Line<'t>| line.is_blank() || is_link(line.trimmed());
        while self.rest.first().is_some_and(is_nothing) {
            self.skip();
        }
        let line = *self.rest.first()?;
        let is_over =
            heading(&line).is_some() || unmarked(&line) == self.title || is_example(&line);
        (!is_over).then_some(line)
    }

    fn skip(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// Parses the facts and the description of a field. A paragraph after the field and a blank line is its
    /// description, even if it resembles a field.
    fn text(&mut self, item: &mut Item<'t>) {
        let mut is_first = true;
        loop {
            let blank = self.rest.first().is_some_and(Line::is_blank);
            let Some(line) = self.peek() else { return };
            let text = line.trimmed();
            let is_description = blank && is_first && !self.is_spread;
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
                    if constraints::parse(line.trimmed()).is_none()
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

    /// Parses the members or alternatives that follow a type.
    fn children(&mut self, ty: &Type) -> Vec<Item<'t>> {
        match ty {
            Type::Array(inner) | Type::Map(inner) => self.children(inner),
            Type::Object(shape) => match shape.count() {
                Some(count) => {
                    let listed = shape.listed.as_deref().unwrap_or_default();
                    self.members(listed, count)
                }
                None => self.alternatives(None),
            },
            Type::Union(alternatives, more) => {
                let others: Vec<_> = alternatives
                    .iter()
                    .filter(|one| !one.ty.is_null())
                    .collect();
                let is_listed = self.peek().is_some_and(|line| is_listed(line.trimmed()));
                match others.as_slice() {
                    // `object { a } or null`
                    [only] if *more == 0 && !is_listed => self.children(&only.ty),
                    _ if *more == 0 && !is_listed => Vec::new(),
                    _ => self.alternatives(Some((&others, *more))),
                }
            }
            _ => Vec::new(),
        }
    }

    fn members(&mut self, listed: &[String], count: usize) -> Vec<Item<'t>> {
        let mut members = Vec::new();
        for index in 0..count {
            let name = listed.get(index).map(String::as_str);
            let Some(line) = self.peek() else { break };
            let Some((code, deprecated)) = field(line.trimmed(), name) else {
                break;
            };
            let Some((_, text)) = field_line::field(code) else {
                break;
            };
            let Some((ty, _)) = type_text::parse(&text) else {
                break;
            };
            let mut member = self.item(code, line, &ty);
            member.deprecated = deprecated;
            members.push(member);
        }
        members
    }

    /// Parses the following alternatives: as many as the text of the union announces.
    fn alternatives(&mut self, union: Option<(&[&Alternative], usize)>) -> Vec<Item<'t>> {
        let mut items = Vec::new();
        match self.peek() {
            Some(line) if is_listed(line.trimmed()) => self.skip(),
            _ if union.is_none() => return items,
            _ => {}
        }
        let mut found = 0;
        while union.is_none_or(|(texts, more)| found < texts.len() + more) {
            let Some(line) = self.peek() else { break };
            if field(line.trimmed(), None).is_some() {
                break;
            }
            let Some((_, ty)) = field_line::named(line.trimmed()) else {
                break;
            };
            let item = self.item(line.trimmed(), line, &ty);
            let text = union.and_then(|(texts, _)| texts.get(found));
            found += choice::weight(&item, text.copied());
            items.push(item);
        }
        items
    }
}

/// Returns whether a line announces alternatives.
fn is_listed(line: &str) -> bool {
    line.starts_with("One of the following") || line.starts_with("Accepts one of the following")
}

/// Returns whether a line is an alternative of a union. A capitalized word is a description: the name of a
/// model is followed by braces.
fn is_type(line: &str) -> bool {
    field_line::named(line).is_some_and(|(_, ty)| match ty {
        Type::Object(shape) => shape.listed.is_some() || shape.name.is_none(),
        _ => true,
    })
}

/// Returns the code of a field, and whether it is deprecated: `Deprecatedname: type`.
pub(super) fn field<'t>(line: &'t str, name: Option<&str>) -> Option<(&'t str, bool)> {
    let is_field = |code: &str| {
        field_line::field(code).is_some_and(|(known, text)| {
            name.is_none_or(|name| known == name) && type_text::parse(&text).is_some()
        })
    };
    if let Some(code) = line.strip_prefix("Deprecated")
        && is_field(code)
    {
        return Some((code, true));
    }
    is_field(line).then_some((line, false))
}
