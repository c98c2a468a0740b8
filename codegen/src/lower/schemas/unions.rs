//! Lowers `oneOf`, `anyOf` and lists of JSON types to unions.

use std::rc::Rc;

use super::Use;
use super::merged_schema::MergedSchema;
use super::one_of::{self, Alternative, Alternatives, Place};
use super::types::{by_type, single};
use super::variants::{Choice, kind_word, lower_choices, settle};
use super::{Target, const_value, dispatch, properties};
use crate::document::{At, JsonType, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Docs, IntegerEnum, Kind, TypeId, TypeRef};

/// Lowers a schema with alternatives, which may also have properties.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let (choices, findings) = one_of::choices(cx, merged);
    cx.record(&findings);
    match choices {
        None => with_choices(cx, merged, target),
        Some(choices) => {
            let mut merged = merged.clone();
            merged.unions = choices;
            with_choices(cx, &merged, target)
        }
    }
}

/// Lowers a schema whose alternatives are all choices.
fn with_choices<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let (place, findings) = one_of::place(cx, merged, &merged.unions);
    cx.record(&findings);
    let first = merged.unions.first();
    match (place, first) {
        (Place::First, Some(first)) => choose(cx, first, merged, false, target),
        (Place::FirstWithSiblings, Some(first)) => choose(cx, first, merged, true, target),
        (Place::Flattened, _) => properties::lower(cx, merged, target),
        (Place::Nowhere, _) | (_, None) => by_type(cx, merged, target),
    }
}

/// Lowers the choices that are siblings of the properties of the object `owner`.
pub(super) fn flattened<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    owner: TypeId,
) -> Vec<TypeRef> {
    let mut unions = Vec::new();
    for (index, alternatives) in merged.unions.iter().enumerate() {
        let step = if index == 0 {
            "Variant".to_owned()
        } else {
            format!("Variant {}", index + 1)
        };
        let open = MergedSchema::default();
        let ty = choose(
            cx,
            alternatives,
            &open,
            false,
            &Target::within(owner, &step),
        );
        match cx.slots.kind(ty).0 {
            Some(Kind::Union(_) | Kind::Object(_) | Kind::Map(_)) | None => unions.push(ty),
            Some(_) => {
                let reason =
                    "alternatives next to properties are objects, these are not; they are left out";
                let mut findings = Findings::default();
                findings.approximated(Construct::Alternatives, alternatives.at, reason);
                cx.record(&findings);
            }
        }
    }
    unions
}

/// Lowers a schema that allows several JSON types.
pub(super) fn of_types<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    types: &[JsonType],
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = merged.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut choices = Vec::new();
    for ty in types {
        let label = kind_word(*ty).to_owned();
        let only = merged.narrowed(TypeSet::of(*ty), None);
        let lowered = single(cx, &only, *ty, &Target::within(id, &label));
        choices.push(Choice::plain(label, lowered, at));
    }
    settle(cx, id, at, choices, merged, None)
}

/// Lowers several merged schemas to a union.
pub(super) fn of_schemas<'n>(
    cx: &mut Cx<'n, '_>,
    several: Vec<MergedSchema<'n>>,
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = several.first().and_then(|merged| merged.at) else {
        return cx.any();
    };
    let id = target.reserve(cx, at);
    let mut choices = Vec::new();
    for merged in several {
        let label = merged
            .types
            .and_then(|types| types.iter().next())
            .map_or("Value", kind_word);
        let lowered = dispatch(cx, &merged, &Target::within(id, label));
        choices.push(Choice::plain(label.to_owned(), lowered, at));
    }
    settle(cx, id, at, choices, &MergedSchema::default(), None)
}

/// Lowers the schemas of several places to a union.
pub(super) fn of_places<'n>(
    cx: &mut Cx<'n, '_>,
    first: &[At<'n>],
    rest: &[At<'n>],
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = first.first().copied() else {
        return cx.any();
    };
    let id = target.reserve(cx, at);
    let alternatives = first.iter().chain(rest);
    let alternatives: Vec<_> = alternatives.copied().map(Alternative::new).collect();
    let choices = lower_choices(cx, &alternatives, id, |_, _| None);
    settle(cx, id, at, choices, &MergedSchema::default(), None)
}

/// Lowers a `oneOf` or `anyOf`. With `with_siblings`, each alternative is merged with its siblings.
fn choose<'n>(
    cx: &mut Cx<'n, '_>,
    alternatives: &Alternatives<'n>,
    merged: &MergedSchema<'n>,
    with_siblings: bool,
    target: &Target<'_>,
) -> TypeRef {
    let list = alternatives.at;
    if !with_siblings
        && target.slot.is_none()
        && let Some(known) = cx.inline.get(&list.identity())
    {
        return known.ty;
    }
    let at = merged.at.unwrap_or(list);
    let id = target.reserve(cx, at);
    let places: Vec<At<'n>> = alternatives.items.iter().map(|item| item.at).collect();
    if let Some(values) = const_value::integers(cx, &places) {
        let origins = values.iter().map(|_| cx.origin(list, None)).collect();
        let kind = Kind::IntegerEnum(IntegerEnum { values });
        cx.define(id, at, kind, Docs::clone(&merged.docs), origins);
        return TypeRef::from(id);
    }
    let mut choices = lower_choices(cx, &alternatives.items, id, |cx, item| {
        if with_siblings {
            return Some(merged.shared_by_alternatives());
        }
        let types = merged.types.filter(|_| item.lacks_type(cx));
        types.map(MergedSchema::of_types)
    });
    if alternatives.any_list {
        choices.push(Choice::any_list(cx, list));
    }
    let ty = settle(
        cx,
        id,
        at,
        choices,
        merged,
        alternatives.discriminator.as_ref(),
    );
    // A schema without a type also allows null.
    let ty = TypeRef {
        nullable: ty.nullable || alternatives.any_list,
        ..ty
    };
    if !with_siblings {
        cx.inline.insert(list.identity(), Rc::new(Use::of(ty)));
    }
    ty
}
