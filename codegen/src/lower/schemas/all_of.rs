//! `allOf` and `$ref`: merges schemas that apply together into one.

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
    /// Returns the merged schema, which is created on the first call.
    pub(super) fn merged(&self, cx: &mut Cx<'n, '_>) -> Rc<MergedSchema<'n>> {
        if let Some(known) = self.merged.get() {
            return known.clone();
        }
        let merged = Rc::new(self.merge(cx, MergedSchema::default(), None));
        self.merged.get_or_init(|| merged).clone()
    }

    /// Merges all schemas into `merged`, following references. `into` is the slot of the schema that is being
    /// lowered, which must not become a part of itself.
    ///
    /// Given `Cat: { allOf: [{ $ref: Pet }, { required: [claws] }] }`, the merged schema of `Cat` has the
    /// properties of `Pet` and requires `claws`. If `Pet` has `oneOf: [{ $ref: Cat }, …]`, the alternatives
    /// are dropped, since a `Cat` is already one of them.
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
                    let referenced = referenced(cx, &reference, &mut visited);
                    referenced
                        .into_iter()
                        .rev()
                        .for_each(|member| waiting.push_front(member));
                }
            }
        }
        merged
    }
}

/// Returns the schemas of the target of a reference. Returns none if the target has been visited.
fn referenced<'n>(
    cx: &mut Cx<'n, '_>,
    reference: &Reference<'n>,
    visited: &mut Vec<TypeId>,
) -> Vec<Conjunct<'n>> {
    if visited.contains(&reference.target) {
        return Vec::new();
    }
    visited.push(reference.target);
    // The target is lowered first, so that its inline schemas are named after it.
    cx.demand(reference.target);
    let mut referenced = Conjunction::empty(false);
    if let Some(at) = cx.slots.get(reference.target).at {
        referenced.add(cx, at, false);
    }
    referenced.members
}

/// Removes the alternatives of a base that include the schema which extends it.
///
/// A base often lists the schemas that extend it: `Pet` is one of `Cat` and `Dog`, and `Cat` is all of `Pet`
/// and more. In `Cat`, the list of `Pet` has no meaning.
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
