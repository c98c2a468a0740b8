//! Completes the models of a page, which lists the members of each only once.

use super::item::not_understood;
use super::tree::{Section, Shape, Type};
use crate::diagnostics::Diagnostics;
use crate::source::Span;

/// The maximum depth of models within each other, and the maximum number of models that are completed.
const DEPTH: usize = 16;
const MAX_COMPLETED: usize = 20_000;

/// Types by their names on the page.
#[derive(Debug, Default)]
pub(super) struct Models {
    named: Vec<(String, Type)>,
    /// The models that the page lists apart from its operations.
    pub(super) apart: Vec<Type>,
}

impl Models {
    /// Records the name of a type other than an object, which has its name itself.
    pub(super) fn name(&mut self, name: Option<String>, ty: &Type) {
        if let Some(name) = name
            && !matches!(ty, Type::Object(_))
        {
            self.named.push((name, ty.clone()));
        }
    }
}

/// Completes the models in the sections of each operation. The models of the operation itself have
/// precedence over those of the rest of the page.
pub(super) fn complete<'s>(
    all: impl Iterator<Item = &'s mut Vec<Section>>,
    models: &Models,
    diagnostics: &mut Diagnostics,
) {
    let mut all: Vec<_> = all.collect();
    let own: Vec<Vec<Shape>> = all.iter().map(|sections| shapes(sections)).collect();
    let mut elsewhere = Vec::new();
    for ty in &models.apart {
        collect(ty, &mut elsewhere);
    }
    for (index, sections) in all.iter_mut().enumerate() {
        let here = own.get(index).map_or(&[][..], Vec::as_slice);
        let mut complete = Complete {
            here,
            elsewhere: &elsewhere,
            own: &own,
            models,
            within: Vec::new(),
            left: MAX_COMPLETED,
            diagnostics: &mut *diagnostics,
        };
        for section in sections.iter_mut() {
            for field in section.fields.iter_mut().chain(&mut section.whole) {
                complete.ty(&mut field.ty, field.span);
            }
        }
    }
}

fn shapes(sections: &[Section]) -> Vec<Shape> {
    let mut known = Vec::new();
    for section in sections {
        for field in section.fields.iter().chain(&section.whole) {
            collect(&field.ty, &mut known);
        }
    }
    known
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

struct Complete<'k, 'd> {
    here: &'k [Shape],
    elsewhere: &'k [Shape],
    own: &'k [Vec<Shape>],
    models: &'k Models,
    /// The enclosing models, without their members.
    within: Vec<Shape>,
    left: usize,
    diagnostics: &'d mut Diagnostics,
}

impl Complete<'_, '_> {
    fn ty(&mut self, ty: &mut Type, span: Span) {
        match ty {
            Type::Array(inner) | Type::Map(inner) => self.ty(inner, span),
            Type::Union(alternatives, _) => {
                for one in alternatives {
                    self.ty(&mut one.ty, span);
                }
            }
            Type::Object(shape) => {
                let has_members =
                    shape.name.is_some() || shape.count().is_some_and(|count| count > 0);
                if shape.members.is_some() || !has_members {
                    self.members(shape);
                    return;
                }
                let written = bare(shape);
                let is_open = self.within.iter().any(|open| is_same(shape, open))
                    || self.within.len() >= DEPTH
                    || self.left == 0;
                match self.find(shape).filter(|_| !is_open) {
                    Some(known) => {
                        self.left -= 1;
                        *ty = known;
                        self.within.push(written);
                        self.ty(ty, span);
                        self.within.pop();
                    }
                    None if is_open => {
                        let reason = "the object contains itself; its members may be any";
                        not_understood(span, reason, self.diagnostics);
                    }
                    None => {
                        let reason =
                            "the members of this object are not on the page; they may be any";
                        not_understood(span, reason, self.diagnostics);
                    }
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, shape: &mut Shape) {
        let Some(members) = &mut shape.members else {
            return;
        };
        let members = std::mem::take(members);
        self.within.push(bare(shape));
        let members = members.into_iter().map(|mut member| {
            self.ty(&mut member.ty, member.span);
            member
        });
        shape.members = Some(members.collect());
        self.within.pop();
    }

    fn find(&self, shape: &Shape) -> Option<Type> {
        let elsewhere = self.own.iter().flatten();
        let mut known = self.here.iter().chain(self.elsewhere).chain(elsewhere);
        if let Some(known) = known.find(|known| is_same(shape, known)) {
            return Some(Type::Object(known.clone()));
        }
        let mut named = self.models.named.iter();
        let named = named.find(|(name, _)| shape.name.as_ref() == Some(name));
        named.map(|(_, ty)| ty.clone())
    }
}

/// Returns whether a shape is that of a model: by its name, or else by its braces.
fn is_same(shape: &Shape, model: &Shape) -> bool {
    match &shape.name {
        Some(name) => model.name.as_ref() == Some(name),
        None => shape.listed == model.listed && shape.more == model.more,
    }
}

/// Returns a shape without its members.
fn bare(shape: &Shape) -> Shape {
    Shape {
        name: shape.name.clone(),
        listed: shape.listed.clone(),
        more: shape.more,
        members: None,
    }
}
