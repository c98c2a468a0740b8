//! `items` and `prefixItems`: whether an array is a list or a tuple.

use super::merged_schema::MergedSchema;
use super::{Target, lower_all, unions};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Docs, Kind, TypeRef};
use crate::source::NodeValue;

/// The type of an array.
#[derive(Debug)]
enum Array<'s, 'n> {
    /// A list of items to which all of these schemas apply. Without schemas, of any value.
    List(&'s [At<'n>]),
    /// A list of items to which one of these schemas applies: those of the first items, or that of the rest.
    Mixed(&'s [At<'n>], &'s [At<'n>]),
    /// A tuple, and the schemas of further items. [`None`] if there are no further items.
    Tuple(&'s [At<'n>], Option<&'s [At<'n>]>),
}

/// Decides the type of an array: a tuple if `minItems` requires all items of `prefixItems`, and otherwise a
/// list.
///
/// Given `{ prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2 }`, it is a tuple
/// of two. Without `minItems` it is a list of strings and integers.
fn decide<'s, 'n>(schema: &'s MergedSchema<'n>) -> (Array<'s, 'n>, Findings<'n>) {
    let mut findings = Findings::default();
    let items = schema.items.as_slice();
    let Some(prefix) = schema.prefix_items.first() else {
        return (Array::List(items), findings);
    };
    let closed = items.iter().any(|at| at.node.as_bool() == Some(false));
    let full = bound(schema, "minItems").is_some_and(|least| least >= prefix.len());
    if full {
        let most = bound(schema, "maxItems");
        let no_more = closed || most.is_some_and(|most| most <= prefix.len());
        return (Array::Tuple(prefix, (!no_more).then_some(items)), findings);
    }
    if let Some(at) = schema.at {
        let reason = "the list may be shorter than `prefixItems`, so it is a list, not a tuple";
        findings.approximated(Construct::PrefixItems, at, reason);
    }
    let array = match (closed, items) {
        (true, _) => Array::Mixed(prefix, &[]),
        (false, []) => Array::List(&[]),
        (false, rest) => Array::Mixed(prefix, rest),
    };
    (array, findings)
}

/// Returns the value of `minItems` or `maxItems`.
fn bound(schema: &MergedSchema<'_>, key: &str) -> Option<usize> {
    let found = schema.bounds.iter().find(|bound| bound.key == key)?;
    match &found.at.node.value {
        NodeValue::Number(text) => text.parse().ok(),
        _ => None,
    }
}

/// Lowers an array.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let (array, findings) = decide(merged);
    cx.record(&findings);
    let item = match array {
        Array::Tuple(places, rest) => return tuple(cx, merged, places, rest, target),
        Array::List([]) => cx.any(),
        Array::List(items) => lower_all(cx, items, &target.inner("Item")).ty,
        Array::Mixed(places, rest) => unions::of_places(cx, places, rest, &target.inner("Item")),
    };
    TypeRef::from(cx.slots.plain(Kind::Array(item)))
}

fn tuple<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    places: &[At<'n>],
    rest: Option<&[At<'n>]>,
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = merged.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut items = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let step = format!("Item {}", index + 1);
        items.push(lower_all(cx, &[*place], &Target::within(id, &step)).ty);
    }
    let rest = rest.map(|rest| match rest {
        [] => cx.any(),
        rest => lower_all(cx, rest, &Target::within(id, "Rest")).ty,
    });
    let kind = Kind::Tuple { items, rest };
    cx.define(id, at, kind, Docs::clone(&merged.docs), Vec::new());
    TypeRef::from(id)
}
