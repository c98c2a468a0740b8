//! The schemas that apply together at a place: its own, those of its `allOf`, and its references.

use std::cell::OnceCell;
use std::rc::Rc;

use super::Use;
use super::enum_values::type_of;
use super::merged_schema::MergedSchema;
use super::ref_siblings;
use crate::document::{At, Example, JsonType, Schema, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::docs;
use crate::lower::examples::Annotated;
use crate::model::{Docs, TypeId, TypeRef};

/// Schemas that apply together, in document order. References are not followed until
/// [`merged`](Self::merged) is called.
#[derive(Debug)]
pub(super) struct Conjunction<'n> {
    pub(super) members: Vec<Conjunct<'n>>,
    /// Whether all schemas are at one place, so that each of them can allow null.
    pub(super) single: bool,
    pub(super) docs: Rc<Docs>,
    pub(super) merged: OnceCell<Rc<MergedSchema<'n>>>,
}

#[derive(Clone, Debug)]
pub(super) enum Conjunct<'n> {
    Part(Rc<Part<'n>>),
    Reference(Reference<'n>),
}

/// A schema without its reference and its `allOf`.
#[derive(Clone, Debug)]
pub(super) struct Part<'n> {
    pub(super) at: At<'n>,
    pub(super) schema: Schema<'n>,
    /// Whether it is at the place itself, and not in its `allOf` or at the target of a reference.
    pub(super) own: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'n> {
    pub(super) at: At<'n>,
    pub(super) target: TypeId,
}

impl<'n> Conjunction<'n> {
    pub(super) fn gather(cx: &mut Cx<'n, '_>, places: &[At<'n>]) -> Self {
        let mut conjunction = Self::empty(places.len() == 1);
        for (index, place) in places.iter().enumerate() {
            if !places
                .iter()
                .take(index)
                .any(|other| other.identity() == place.identity())
            {
                conjunction.add(cx, *place, places.len() == 1);
            }
        }
        let mut docs = Docs::default();
        for part in conjunction.parts() {
            docs::fill(&mut docs, docs::of_schema(cx, &part.schema));
        }
        conjunction.docs = Rc::new(docs);
        conjunction
    }

    pub(super) fn empty(single: bool) -> Self {
        Self {
            members: Vec::new(),
            single,
            docs: Rc::default(),
            merged: OnceCell::new(),
        }
    }

    pub(super) fn add(&mut self, cx: &mut Cx<'n, '_>, at: At<'n>, own: bool) {
        let mut schema = Schema::read(&mut cx.reading, at);
        let reference = schema.reference.and_then(|reference| {
            Some(Conjunct::Reference(Reference {
                at: reference,
                target: cx.target(reference)?,
            }))
        });
        let recursion = schema.recursion.and_then(|recursion| {
            Some(Conjunct::Reference(Reference {
                at: recursion,
                target: cx.innermost()?,
            }))
        });
        let mut inner = std::mem::take(&mut schema.all_of);
        // A list of one alternative is equivalent to `allOf`.
        for choice in [&mut schema.one_of, &mut schema.any_of] {
            if let Some([_]) = choice.map(|list| list.node.items()) {
                inner.extend(
                    choice
                        .take()
                        .map(|list| cx.reading.items(list))
                        .unwrap_or_default(),
                );
            }
        }
        ref_siblings::absorb_bare(cx, &mut schema);
        let part = Part { at, schema, own };
        self.members.push(Conjunct::Part(Rc::new(part)));
        self.members.extend(reference.into_iter().chain(recursion));
        for place in inner {
            self.add(cx, place, false);
        }
    }

    pub(super) fn parts(&self) -> impl Iterator<Item = &Part<'n>> {
        self.members.iter().filter_map(|member| match member {
            Conjunct::Part(part) => Some(&**part),
            Conjunct::Reference(_) => None,
        })
    }

    pub(super) fn references(&self) -> impl Iterator<Item = &Reference<'n>> {
        self.members.iter().filter_map(|member| match member {
            Conjunct::Part(_) => None,
            Conjunct::Reference(reference) => Some(reference),
        })
    }

    /// Returns the documentation of the place.
    pub(super) fn docs(&self) -> &Rc<Docs> {
        &self.docs
    }

    /// Creates a use of `ty` with the annotations of the place.
    pub(super) fn use_of(&self, ty: TypeRef) -> Use {
        Use {
            docs: Docs::clone(&self.docs),
            read_only: self.parts().any(|part| part.schema.read_only),
            write_only: self.parts().any(|part| part.schema.write_only),
            ..Use::of(ty)
        }
    }

    /// Returns the examples and defaults at the place, each with its schema.
    pub(super) fn annotated(&self) -> Vec<Annotated<'n>> {
        let mut annotated = Vec::new();
        for Part { at, schema, .. } in self.parts() {
            for example in &schema.examples {
                if let Example::Value(value) = example {
                    annotated.push((*at, Construct::Example, *value));
                }
            }
            annotated.extend(schema.default.map(|value| (*at, Construct::Default, value)));
        }
        annotated
    }

    /// Returns the target of the only reference, and the reference. [`None`] if there are several or none.
    pub(super) fn only_reference(&self) -> Option<(TypeId, At<'n>)> {
        let mut references = self.references();
        let first = references.next()?;
        references
            .next()
            .is_none()
            .then_some((first.target, first.at))
    }

    /// Returns a word for the JSON type of the schema, or of the values that it lists.
    pub(super) fn kind_word(&self) -> &'static str {
        let listed = |part: &Part<'n>| {
            let values = part.schema.values.iter().flatten();
            let values: TypeSet = values
                .chain(&part.schema.constant)
                .map(|value| type_of(*value))
                .collect();
            (!values.is_empty()).then_some(values)
        };
        let types = self.parts().find_map(|part| part.schema.types);
        let types = types.or_else(|| self.parts().find_map(listed));
        let ty = types.and_then(|types| types.without(JsonType::Null).iter().next());
        let object = self.parts().any(|part| !part.schema.properties.is_empty());
        match ty {
            Some(ty) => super::variants::kind_word(ty),
            None if object => "Object",
            None => "Value",
        }
    }
}
