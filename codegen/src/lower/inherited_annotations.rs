//! What a property inherits through `$ref`: documentation, `readOnly`, `writeOnly` and the only value.

use super::docs;
use super::type_arena::{Slots, State};
use crate::model::Kind;

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
            if let Some(target) = slots.plain_docs(property.ty) {
                docs::fill(&mut property.docs, target);
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
