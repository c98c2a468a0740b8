//! `oneOf`, `anyOf`, and lists of JSON types.

use std::rc::Rc;

use super::Use;
use super::merged_schema::MergedSchema;
use super::one_of::{self, Alternative, Alternatives, Place};
use super::types::{by_type, single};
use super::variants::{Choice, kind_word, lower_choice, settle};
use super::{Target, const_value, dispatch, properties};
use crate::document::{At, JsonType, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Docs, IntegerEnum, Kind, TypeId, TypeRef};

/// A schema with alternatives, perhaps with properties, too.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let (choices, findings) = one_of::choices(cx, facts);
    cx.record(&findings);
    match choices {
        None => with_choices(cx, facts, target),
        Some(choices) => {
            let mut facts = facts.clone();
            facts.unions = choices;
            with_choices(cx, &facts, target)
        }
    }
}

/// A schema whose alternatives are all choices.
fn with_choices<'n>(cx: &mut Cx<'n, '_>, facts: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    let (place, findings) = one_of::place(cx, facts, &facts.unions);
    cx.record(&findings);
    let first = facts.unions.first();
    match (place, first) {
        (Place::First, Some(first)) => choose(cx, first, facts, false, target),
        (Place::FirstWithSiblings, Some(first)) => choose(cx, first, facts, true, target),
        (Place::Beside, _) => properties::lower(cx, facts, target),
        (Place::Nowhere, _) | (_, None) => by_type(cx, facts, target),
    }
}

/// The unions that are siblings of an object's properties.
pub(super) fn beside<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    owner: TypeId,
) -> Vec<TypeRef> {
    let mut unions = Vec::new();
    for (index, alternatives) in facts.unions.iter().enumerate() {
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
                let reason = "alternatives beside properties are properties, these are not; they are left out";
                let mut findings = Findings::default();
                findings.approximated(Construct::Alternatives, alternatives.at, reason);
                cx.record(&findings);
            }
        }
    }
    unions
}

/// A schema that allows several JSON types.
pub(super) fn of_types<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    types: &[JsonType],
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = facts.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut choices = Vec::new();
    for ty in types {
        let label = kind_word(*ty).to_owned();
        let only = facts.narrowed(TypeSet::of(*ty), None);
        let lowered = single(cx, &only, *ty, &Target::within(id, &label));
        choices.push(Choice::plain(label, lowered, at));
    }
    settle(cx, id, at, choices, facts, None)
}

/// One of several sets of facts.
pub(super) fn of_facts<'n>(
    cx: &mut Cx<'n, '_>,
    several: Vec<MergedSchema<'n>>,
    target: &Target<'_>,
) -> TypeRef {
    let Some(at) = several.first().and_then(|facts| facts.at) else {
        return cx.any();
    };
    let id = target.reserve(cx, at);
    let mut choices = Vec::new();
    for facts in several {
        let label = facts
            .types
            .and_then(|types| types.iter().next())
            .map_or("Value", kind_word);
        let lowered = dispatch(cx, &facts, &Target::within(id, label));
        choices.push(Choice::plain(label.to_owned(), lowered, at));
    }
    settle(cx, id, at, choices, &MergedSchema::default(), None)
}

/// One of the schemas of several places.
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
    let mut choices = Vec::new();
    for place in first.iter().chain(rest) {
        let alternative = Alternative::new(*place);
        choices.push(lower_choice(cx, &alternative, None, id, &choices));
    }
    settle(cx, id, at, choices, &MergedSchema::default(), None)
}

/// Lowers a `oneOf` or `anyOf`; with `upon`, each alternative together with the facts of its siblings.
fn choose<'n>(
    cx: &mut Cx<'n, '_>,
    alternatives: &Alternatives<'n>,
    facts: &MergedSchema<'n>,
    upon: bool,
    target: &Target<'_>,
) -> TypeRef {
    let list = alternatives.at;
    if !upon
        && target.slot.is_none()
        && let Some(known) = cx.inline.get(&list.identity())
    {
        return known.ty;
    }
    let at = facts.at.unwrap_or(list);
    let id = target.reserve(cx, at);
    let places: Vec<At<'n>> = alternatives.items.iter().map(|item| item.at).collect();
    if let Some(values) = const_value::integers(cx, &places) {
        let origins = values.iter().map(|_| cx.origin(list, None)).collect();
        let kind = Kind::IntegerEnum(IntegerEnum { values });
        cx.define(id, at, kind, Docs::clone(&facts.docs), origins);
        return TypeRef {
            id,
            nullable: false,
        };
    }
    let mut choices: Vec<Choice<'n>> = Vec::new();
    for item in &*alternatives.items {
        let base = if upon {
            Some(facts.shared_by_alternatives())
        } else {
            facts
                .types
                .filter(|_| item.lacks_type(cx))
                .map(MergedSchema::of_types)
        };
        choices.push(lower_choice(cx, item, base, id, &choices));
    }
    if alternatives.any_list {
        choices.push(Choice::any_list(cx, list));
    }
    let ty = settle(
        cx,
        id,
        at,
        choices,
        facts,
        alternatives.discriminator.as_ref(),
    );
    // A schema without a type allows null, too.
    let ty = TypeRef {
        nullable: ty.nullable || alternatives.any_list,
        ..ty
    };
    if !upon {
        cx.inline.insert(list.identity(), Rc::new(Use::of(ty)));
    }
    ty
}
