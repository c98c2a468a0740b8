//! `additionalProperties` and `patternProperties`: what an object does with keys that it does not declare.

use super::merged_schema::MergedSchema;
use super::{Target, approximated, lower_all};
use crate::ledger::{Construct, Outcome};
use crate::lower::context::Cx;
use crate::model::{Additional, Kind, TypeId, TypeRef};

/// An object without declared properties: a map.
pub(super) fn map<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let value = free_value(cx, facts, &target.inner("Value")).unwrap_or_else(|| cx.any());
    TypeRef {
        id: cx.slots.plain(Kind::Map(value)),
        nullable: false,
    }
}

/// What happens with other keys.
pub(super) fn additional<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    id: TypeId,
) -> Additional {
    if facts.closed && facts.patterns.is_empty() {
        return Additional::Skip;
    }
    match free_value(cx, facts, &Target::within(id, "Value")) {
        Some(value) => Additional::Keep(value),
        None if inherited(facts) => {
            if let Some(discriminator) = facts.discriminators.first() {
                let reason = "schemas that are made of this one are not listed as alternatives; \
                              their properties are kept as raw values";
                approximated(cx, Construct::Discriminator, discriminator.at, reason);
            }
            Additional::Keep(cx.any())
        }
        None => Additional::Skip,
    }
}

/// Whether other schemas extend this one, and may appear where it is referenced.
fn inherited(facts: &MergedSchema<'_>) -> bool {
    facts.unions.is_empty() && !facts.discriminators.is_empty() && facts.count == 1
}

/// The type of free keys, if the schemas say one: of `additionalProperties` and every pattern.
fn free_value<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> Option<TypeRef> {
    let typed: Vec<_> = facts
        .additional
        .iter()
        .copied()
        .filter(|at| at.node.as_bool() != Some(true))
        .collect();
    let mut values = Vec::new();
    if !typed.is_empty() {
        values.push(lower_all(cx, &typed, target).ty);
    } else if !facts.additional.is_empty() {
        values.push(cx.any());
    }
    for pattern in &facts.patterns {
        values.push(lower_all(cx, &[pattern.at], target).ty);
    }
    let (first, others) = values.split_first()?;
    if others.iter().all(|other| other == first) {
        return Some(*first);
    }
    if let Some(pattern) = facts.patterns.first() {
        let reason = "the keys have types by their patterns; their values stay raw";
        cx.inexact(
            Outcome::Raw,
            Construct::PatternProperties,
            pattern.at,
            reason,
        );
    }
    Some(cx.any())
}
