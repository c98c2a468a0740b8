//! The schemas that apply together at a place: the place's own, those of its `allOf`s, and what the
//! references among them mean.

use std::cell::OnceCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::Use;
use super::findings::Findings;
use super::merged_schema::MergedSchema;
use super::ref_siblings;
use crate::document::{At, Example, JsonType, Schema};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::docs;
use crate::lower::examples::Stated;
use crate::model::{Docs, TypeId, TypeRef};

/// Schemas that apply together, in document order, each read once. References among them are kept;
/// [`merged`](Self::merged) follows them.
#[derive(Debug)]
pub(super) struct Conjunction<'n> {
    members: Vec<Conjunct<'n>>,
    /// Whether all of it is at one place, so that what it says about null counts.
    single: bool,
    docs: Rc<Docs>,
    merged: OnceCell<Rc<MergedSchema<'n>>>,
}

#[derive(Clone, Debug)]
enum Conjunct<'n> {
    Part(Rc<Part<'n>>),
    Reference(Reference<'n>),
}

/// A schema without its reference and its `allOf`.
#[derive(Clone, Debug)]
pub(super) struct Part<'n> {
    pub(super) at: At<'n>,
    pub(super) schema: Schema<'n>,
    /// Whether it is at the place itself, not in its `allOf` or at the target of a reference.
    pub(super) own: bool,
}

#[derive(Clone, Copy, Debug)]
struct Reference<'n> {
    at: At<'n>,
    target: TypeId,
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

    fn empty(single: bool) -> Self {
        Self {
            members: Vec::new(),
            single,
            docs: Rc::default(),
            merged: OnceCell::new(),
        }
    }

    fn add(&mut self, cx: &mut Cx<'n, '_>, at: At<'n>, own: bool) {
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
        // A choice among one is none.
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

    fn parts(&self) -> impl Iterator<Item = &Part<'n>> {
        self.members.iter().filter_map(|member| match member {
            Conjunct::Part(part) => Some(&**part),
            Conjunct::Reference(_) => None,
        })
    }

    fn references(&self) -> impl Iterator<Item = &Reference<'n>> {
        self.members.iter().filter_map(|member| match member {
            Conjunct::Part(_) => None,
            Conjunct::Reference(reference) => Some(reference),
        })
    }

    /// The documentation at the place itself.
    pub(super) fn docs(&self) -> &Rc<Docs> {
        &self.docs
    }

    /// A use of `ty` with what the place itself says besides its type.
    pub(super) fn use_of(&self, ty: TypeRef) -> Use {
        Use {
            docs: Docs::clone(&self.docs),
            read_only: self.parts().any(|part| part.schema.read_only),
            write_only: self.parts().any(|part| part.schema.write_only),
            ..Use::of(ty)
        }
    }

    /// The examples and defaults at the place, each with its schema.
    pub(super) fn stated(&self) -> Vec<Stated<'n>> {
        let mut stated = Vec::new();
        for Part { at, schema, .. } in self.parts() {
            for example in &schema.examples {
                if let Example::Value(value) = example {
                    stated.push((*at, Construct::Example, *value));
                }
            }
            stated.extend(schema.default.map(|value| (*at, Construct::Default, value)));
        }
        stated
    }

    /// The slot of the only reference, and the reference.
    pub(super) fn only_reference(&self) -> Option<(TypeId, At<'n>)> {
        let mut references = self.references();
        let first = references.next()?;
        references
            .next()
            .is_none()
            .then_some((first.target, first.at))
    }

    /// A word for the JSON type.
    pub(super) fn kind_word(&self) -> &'static str {
        let types = self.parts().find_map(|part| part.schema.types);
        let ty = types.and_then(|types| types.without(JsonType::Null).iter().next());
        let object = self.parts().any(|part| !part.schema.properties.is_empty());
        match ty {
            Some(ty) => super::variants::kind_word(ty),
            None if object => "Object",
            None => "Value",
        }
    }

    /// The type of the only reference, if all its siblings are annotations.
    pub(super) fn alias(&self, cx: &mut Cx<'n, '_>) -> Option<TypeRef> {
        let first = self.references().next()?.target;
        if self.references().any(|other| other.target != first)
            || !self
                .parts()
                .all(|part| ref_siblings::says_nothing_more(cx, &part.schema, first))
        {
            return None;
        }
        let null = |part: &Part<'n>| {
            let types = part.schema.types;
            part.schema.nullable || types.is_some_and(|types| types.contains(JsonType::Null))
        };
        let nullable = if self.single {
            self.parts().any(null)
        } else {
            let typed = |part: &&Part<'n>| part.schema.types.is_some() || part.schema.nullable;
            let mut typed = self.parts().filter(typed).peekable();
            typed.peek().is_some() && typed.all(null) && names_no_type(cx, first)
        };
        Some(TypeRef {
            id: first,
            nullable,
        })
    }

    /// Returns the schema that all of it is together, which is merged once.
    pub(super) fn merged(&self, cx: &mut Cx<'n, '_>) -> Rc<MergedSchema<'n>> {
        if let Some(known) = self.merged.get() {
            return known.clone();
        }
        let merged = Rc::new(self.merge(cx, MergedSchema::default(), None));
        self.merged.get_or_init(|| merged).clone()
    }

    /// Merges all of it into `merged`, and follows the references. `into` is the slot of the schema
    /// that is being lowered, which must not become a part of itself.
    ///
    /// Given `Cat: { allOf: [{ $ref: Pet }, { required: [claws] }] }`, the merged schema of `Cat` has the
    /// properties of `Pet` and requires `claws`. Where `Pet` is `oneOf: [{ $ref: Cat }, …]`, the choice
    /// is made for a `Cat`, so its merged schema has no alternatives.
    pub(super) fn merge(
        &self,
        cx: &mut Cx<'n, '_>,
        mut merged: MergedSchema<'n>,
        into: Option<TypeId>,
    ) -> MergedSchema<'n> {
        let mut visited: Vec<TypeId> = into.into_iter().collect();
        merged.docs = self.docs.clone();
        let mut waiting: VecDeque<Conjunct<'n>> = self.members.iter().cloned().collect();
        while let Some(member) = waiting.pop_front() {
            match member {
                Conjunct::Part(mut part) => {
                    if !part.own {
                        drop_own_choice(cx, &mut part, &visited, &mut merged.findings);
                    }
                    merged.add(cx, &part);
                }
                Conjunct::Reference(reference) => {
                    if Some(reference.target) == into {
                        let reason =
                            "a schema cannot be a part of itself; the reference is left out";
                        merged
                            .findings
                            .approximated(Construct::AllOf, reference.at, reason);
                    }
                    let behind = behind(cx, &reference, &mut visited);
                    behind
                        .into_iter()
                        .rev()
                        .for_each(|member| waiting.push_front(member));
                }
            }
        }
        merged
    }
}

/// What applies by a reference; nothing, if that was added already.
fn behind<'n>(
    cx: &mut Cx<'n, '_>,
    reference: &Reference<'n>,
    visited: &mut Vec<TypeId>,
) -> Vec<Conjunct<'n>> {
    if visited.contains(&reference.target) {
        return Vec::new();
    }
    visited.push(reference.target);
    // Done first, so that its inline schemas get their names from it.
    cx.demand(reference.target);
    let mut behind = Conjunction::empty(false);
    if let Some(at) = cx.slots.get(reference.target).at {
        behind.add(cx, at, false);
    }
    behind.members
}

/// A base often lists the schemas that are made of it (`Pet` is one of `Cat` and `Dog`, and `Cat` is
/// all of `Pet` and more). For one of those the choice is made.
fn drop_own_choice<'n>(
    cx: &mut Cx<'n, '_>,
    part: &mut Rc<Part<'n>>,
    visited: &[TypeId],
    findings: &mut Findings<'n>,
) {
    let is_made = |cx: &mut Cx<'n, '_>, list: &At<'n>| {
        cx.reading.items(*list).into_iter().any(|item| {
            let reference = cx.reading.member(item, "$ref");
            let target = reference.and_then(|reference| cx.target(reference));
            target.is_some_and(|target| visited.contains(&target))
        })
    };
    let one_of = part.schema.one_of.filter(|list| is_made(cx, list));
    let any_of = part.schema.any_of.filter(|list| is_made(cx, list));
    for list in one_of.into_iter().chain(any_of) {
        findings.exact(Construct::ChoiceMade, list);
        let schema = &mut Rc::make_mut(part).schema;
        schema.discriminator = None;
        if one_of.is_some() {
            schema.one_of = None;
        }
        if any_of.is_some() {
            schema.any_of = None;
        }
    }
}

/// Whether a shared schema leaves open which JSON types its values have.
fn names_no_type(cx: &mut Cx<'_, '_>, target: TypeId) -> bool {
    let Some(at) = cx.slots.get(target).at else {
        return false;
    };
    let facts = Conjunction::gather(cx, &[at]).merged(cx);
    facts.types.is_none() && facts.values.is_none() && facts.unions.is_empty()
}
