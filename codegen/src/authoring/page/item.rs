//! The lists of a page as a tree of items, independent of the notation, and their conversion to fields.

use super::choice;
use super::models::Models;
use super::tree::{Alternative, Field, Place, Section, Type};
use super::{constraints, field_line, type_text};
use crate::authoring::Value;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// An item of a list: a field or an alternative, with the text and the items below it.
#[derive(Clone, Debug)]
pub(super) struct Item<'t> {
    /// `name: type` or a type.
    pub(super) code: &'t str,
    pub(super) span: Span,
    pub(super) deprecated: bool,
    /// The lines below it that are not items.
    pub(super) text: Vec<(&'t str, Span)>,
    pub(super) children: Vec<Item<'t>>,
}

impl<'t> Item<'t> {
    pub(super) fn new(code: &'t str, span: Span) -> Self {
        Self {
            code,
            span,
            deprecated: false,
            text: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Returns whether it is an alternative: a type without the name of a field.
    pub(super) fn is_type(&self) -> bool {
        field_line::field(self.code).is_none() && field_line::named(self.code).is_some()
    }

    /// Returns the facts and the description below it.
    fn facts_and_description(&self) -> (Vec<(&'static str, Value)>, String) {
        let mut facts = Vec::new();
        let mut description = Vec::new();
        for (line, _) in &self.text {
            match constraints::parse(line) {
                Some(fact) => facts.push(fact),
                None => description.push(*line),
            }
        }
        (facts, description.join("\n").trim().to_owned())
    }
}

/// The state of the conversion of a page.
pub(super) struct Reading<'d> {
    pub(super) models: Models,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'d> Reading<'d> {
    pub(super) fn new(diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            models: Models::default(),
            diagnostics,
        }
    }

    /// Converts the items of a section. A body may be one type instead of fields.
    pub(super) fn section(&mut self, place: Place, items: Vec<Item<'_>>) -> Section {
        let mut section = Section {
            place,
            fields: Vec::new(),
            whole: None,
        };
        let is_body = matches!(place, Place::Body { .. } | Place::Returns);
        if is_body && !items.is_empty() && items.iter().all(Item::is_type) {
            section.whole = self.whole(items);
        } else {
            section.fields = self.fields(items);
        }
        section
    }

    /// Converts items that are one type, or its alternatives.
    fn whole(&mut self, items: Vec<Item<'_>>) -> Option<Field> {
        let span = items.first()?.span;
        let mut alternatives = self.alternatives(items);
        let mut field = Field {
            name: String::new(),
            optional: false,
            ty: Type::Any,
            facts: Vec::new(),
            deprecated: false,
            description: String::new(),
            span,
        };
        if let [only] = alternatives.as_mut_slice() {
            field.facts = std::mem::take(&mut only.facts);
            field.description = std::mem::take(&mut only.description);
        }
        field.ty = choice::union(alternatives);
        Some(field)
    }

    /// Converts items to fields. Reports items that are not fields.
    pub(super) fn fields(&mut self, items: Vec<Item<'_>>) -> Vec<Field> {
        let fields = items.into_iter();
        fields.filter_map(|item| self.field(item)).collect()
    }

    fn field(&mut self, item: Item<'_>) -> Option<Field> {
        let Some((name, text)) = field_line::field(item.code) else {
            self.not_understood(item.span, "a field is written as `name: type`");
            return None;
        };
        let Some((mut ty, optional)) = type_text::parse(&text) else {
            self.not_understood(item.span, "the type of the field is not known");
            return None;
        };
        let (facts, description) = item.facts_and_description();
        self.fill(&mut ty, item.children, item.span);
        Some(Field {
            name,
            optional,
            ty,
            facts,
            deprecated: item.deprecated,
            description,
            span: item.span,
        })
    }

    /// Adds the items below a type to it: the members of an object, or the alternatives of a union.
    pub(super) fn fill(&mut self, ty: &mut Type, children: Vec<Item<'_>>, span: Span) {
        match ty {
            Type::Array(inner) | Type::Map(inner) => self.fill(inner, children, span),
            Type::Object(shape) if !children.is_empty() => {
                // A name without braces may be that of a union.
                if shape.listed.is_none() && children.iter().all(Item::is_type) {
                    let name = shape.name.take();
                    let listed = self.alternatives(children);
                    *ty = choice::union(listed);
                    self.models.name(name, ty);
                    return;
                }
                let members = self.fields(children);
                self.complete(shape.count(), members.len(), span);
                shape.members = Some(members);
            }
            Type::Union(..) => choice::fill(self, ty, children, span),
            _ => {
                for child in children {
                    // A constant is listed below its own field.
                    if type_text::parse(child.code).is_none_or(|(other, _)| other != *ty) {
                        let reason = "the type of the field has no members";
                        self.not_understood(child.span, reason);
                    }
                }
            }
        }
    }

    pub(super) fn alternatives(&mut self, items: Vec<Item<'_>>) -> Vec<Alternative> {
        let items = items.into_iter();
        items.filter_map(|item| self.alternative(item)).collect()
    }

    pub(super) fn alternative(&mut self, item: Item<'_>) -> Option<Alternative> {
        let Some((name, mut ty)) = field_line::named(item.code) else {
            self.not_understood(item.span, "an alternative is a type");
            return None;
        };
        let (facts, description) = item.facts_and_description();
        self.fill(&mut ty, item.children, item.span);
        self.models.name(name, &ty);
        Some(Alternative {
            ty,
            facts,
            description,
        })
    }

    /// Reports a type with fewer items than it announces.
    pub(super) fn complete(&mut self, expected: Option<usize>, found: usize, span: Span) {
        let Some(expected) = expected.filter(|expected| *expected != found) else {
            return;
        };
        let message =
            format!("the page is truncated: {expected} entries are announced here, {found} follow");
        let help = "save the whole page, with everything on it expanded";
        let problem = Diagnostic::new(Code::Page, span, message).help(help);
        self.diagnostics.push(problem);
    }

    pub(super) fn not_understood(&mut self, span: Span, reason: &str) {
        not_understood(span, reason, self.diagnostics);
    }
}

/// Reports a line that is not understood.
pub(super) fn not_understood(span: Span, reason: &str, diagnostics: &mut Diagnostics) {
    let message = format!("this line of the page is not understood: {reason}");
    diagnostics.push(Diagnostic::new(Code::PageLine, span, message));
}
