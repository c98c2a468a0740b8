//! The end: aliases are followed, equal inline types become one, and what remains is numbered.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::circles::break_circles;
use super::context::Cx;
use super::schemas::step;
use super::source_map::{Origin, Origins, TypeOrigin};
use super::type_arena::{Slot, Slots, State, is_named};
use super::{constants, docs, read_write_only};
use crate::ledger::{Item, Ledger};
use crate::lower::Lowered;
use crate::model::{Api, Holder, Kind, NameHint, Type, TypeId, TypeRef};

/// Completes the model: `api` has everything but its types, and names slots. The ledger gets its entries
/// with the final numbers of types.
pub(super) fn finish(mut cx: Cx<'_, '_>, mut api: Api, ledger: &mut Ledger) -> Lowered {
    break_circles(&mut cx);
    inherit(&mut cx.slots);
    follow_all(&mut cx.slots);
    let same = share_equal(&mut cx.slots);
    let ids = number(&cx.slots, &same);
    let names = names(&cx.slots, &same, &ids);
    let mut also = further_names(&cx.slots, &same, &names);
    let slots = std::mem::take(&mut cx.slots);
    let renumber = |slots: &Slots<'_>, ty: &mut TypeRef| {
        let (slot, nullable) = slots.follow(*ty);
        let slot = lookup(&same, slot);
        ty.id = lookup(&ids, slot);
        ty.nullable = nullable && holds_no_null(&slots.get(slot).state);
    };
    for schema in &mut api.schemas {
        renumber(&slots, &mut schema.ty);
    }
    for operation in &mut api.operations {
        operation.visit_uses(&mut |ty| renumber(&slots, ty));
    }
    let number = |id: &mut TypeId| {
        let (slot, _) = slots.follow(TypeRef {
            id: *id,
            nullable: false,
        });
        *id = lookup(&ids, lookup(&same, slot));
    };
    for example in &mut api.examples {
        renumber(&slots, &mut example.ty);
        if let Holder::Type(id) = &mut example.holder {
            number(id);
        }
    }
    for entry in &mut cx.entries {
        if let Item::Type(id) = &mut entry.item {
            number(id);
        }
    }
    let mut origins = Origins {
        types: Vec::new(),
        operations: std::mem::take(&mut cx.operations),
    };
    for (index, slot) in (0..).zip(slots.into_list()) {
        let State::Done(mut kind) = slot.state else {
            continue;
        };
        if lookup(&same, TypeId(index)) != TypeId(index) {
            continue;
        }
        kind.visit_uses(&mut |ty| ty.id = lookup(&ids, lookup(&same, ty.id)));
        drop_own_variants(&mut kind, lookup(&ids, TypeId(index)));
        let name = names
            .get(index as usize)
            .cloned()
            .unwrap_or(NameHint::Plain);
        api.types.push(Type {
            name,
            also: also.remove(&TypeId(index)).unwrap_or_default(),
            kind,
            docs: slot.docs,
        });
        origins.types.push(slot.origin.unwrap_or_else(nowhere));
    }
    let added = constants::add_tags(&mut api, &mut origins);
    for (item, findings) in read_write_only::relax(&mut api, &origins) {
        cx.record_for(item, &findings);
    }
    constants::imply(&mut api, &added);
    ledger.entries.append(&mut cx.entries);
    Lowered { api, origins }
}

/// Copies to each property what belongs to its use and is in the schema that it refers to: the
/// documentation of types without a name, `readOnly`, `writeOnly`, and the only value.
fn inherit(slots: &mut Slots<'_>) {
    for index in 0..slots.len() {
        let id = TypeId(u32::try_from(index).unwrap_or(u32::MAX));
        let State::Done(Kind::Object(object)) = &mut slots.get_mut(id).state else {
            continue;
        };
        let mut properties = std::mem::take(&mut object.properties);
        for property in &mut properties {
            along(slots, property.ty, |slot| {
                property.read_only |= slot.read_only;
                property.write_only |= slot.write_only;
                if property.constant.is_none() {
                    property.constant.clone_from(&slot.constant);
                }
            });
            if let Some(behind) = slots.plain_docs(property.ty) {
                docs::fill(&mut property.docs, behind);
            }
            if let (Some(Kind::StringEnum(list)), false) = slots.kind(property.ty)
                && let ([one], false, None) =
                    (list.values.as_slice(), list.open, &property.constant)
            {
                property.constant = Some(docs::text(&one.value));
            }
        }
        if let State::Done(Kind::Object(object)) = &mut slots.get_mut(id).state {
            object.properties = properties;
        }
    }
}

/// Visits the slots along the aliases of a use.
fn along(slots: &Slots<'_>, ty: TypeRef, mut visit: impl FnMut(&Slot<'_>)) {
    let mut id = ty.id;
    for _ in 0..=slots.len() {
        let slot = slots.get(id);
        visit(slot);
        match slot.state {
            State::Alias(next) => id = next.id,
            _ => break,
        }
    }
}

/// Makes every use inside of the types name the last slot of its aliases.
fn follow_all(slots: &mut Slots<'_>) {
    for index in 0..slots.len() {
        let id = TypeId(u32::try_from(index).unwrap_or(u32::MAX));
        let State::Done(kind) = &mut slots.get_mut(id).state else {
            continue;
        };
        // A type that leads back to itself finds this in its place, which must not be null either.
        let mut kind = std::mem::replace(kind, Kind::Boolean);
        let is_union = matches!(kind, Kind::Union(_));
        kind.visit_uses(&mut |ty| {
            let (slot, nullable) = slots.follow(*ty);
            let nullable = nullable && !is_union && holds_no_null(&slots.get(slot).state);
            *ty = TypeRef { id: slot, nullable };
        });
        slots.get_mut(id).state = State::Done(kind);
    }
}

/// Whether null is not among a type's own values, so that a use must say it.
fn holds_no_null(state: &State) -> bool {
    !matches!(state, State::Done(Kind::Any | Kind::Null))
}

/// For each slot the one that represents it: itself, or an inline type of equal shape that was done
/// before. Types are done after those that they consist of, so one pass is enough.
fn share_equal(slots: &mut Slots<'_>) -> Vec<TypeId> {
    let mut same: Vec<TypeId> = (0..slots.len())
        .filter_map(|id| u32::try_from(id).ok())
        .map(TypeId)
        .collect();
    // The hash comes first, so that types are compared in full only if they are equal.
    let mut known: BTreeMap<(u64, Kind), TypeId> = BTreeMap::new();
    for id in std::mem::take(&mut slots.finished) {
        let State::Done(kind) = &mut slots.get_mut(id).state else {
            continue;
        };
        let mut kind = std::mem::replace(kind, Kind::Null);
        kind.visit_uses(&mut |ty| ty.id = lookup(&same, ty.id));
        let mut hasher = DefaultHasher::new();
        kind.hash(&mut hasher);
        let first = *known.entry((hasher.finish(), kind)).or_insert(id);
        if let Some(entry) = same.get_mut(id.0 as usize) {
            *entry = first;
        }
    }
    for ((_, kind), id) in known {
        slots.get_mut(id).state = State::Done(kind);
    }
    same
}

/// The ids of the types that remain, by slot.
fn number(slots: &Slots<'_>, same: &[TypeId]) -> Vec<TypeId> {
    let mut next = 0;
    let mut ids = Vec::new();
    for slot in (0..slots.len())
        .filter_map(|id| u32::try_from(id).ok())
        .map(TypeId)
    {
        ids.push(TypeId(next));
        if matches!(slots.get(slot).state, State::Done(_)) && lookup(same, slot) == slot {
            next += 1;
        }
    }
    ids
}

/// The names by slot: an owner that turned out to have no name of its own passes its name on.
fn names(slots: &Slots<'_>, same: &[TypeId], ids: &[TypeId]) -> Vec<NameHint> {
    (0..slots.len())
        .filter_map(|id| u32::try_from(id).ok())
        .map(|id| {
            let hint = &slots.get(TypeId(id)).name;
            name(slots, (same, ids), lookup(same, TypeId(id)), hint, 0)
        })
        .collect()
}

/// The names that slots of more than one schema could have had, by slot.
fn further_names(
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

/// A union that is one of its own variants gains nothing by that.
fn drop_own_variants(kind: &mut Kind, id: TypeId) {
    if let Kind::Union(union) = kind {
        let mut seen = BTreeSet::new();
        union
            .variants
            .retain(|variant| variant.ty.id != id && seen.insert(variant.ty.id));
    }
}

fn lookup(table: &[TypeId], id: TypeId) -> TypeId {
    table.get(id.0 as usize).copied().unwrap_or(id)
}

fn nowhere() -> TypeOrigin {
    TypeOrigin {
        at: Origin::nowhere(),
        members: Vec::new(),
    }
}
