//! `additionalProperties` and `patternProperties`: how keys that an object does not declare are handled.

use super::merged_schema::MergedSchema;
use super::{Target, lower_all, unions};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Additional, Kind, TypeId, TypeRef};

/// How the keys that a schema does not declare are handled.
#[derive(Debug, PartialEq, Eq)]
enum OtherKeys {
    /// They are skipped.
    Skipped,
    /// They are kept with the types that the schema describes.
    Described,
    /// They are kept as any value.
    Raw,
}

/// Decides how the keys that a schema does not declare are handled.
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

/// Whether values of schemas that extend this one may appear in its place.
fn is_inherited(schema: &MergedSchema<'_>) -> bool {
    schema.unions.is_empty() && !schema.discriminators.is_empty() && schema.count == 1
}

/// Returns the schemas of the values of other keys: those of `additionalProperties`, which apply together, and
/// then that of each pattern. An empty list means any value.
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

/// Lowers an object without declared properties to a map.
pub(super) fn map<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let value = value(cx, merged, &target.inner("Value"));
    TypeRef::from(cx.slots.plain(Kind::Map(value)))
}

/// Lowers the other keys of the object in the slot `id`.
pub(super) fn additional<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    id: TypeId,
) -> Additional {
    let (keys, findings) = other_keys(merged);
    cx.record(&findings);
    match keys {
        OtherKeys::Skipped => Additional::Skip,
        OtherKeys::Described => Additional::Keep(value(cx, merged, &Target::within(id, "Value"))),
        OtherKeys::Raw => Additional::Keep(cx.any()),
    }
}

/// Lowers the values of other keys. Without a schema, they are any value.
fn value<'n>(cx: &mut Cx<'n, '_>, merged: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    if let ([first, rest @ ..], true) = (merged.patterns.as_slice(), merged.closed)
        && merged.additional.is_empty()
    {
        let rest: Vec<At<'n>> = rest.iter().map(|pattern| pattern.at).collect();
        return unions::of_places(cx, &[first.at], &rest, target);
    }
    let mut types = Vec::new();
    for schemas in values(merged) {
        types.push(lower_all(cx, &schemas, target).ty);
    }
    let (common, findings) = common(merged, &types);
    cx.record(&findings);
    common.unwrap_or_else(|| cx.any())
}
