//! The origins of the names of types.

use std::collections::BTreeMap;

use super::dedup::lookup;
use super::type_arena::{Slots, is_named};
use crate::model::{NameHint, TypeId};

/// Returns the origins of the names, by slot. Types within an owner without a name are named after the origin
/// of the owner.
pub(super) fn names(slots: &Slots<'_>, same: &[TypeId], ids: &[TypeId]) -> Vec<NameHint> {
    slots
        .ids()
        .map(|id| {
            let hint = &slots.get(id).name;
            name(slots, (same, ids), lookup(same, id), hint, 0)
        })
        .collect()
}

/// Returns the origins of the names of merged types, by the slot that represents them.
pub(super) fn further_names(
    slots: &Slots<'_>,
    same: &[TypeId],
    names: &[NameHint],
) -> BTreeMap<TypeId, Vec<NameHint>> {
    let mut also: BTreeMap<TypeId, Vec<NameHint>> = BTreeMap::new();
    for ((slot, first), name) in (0..).map(TypeId).zip(same).zip(names) {
        if slot != *first && is_named(&slots.get(*first).state) {
            also.entry(*first).or_default().push(name.clone());
        }
    }
    also
}

/// Returns the origin of the name of a type.
///
/// The only alternative of a union is named as the union. Given
/// `audio: {anyOf: [{type: object, …}, {type: 'null'}]}`, the type is `Audio`, not `AudioObject`.
fn name(
    slots: &Slots<'_>,
    (same, ids): (&[TypeId], &[TypeId]),
    ty: TypeId,
    hint: &NameHint,
    depth: u32,
) -> NameHint {
    /// The maximum depth of owners without a name.
    const MAX_OWNERS: u32 = 64;
    let NameHint::Within { owner, step: inner } = hint else {
        return hint.clone();
    };
    let end = lookup(same, slots.end(*owner));
    let own = &slots.get(*owner).name;
    if depth > MAX_OWNERS {
        return NameHint::Title(inner.clone());
    }
    if end == ty {
        return name(slots, (same, ids), ty, own, depth + 1);
    }
    if is_named(&slots.get(end).state) {
        return NameHint::Within {
            owner: lookup(ids, end),
            step: inner.clone(),
        };
    }
    match own.step(inner) {
        within @ NameHint::Within { .. } => name(slots, (same, ids), ty, &within, depth + 1),
        other => other,
    }
}
