//! Aliases: types that only refer to another one.

use super::type_arena::{Slots, State};
use crate::model::{Kind, TypeRef};

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
