//! `items` and `prefixItems`: when an array is a list and when a tuple.

use super::merged_schema::MergedSchema;
use super::{Target, approximated, lower_all, unions};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::model::{Docs, Kind, TypeRef};
use crate::source::NodeValue;

pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    if let Some(prefix) = facts.prefix_items.first() {
        return tuple(cx, facts, prefix, target);
    }
    let item = match facts.items.as_slice() {
        [] => cx.any(),
        items => lower_all(cx, items, &target.inner("Item")).ty,
    };
    TypeRef {
        id: cx.slots.plain(Kind::Array(item)),
        nullable: false,
    }
}

/// A tuple where all its places are sure to be filled; else a list of whatever the places allow.
fn tuple<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    prefix: &[At<'n>],
    target: &Target<'_>,
) -> TypeRef {
    let closed = facts
        .items
        .iter()
        .any(|at| at.node.as_bool() == Some(false));
    let bound = |key: &str| {
        let found = facts.bounds.iter().find(|bound| bound.key == key)?;
        match &found.at.node.value {
            NodeValue::Number(text) => text.parse::<usize>().ok(),
            _ => None,
        }
    };
    let full = bound("minItems").is_some_and(|least| least >= prefix.len());
    if let (false, Some(at)) = (full, facts.at) {
        let reason = "the list may be shorter than `prefixItems`, so it is a list, not a tuple";
        approximated(cx, Construct::PrefixItems, at, reason);
        let rest = if closed { &[] } else { facts.items.as_slice() };
        let open = !closed && facts.items.is_empty();
        let item = if open {
            cx.any()
        } else {
            unions::of_places(cx, prefix, rest, &target.inner("Item"))
        };
        return TypeRef {
            id: cx.slots.plain(Kind::Array(item)),
            nullable: false,
        };
    }
    let Some(at) = facts.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut items = Vec::new();
    for (index, place) in prefix.iter().enumerate() {
        items.push(
            lower_all(
                cx,
                &[*place],
                &Target::within(id, &format!("Item {}", index + 1)),
            )
            .ty,
        );
    }
    let no_more = closed || bound("maxItems").is_some_and(|most| most <= prefix.len());
    let rest = match (no_more, facts.items.as_slice()) {
        (true, _) => None,
        (false, []) => Some(cx.any()),
        (false, rest) => Some(lower_all(cx, rest, &Target::within(id, "Rest")).ty),
    };
    cx.define(
        id,
        at,
        Kind::Tuple { items, rest },
        Docs::clone(&facts.docs),
        Vec::new(),
    );
    TypeRef {
        id,
        nullable: false,
    }
}
