//! From which place of the document the name of each type comes.

use std::collections::BTreeMap;

use super::dedup::lookup;
use super::schemas::step;
use super::type_arena::{Slots, is_named};
use crate::model::{NameHint, TypeId, TypeRef};

/// The names by slot: an owner that turned out to have no name of its own passes its name on.
pub(super) fn names(slots: &Slots<'_>, same: &[TypeId], ids: &[TypeId]) -> Vec<NameHint> {
    (0..slots.len())
        .filter_map(|id| u32::try_from(id).ok())
        .map(|id| {
            let hint = &slots.get(TypeId(id)).name;
            name(slots, (same, ids), lookup(same, TypeId(id)), hint, 0)
        })
        .collect()
}

/// The names that slots of more than one schema could have had, by slot.
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

/// The name of a type. An alternative that is all that remains of its union has the name of the union:
/// with `audio: {anyOf: [{type: object, …}, {type: 'null'}]}` there is no `AudioObject`, but an `Audio`.
fn name(
    slots: &Slots<'_>,
    (same, ids): (&[TypeId], &[TypeId]),
    ty: TypeId,
    hint: &NameHint,
    depth: u32,
) -> NameHint {
    /// Owners that pass their names on are nested; no document has so many.
    const MAX_OWNERS: u32 = 64;
    let NameHint::Within { owner, step: inner } = hint else {
        return hint.clone();
    };
    let (end, _) = slots.follow(TypeRef {
        id: *owner,
        nullable: false,
    });
    let end = lookup(same, end);
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
    match step(own, inner) {
        within @ NameHint::Within { .. } => name(slots, (same, ids), ty, &within, depth + 1),
        other => other,
    }
}
