//! `type`: the JSON types of a schema, which other keywords imply if it has none.

use super::merged_schema::MergedSchema;
use super::{Target, bounds, format, items, properties, unions};
use crate::document::{At, JsonType, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::model::{Kind, TypeRef};

impl<'n> MergedSchema<'n> {
    /// Narrows the types to those that another schema allows as well.
    pub(super) fn add_types(&mut self, at: At<'n>, types: Option<TypeSet>) {
        let Some(types) = types else { return };
        let Some(known) = self.types else {
            self.types = Some(types);
            return;
        };
        let common = known.intersect(types);
        if common.without(JsonType::Null).is_empty() && common != known && common != types {
            let reason = "the parts of an `allOf` contradict each other; the later type is taken";
            self.findings.approximated(Construct::Type, at, reason);
            self.types = Some(types);
        } else {
            self.types = Some(common);
        }
    }

    /// Returns the JSON type of a schema without `type`, which its other keywords imply.
    pub(super) fn inferred_type(&self) -> Option<JsonType> {
        let bound = |names: &[&str]| self.bounds.iter().any(|bound| names.contains(&bound.key));
        if self.is_object()
            || !self.required.is_empty()
            || bound(&["minProperties", "maxProperties"])
        {
            Some(JsonType::Object)
        } else if !self.items.is_empty()
            || !self.prefix_items.is_empty()
            || bound(&["minItems", "maxItems", "uniqueItems"])
        {
            Some(JsonType::Array)
        } else if self.content_encoding.is_some()
            || self.content_media_type.is_some()
            || self.format.is_some_and(format::is_text_format)
            || bound(&["minLength", "maxLength", "pattern"])
        {
            Some(JsonType::String)
        } else if bound(&[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ]) {
            Some(JsonType::Number)
        } else {
            None
        }
    }
}

/// Lowers a schema by the JSON types that it allows.
pub(super) fn by_type<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let Some(types) = merged
        .types
        .or_else(|| merged.inferred_type().map(TypeSet::of))
    else {
        return cx.any();
    };
    let mut types: Vec<JsonType> = types.without(JsonType::Null).iter().collect();
    if types.contains(&JsonType::Number) {
        types.retain(|ty| *ty != JsonType::Integer);
    }
    match types.as_slice() {
        [] => TypeRef::from(cx.slots.plain(Kind::Null)),
        [one] => single(cx, merged, *one, target),
        several if several.len() == JsonType::ALL.len() - 2 => cx.any(),
        several => unions::of_types(cx, merged, several, target),
    }
}

/// Lowers a schema of one JSON type.
pub(super) fn single<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    ty: JsonType,
    target: &Target<'_>,
) -> TypeRef {
    let kind = match ty {
        JsonType::Null => Kind::Null,
        JsonType::Boolean => Kind::Boolean,
        JsonType::Integer => {
            let (integer, is_open) = bounds::integer(merged);
            if is_open {
                cx.unbounded.integer(merged.at);
            }
            Kind::Integer(integer)
        }
        JsonType::Number => {
            if bounds::is_open_number(merged) {
                cx.unbounded.number(merged.at);
            }
            Kind::Number
        }
        JsonType::String => Kind::Text(format::text(merged)),
        JsonType::Array => return items::lower(cx, merged, target),
        JsonType::Object => return properties::lower(cx, merged, target),
    };
    TypeRef::from(cx.slots.plain(kind))
}
