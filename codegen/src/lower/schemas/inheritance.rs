//! Lowers a family: the union that a parent is, and the type of the members that the parent has itself.

use super::conjunction::Conjunction;
use super::inheritance_families::{Family, Kin};
use super::merged_schema::MergedSchema;
use super::variants::{self, Choice};
use super::{Target, Use, examples, lower_all, properties};
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::type_arena::State;
use crate::model::{Kind, NameHint, TypeId, TypeRef};

/// Makes the union that a parent is.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, id: TypeId, at: At<'n>, family: &Family<'n>) -> Use {
    let (facts, mut used) = own_facts(cx, id, at);
    let mut members = Vec::new();
    for kin in &family.members {
        members.push(choice(cx, kin));
    }
    let nullable = facts.nullable();
    variants::define(cx, id, at, members, &facts, Some(&family.discriminator));
    if let State::Done(Kind::Union(union)) = &mut cx.slots.get_mut(id).state {
        let own = facts.properties.iter();
        union.inherited = own.map(|declared| declared.name.to_owned()).collect();
    }
    cx.exact(Construct::Discriminator, family.discriminator.at);
    used.ty = TypeRef { id, nullable };
    used
}

/// The variant of a member.
fn choice<'n>(cx: &mut Cx<'n, '_>, kin: &Kin<'n>) -> Choice<'n> {
    let slot = cx.share(kin.at, NameHint::Component(kin.name.clone()));
    let ty = if kin.own {
        own(cx, slot, kin.at)
    } else {
        cx.demand(slot);
        cx.slots.shared_ref(slot)
    };
    // Azure names the value of the tag in the schema itself.
    let value = cx.reading.member(kin.at, "x-ms-discriminator-value");
    let value = value.and_then(|value| cx.reading.string(value));
    let value = value.map_or_else(|| kin.name.clone(), str::to_owned);
    let description = cx.reading.member(kin.at, "description");
    let description = description.map_or("", |text| cx.reading.text(text));
    Choice {
        reference: Some((slot, value)),
        description: description.to_owned(),
        ..Choice::plain(kin.name.clone(), ty, kin.at)
    }
}

/// The type of the members that a parent has itself, made on first sight.
fn own<'n>(cx: &mut Cx<'n, '_>, slot: TypeId, at: At<'n>) -> TypeRef {
    if let Some(known) = cx.own.get(&slot) {
        return *known;
    }
    let name = NameHint::Within {
        owner: slot,
        step: "Fields".to_owned(),
    };
    let id = cx.slots.reserve(name.clone(), Some(at), false);
    let ty = TypeRef {
        id,
        nullable: false,
    };
    cx.own.insert(slot, ty);
    cx.slots.get_mut(id).state = State::Busy;
    let (mut facts, _) = own_facts(cx, slot, at);
    facts.discriminators.clear();
    let lowered = properties::lower(cx, &facts, &Target::slot(id, &name));
    if lowered.id != id {
        cx.slots.get_mut(id).state = State::Alias(lowered);
    }
    ty
}

/// What a parent says of itself. The types within it are named after it, and not after the
/// first schema that is made of it.
fn own_facts<'n>(cx: &mut Cx<'n, '_>, slot: TypeId, at: At<'n>) -> (MergedSchema<'n>, Use) {
    let conjunction = Conjunction::gather(cx, &[at]);
    let ty = TypeRef {
        id: slot,
        nullable: false,
    };
    let stated = cx.examples.is_some().then(|| conjunction.stated());
    let facts = conjunction.merge(cx, MergedSchema::default(), Some(slot));
    cx.record(&facts.findings);
    for declared in &facts.properties {
        if declared.more.is_empty() {
            lower_all(cx, &[declared.first], &Target::within(slot, declared.name));
        }
    }
    if let Some(stated) = stated {
        examples::of_schemas(cx, stated, &[at], Ok(ty));
    }
    (facts, conjunction.use_of(ty))
}
