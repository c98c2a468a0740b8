//! `additionalProperties` and `patternProperties`: what an object does with keys that it does not declare.

use super::merged_schema::MergedSchema;
use super::{Target, lower_all, unions};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Additional, Kind, TypeId, TypeRef};

/// What happens with the keys that a schema does not declare.
#[derive(Debug, PartialEq, Eq)]
enum OtherKeys {
    /// They are left out.
    Skipped,
    /// They have the types that the schema describes.
    Described,
    /// They are kept as any value.
    Raw,
}

/// Decides what happens with the keys that a schema does not declare.
fn other_keys<'n>(schema: &MergedSchema<'n>) -> (OtherKeys, Findings<'n>) {
    let mut findings = Findings::default();
    if schema.closed && schema.patterns.is_empty() {
        return (OtherKeys::Skipped, findings);
    }
    if !schema.additional.is_empty() || !schema.patterns.is_empty() {
        return (OtherKeys::Described, findings);
    }
    if !is_inherited(schema) {
        return (OtherKeys::Skipped, findings);
    }
    if let Some(discriminator) = schema.discriminators.first() {
        let reason = "schemas that are made of this one are not listed as alternatives; their \
                      properties are kept as raw values";
        findings.approximated(Construct::Discriminator, discriminator.at, reason);
    }
    (OtherKeys::Raw, findings)
}

/// Whether other schemas extend this one, and may appear where it is referenced.
fn is_inherited(schema: &MergedSchema<'_>) -> bool {
    schema.unions.is_empty() && !schema.discriminators.is_empty() && schema.count == 1
}

/// Returns the schemas of the values of other keys: those of `additionalProperties` together, then that
/// of each pattern. A list without schemas means any value.
///
/// Given `{ additionalProperties: true, patternProperties: { "^x-": { type: string } } }`, the values are
/// of any type, or strings.
fn values<'n>(schema: &MergedSchema<'n>) -> Vec<Vec<At<'n>>> {
    let mut values = Vec::new();
    if !schema.additional.is_empty() {
        let additional = schema.additional.iter().copied();
        let typed = additional.filter(|at| at.node.as_bool() != Some(true));
        values.push(typed.collect());
    }
    values.extend(schema.patterns.iter().map(|pattern| vec![pattern.at]));
    values
}

/// Returns the type that all values of other keys have; [`None`] if they differ.
fn common<'n>(schema: &MergedSchema<'n>, types: &[TypeRef]) -> (Option<TypeRef>, Findings<'n>) {
    let mut findings = Findings::default();
    let common = types.first().copied();
    let common = common.filter(|first| types.iter().all(|other| other == first));
    if let (None, Some(pattern)) = (common, schema.patterns.first()) {
        let reason = "the keys have types by their patterns; their values stay raw";
        findings.raw(Construct::PatternProperties, pattern.at, reason);
    }
    (common, findings)
}

/// An object without declared properties: a map.
pub(super) fn map<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let value = value(cx, facts, &target.inner("Value"));
    TypeRef {
        id: cx.slots.plain(Kind::Map(value)),
        nullable: false,
    }
}

/// Lowers what happens with other keys of an object in the slot `id`.
pub(super) fn additional<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    id: TypeId,
) -> Additional {
    let (keys, findings) = other_keys(facts);
    cx.record(&findings);
    match keys {
        OtherKeys::Skipped => Additional::Skip,
        OtherKeys::Described => Additional::Keep(value(cx, facts, &Target::within(id, "Value"))),
        OtherKeys::Raw => Additional::Keep(cx.any()),
    }
}

/// Lowers the values of other keys; any value if nothing is said.
fn value<'n>(cx: &mut Cx<'n, '_>, facts: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    if let ([first, rest @ ..], true) = (facts.patterns.as_slice(), facts.closed)
        && facts.additional.is_empty()
    {
        let rest: Vec<At<'n>> = rest.iter().map(|pattern| pattern.at).collect();
        return unions::of_places(cx, &[first.at], &rest, target);
    }
    let mut types = Vec::new();
    for schemas in values(facts) {
        types.push(lower_all(cx, &schemas, target).ty);
    }
    let (common, findings) = common(facts, &types);
    cx.record(&findings);
    common.unwrap_or_else(|| cx.any())
}
