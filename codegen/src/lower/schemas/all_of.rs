//! `allOf` and `$ref`: what schemas that apply together say as one.

use std::collections::VecDeque;
use std::rc::Rc;

use super::conjunction::{Conjunct, Conjunction, Part, Reference};
use super::merged_schema::MergedSchema;
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::TypeId;

impl<'n> Conjunction<'n> {
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
