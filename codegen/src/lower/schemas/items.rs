//! `items` and `prefixItems`: when an array is a list and when a tuple.

use super::merged_schema::MergedSchema;
use super::{Target, lower_all, unions};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Docs, Kind, TypeRef};
use crate::source::NodeValue;

/// What an array is.
#[derive(Debug)]
enum Array<'s, 'n> {
    /// A list of items to which all of these schemas apply; of any value if there are none.
    List(&'s [At<'n>]),
    /// A list of items that one of the schemas applies to: those of the first places, or that of the rest.
    Mixed(&'s [At<'n>], &'s [At<'n>]),
    /// A tuple, and the schemas of further items, if there may be any.
    Tuple(&'s [At<'n>], Option<&'s [At<'n>]>),
}

/// Decides what an array is: a tuple where all its places are sure to be filled, else a list of
/// whatever the places allow.
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
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let (array, findings) = decide(facts);
    cx.record(&findings);
    let item = match array {
        Array::Tuple(places, rest) => return tuple(cx, facts, places, rest, target),
        Array::List([]) => cx.any(),
        Array::List(items) => lower_all(cx, items, &target.inner("Item")).ty,
        Array::Mixed(places, rest) => unions::of_places(cx, places, rest, &target.inner("Item")),
    };
    TypeRef {
        id: cx.slots.plain(Kind::Array(item)),
        nullable: false,
    }
}

fn tuple<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    places: &[At<'n>],
    rest: Option<&[At<'n>]>,
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = facts.at else { return cx.any() };
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
    cx.define(id, at, kind, Docs::clone(&facts.docs), Vec::new());
    TypeRef {
        id,
        nullable: false,
    }
}
