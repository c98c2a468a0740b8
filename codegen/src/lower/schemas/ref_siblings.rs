//! `$ref` with siblings: whether the siblings change the type of the reference.

use super::conditions;
use super::conjunction::{Conjunction, Part};
use crate::document::{At, JsonType, Schema, TypeSet};
use crate::lower::context::Cx;
use crate::model::{Kind, TypeId, TypeRef};

impl<'n> Conjunction<'n> {
    /// Returns the type of the only reference, if its siblings do not change it.
    pub(super) fn alias(&self, cx: &mut Cx<'n, '_>) -> Option<TypeRef> {
        let first = self.references().next()?.target;
        if self.references().any(|other| other.target != first)
            || !self
                .parts()
                .all(|part| adds_nothing(cx, &part.schema, first))
        {
            return None;
        }
        let null = |part: &Part<'n>| {
            let types = part.schema.types;
            part.schema.nullable || types.is_some_and(|types| types.contains(JsonType::Null))
        };
        let nullable = if self.single {
            self.parts().any(null)
        } else {
            let typed = |part: &&Part<'n>| part.schema.types.is_some() || part.schema.nullable;
            let mut typed = self.parts().filter(typed).peekable();
            typed.peek().is_some() && typed.all(null) && names_no_type(cx, first)
        };
        Some(TypeRef {
            id: first,
            nullable,
        })
    }
}

/// Whether `schema` does not restrict values further than the schema at `target`.
fn adds_nothing<'n>(cx: &mut Cx<'n, '_>, schema: &Schema<'n>, target: TypeId) -> bool {
    let choice = schema.one_of.is_some() || schema.any_of.is_some();
    if !has_no_assertions(schema) || schema.additional.is_some() || schema.items.is_some() || choice
    {
        return false;
    }
    if schema.types.is_none() && schema.required.is_empty() {
        return true;
    }
    let target = TypeRef::from(target);
    cx.demand_use(target);
    let (kind, _) = cx.slots.kind(target);
    // The target is recursive and not lowered yet.
    let Some(kind) = kind else {
        return schema.required.is_empty();
    };
    let same_type = schema
        .types
        .is_none_or(|types| fits(kind, types.without(JsonType::Null)));
    same_type && schema.required.iter().all(|name| requires(kind, name))
}

/// Replaces a list of alternatives that only have `type` by one `type`.
pub(super) fn absorb_bare<'n>(cx: &mut Cx<'n, '_>, schema: &mut Schema<'n>) {
    for choice in [&mut schema.one_of, &mut schema.any_of] {
        if let Some(mut bare) = choice.and_then(|list| bare_types(cx, list)) {
            *choice = None;
            if schema.any_list {
                bare = bare.with(JsonType::Array);
            }
            schema.types = Some(schema.types.map_or(bare, |types| types.intersect(bare)));
        }
    }
}

/// Returns the types of alternatives that only have `type`, as in `anyOf: [{type: object}, {type: string}]`.
fn bare_types<'n>(cx: &mut Cx<'n, '_>, list: At<'n>) -> Option<TypeSet> {
    let mut all = TypeSet::EMPTY;
    for item in cx.reading.items(list) {
        let schema = Schema::read(&mut cx.reading, item);
        let anything = |at: Option<At<'n>>| {
            at.is_none_or(|at| at.node.as_bool() == Some(true) || is_empty(at))
        };
        if !has_no_assertions(&schema)
            || schema.reference.is_some()
            || schema.recursion.is_some()
            || !schema.all_of.is_empty()
            || schema.one_of.is_some()
            || schema.any_of.is_some()
            || !schema.required.is_empty()
            || !schema.bounds.is_empty()
            || !anything(schema.additional)
            || !anything(schema.items)
        {
            return None;
        }
        all = schema.types?.iter().fold(all, TypeSet::with);
    }
    (!all.is_empty()).then_some(all)
}

/// Whether a schema has no keywords.
fn is_empty(at: At<'_>) -> bool {
    at.node.kind() == "object" && at.node.entries().is_empty()
}

/// Whether a schema has no keywords that affect its Rust type, except `type`, `required` and those of items
/// and other keys.
fn has_no_assertions(schema: &Schema<'_>) -> bool {
    schema.boolean != Some(false)
        && schema.format.is_none()
        && schema.content_encoding.is_none()
        && schema.content_media_type.is_none()
        && schema.values.is_none()
        && schema.constant.is_none()
        && schema.properties.is_empty()
        && schema.patterns.is_empty()
        && schema.prefix_items.is_none()
        && !schema.conditions.iter().any(conditions::may_declare)
}

/// Whether every value of a kind has one of the JSON types.
fn fits(kind: &Kind, types: TypeSet) -> bool {
    let ty = match kind {
        Kind::Boolean => JsonType::Boolean,
        Kind::Integer(_) | Kind::IntegerEnum(_) => JsonType::Integer,
        Kind::Number => JsonType::Number,
        Kind::Text(_) | Kind::StringEnum(_) => JsonType::String,
        Kind::Array(_) | Kind::Tuple { .. } => JsonType::Array,
        Kind::Map(_) | Kind::Object(_) => JsonType::Object,
        Kind::Any | Kind::Null | Kind::Union(_) => return false,
    };
    types.contains(ty) || (ty == JsonType::Integer && types.contains(JsonType::Number))
}

fn requires(kind: &Kind, name: &str) -> bool {
    match kind {
        Kind::Object(object) => object
            .properties
            .iter()
            .any(|property| property.required && property.name == name),
        _ => false,
    }
}

/// Whether a shared schema does not determine the JSON type of its values.
fn names_no_type(cx: &mut Cx<'_, '_>, target: TypeId) -> bool {
    let Some(at) = cx.slots.get(target).at else {
        return false;
    };
    let merged = Conjunction::gather(cx, &[at]).merged(cx);
    merged.types.is_none() && merged.values.is_none() && merged.unions.is_empty()
}
