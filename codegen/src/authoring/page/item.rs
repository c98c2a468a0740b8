//! The lists of a page as a tree of items, whatever notation it had, and the fields that they mean.

use super::tree::{Alternative, Field, Shape, Type};
use super::{facts, type_text};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// An item of a list: a field or an alternative, with the text and the items below it.
#[derive(Clone, Debug)]
pub(super) struct Item<'t> {
    /// `name: type` or a type.
    pub(super) code: &'t str,
    pub(super) span: Span,
    pub(super) deprecated: bool,
    /// The lines below it that are no items.
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
}

/// Returns the fields that items mean; what is no field is reported.
pub(super) fn fields(items: Vec<Item<'_>>, diagnostics: &mut Diagnostics) -> Vec<Field> {
    let fields = items.into_iter();
    fields.filter_map(|item| field(item, diagnostics)).collect()
}

fn field(item: Item<'_>, diagnostics: &mut Diagnostics) -> Option<Field> {
    let (Some((name, text)), span) = (type_text::field(item.code), item.span) else {
        not_understood(item.span, "a field is written as `name: type`", diagnostics);
        return None;
    };
    let Some((mut ty, optional)) = type_text::parse(text) else {
        not_understood(span, "the type of the field is not known", diagnostics);
        return None;
    };
    let mut facts = Vec::new();
    let mut description = Vec::new();
    for (line, _) in &item.text {
        match facts::parse(line) {
            Some(fact) => facts.push(fact),
            None => description.push(*line),
        }
    }
    fill(&mut ty, item.children, span, diagnostics);
    Some(Field {
        name,
        optional,
        ty,
        facts,
        deprecated: item.deprecated,
        description: description.join("\n").trim().to_owned(),
        span,
    })
}

/// Puts what is listed below a type into it: the members of an object, the alternatives of a union.
fn fill(ty: &mut Type, children: Vec<Item<'_>>, span: Span, diagnostics: &mut Diagnostics) {
    match ty {
        Type::Array(inner) | Type::Map(inner) => fill(inner, children, span, diagnostics),
        Type::Object(shape) if !children.is_empty() => {
            let members = fields(children, diagnostics);
            complete(shape.count(), members.len(), span, diagnostics);
            shape.members = Some(members);
        }
        Type::Union(alternatives, more) => {
            if children.is_empty() && *more == 0 {
                return;
            }
            let expected = alternatives.len() + *more;
            let listed: Vec<_> = children
                .into_iter()
                .filter_map(|child| alternative(child, diagnostics))
                .collect();
            complete(Some(expected), listed.len(), span, diagnostics);
            if !listed.is_empty() {
                *alternatives = listed;
                *more = 0;
            }
        }
        _ => {
            for child in children {
                // A constant is listed below its own field.
                if type_text::parse(child.code).is_none_or(|(other, _)| other != *ty) {
                    let reason = "the type of the field has no members";
                    not_understood(child.span, reason, diagnostics);
                }
            }
        }
    }
}

fn alternative(item: Item<'_>, diagnostics: &mut Diagnostics) -> Option<Alternative> {
    let Some((mut ty, _)) = type_text::parse(item.code) else {
        not_understood(item.span, "an alternative is a type", diagnostics);
        return None;
    };
    fill(&mut ty, item.children, item.span, diagnostics);
    let lines: Vec<&str> = item.text.iter().map(|(line, _)| *line).collect();
    Some(Alternative {
        ty,
        description: lines.join("\n").trim().to_owned(),
    })
}

/// Reports a page that lists less than it announces.
fn complete(expected: Option<usize>, found: usize, span: Span, diagnostics: &mut Diagnostics) {
    let Some(expected) = expected.filter(|expected| *expected != found) else {
        return;
    };
    let message =
        format!("the page is cut off: {expected} entries are announced here, {found} follow");
    let help = "save the whole page, with everything on it expanded";
    diagnostics.push(Diagnostic::new(Code::Page, span, message).help(help));
}

/// Reports a line that has no meaning here.
pub(super) fn not_understood(span: Span, reason: &str, diagnostics: &mut Diagnostics) {
    let message = format!("this line of the page is not understood: {reason}");
    diagnostics.push(Diagnostic::new(Code::PageLine, span, message));
}

/// Takes the members of a model from where the page lists them: it does not repeat them.
pub(super) fn repeat_models(sections: &mut [super::tree::Section], diagnostics: &mut Diagnostics) {
    let mut known: Vec<Shape> = Vec::new();
    for section in sections.iter() {
        section
            .fields
            .iter()
            .for_each(|field| collect(&field.ty, &mut known));
    }
    for section in sections {
        for field in &mut section.fields {
            restore(&mut field.ty, field.span, &known, 16, diagnostics);
        }
    }
}

fn collect(ty: &Type, known: &mut Vec<Shape>) {
    match ty {
        Type::Array(inner) | Type::Map(inner) => collect(inner, known),
        Type::Union(alternatives, _) => {
            for one in alternatives {
                collect(&one.ty, known);
            }
        }
        Type::Object(shape) => {
            if let Some(members) = &shape.members {
                known.push(shape.clone());
                for member in members {
                    collect(&member.ty, known);
                }
            }
        }
        _ => {}
    }
}

fn restore(ty: &mut Type, span: Span, known: &[Shape], depth: u32, diagnostics: &mut Diagnostics) {
    match ty {
        _ if depth == 0 => {}
        Type::Array(inner) | Type::Map(inner) => {
            restore(inner, span, known, depth - 1, diagnostics);
        }
        Type::Union(alternatives, _) => {
            for one in alternatives {
                restore(&mut one.ty, span, known, depth - 1, diagnostics);
            }
        }
        Type::Object(shape) => {
            let says_members = shape.name.is_some() || shape.count().is_some_and(|count| count > 0);
            if shape.members.is_none() && says_members {
                let same = known
                    .iter()
                    .find(|other| match (&shape.name, &shape.listed) {
                        (Some(name), _) => other.name.as_ref() == Some(name),
                        (None, listed) => other.listed == *listed && other.more == shape.more,
                    });
                if let Some(same) = same {
                    shape.members.clone_from(&same.members);
                } else {
                    let reason = "the members of this object are not on the page; any are taken";
                    not_understood(span, reason, diagnostics);
                }
            }
            for member in shape.members.iter_mut().flatten() {
                restore(&mut member.ty, member.span, known, depth - 1, diagnostics);
            }
        }
        _ => {}
    }
}
