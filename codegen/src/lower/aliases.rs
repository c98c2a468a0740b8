//! Aliases: what uses inherit from the schemas that they refer to.

use super::docs;
use super::type_arena::{Slots, State};
use crate::model::{Kind, TypeRef};

/// Copies to each property the annotations of the schema that it refers to: the documentation of types
/// without a name, `readOnly`, `writeOnly`, and the only value.
pub(super) fn inherit(slots: &mut Slots<'_>) {
    for id in slots.ids() {
        let State::Done(Kind::Object(object)) = &mut slots.get_mut(id).state else {
            continue;
        };
        let mut properties = std::mem::take(&mut object.properties);
        for property in &mut properties {
            for slot in slots.along(property.ty.id) {
                property.read_only |= slot.read_only;
                property.write_only |= slot.write_only;
                if property.constant.is_none() {
                    property.constant.clone_from(&slot.constant);
                }
            }
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

/// Replaces every use within types by one of the last slot of its aliases.
pub(super) fn follow_all(slots: &mut Slots<'_>) {
    for id in slots.ids() {
        let State::Done(kind) = &mut slots.get_mut(id).state else {
            continue;
        };
        // A recursive type reads this placeholder, which must allow no null.
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

/// Whether null is not a value of a type itself, so that its uses can be nullable.
pub(super) fn holds_no_null(state: &State) -> bool {
    !matches!(state, State::Done(Kind::Any | Kind::Null))
}
