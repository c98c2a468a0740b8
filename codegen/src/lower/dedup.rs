//! Completes the model: merges equal inline types, and numbers the types that remain.

use std::collections::{BTreeMap, BTreeSet};

use std::hash::{DefaultHasher, Hash, Hasher};

use super::aliases::{follow_all, holds_no_null};
use super::circles::break_circles;

use super::context::Cx;

use super::source_map::{Origin, Origins, TypeOrigin};

use super::inherited_annotations::inherit;
use super::type_arena::{Slots, State};
use super::type_names::{further_names, names};

use super::{constants, read_write_only};

use crate::ledger::Item;

use crate::lower::Lowered;

use crate::model::{Api, Holder, Kind, NameHint, Type, TypeId, TypeRef};

/// Completes the model. `api` has everything except its types, and refers to slots. The entries of the ledger
/// get the final ids of types.
pub(super) fn finish(cx: &mut Cx<'_, '_>, mut api: Api) -> Lowered {
    break_circles(cx);
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
        *id = lookup(&ids, lookup(&same, slots.end(*id)));
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
    api.types.reserve(slots.len());
    origins.types.reserve(slots.len());
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
    Lowered { api, origins }
}

/// Returns the representative of each slot: itself, or an earlier inline type of equal shape. Types are in an
/// order in which those that they consist of come first, so one pass is sufficient.
fn share_equal(slots: &mut Slots<'_>) -> Vec<TypeId> {
    let mut same: Vec<TypeId> = slots.ids().collect();
    // The hash is first in the key, so that few types are compared in full.
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

/// Returns the ids of the types that remain, by slot.
fn number(slots: &Slots<'_>, same: &[TypeId]) -> Vec<TypeId> {
    let mut next = 0;
    let mut ids = Vec::new();
    for slot in slots.ids() {
        ids.push(TypeId(next));
        if matches!(slots.get(slot).state, State::Done(_)) && lookup(same, slot) == slot {
            next += 1;
        }
    }
    ids
}

/// Removes a union from its own variants, and duplicate variants.
fn drop_own_variants(kind: &mut Kind, id: TypeId) {
    if let Kind::Union(union) = kind {
        let mut seen = BTreeSet::new();
        union
            .variants
            .retain(|variant| variant.ty.id != id && seen.insert(variant.ty.id));
    }
}

pub(super) fn lookup(table: &[TypeId], id: TypeId) -> TypeId {
    table.get(id.0 as usize).copied().unwrap_or(id)
}

fn nowhere() -> TypeOrigin {
    TypeOrigin {
        at: Origin::nowhere(),
        members: Vec::new(),
    }
}
