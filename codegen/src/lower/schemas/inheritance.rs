//! Lowers a parent to the union of its family, and its own properties to a type of their own.

use super::conjunction::Conjunction;
use super::inheritance_families::{Family, FamilyMember};
use super::merged_schema::MergedSchema;
use super::variants::{self, Choice};
use super::{Target, Use, examples, lower_all, properties};
use crate::document::At;
use crate::extensions::Extension;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::type_arena::State;
use crate::model::{Kind, NameHint, TypeId, TypeRef};

/// Lowers a parent to a union in its slot `id`.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, id: TypeId, at: At<'n>, family: &Family<'n>) -> Use {
    let (merged, mut used) = own_schema(cx, id, at);
    let mut members = Vec::new();
    for member in &family.members {
        members.push(choice(cx, member));
    }
    let nullable = merged.nullable();
    variants::define(cx, id, at, members, &merged, Some(&family.discriminator));
    if let State::Done(Kind::Union(union)) = &mut cx.slots.get_mut(id).state {
        let own = merged.properties.iter();
        union.inherited = own.map(|declared| declared.name.to_owned()).collect();
    }
    cx.exact(Construct::Discriminator, family.discriminator.at);
    used.ty = TypeRef { id, nullable };
    used
}

/// Lowers a member of a family to a variant.
fn choice<'n>(cx: &mut Cx<'n, '_>, member: &FamilyMember<'n>) -> Choice<'n> {
    let slot = cx.share(member.at, NameHint::Component(member.name.clone()));
    let ty = if member.own {
        own(cx, slot, member.at)
    } else {
        cx.demand(slot);
        cx.slots.shared_ref(slot)
    };
    // Documents of Azure declare the value of the tag in the schema.
    let value = cx
        .reading
        .member(member.at, Extension::MsDiscriminatorValue.name());
    let value = value.and_then(|value| cx.reading.string(value));
    let value = value.map_or_else(|| member.name.clone(), str::to_owned);
    let description = cx.reading.member(member.at, "description");
    let description = description.map_or("", |text| cx.reading.text(text));
    Choice {
        reference: Some((slot, value)),
        description: description.to_owned(),
        ..Choice::plain(member.name.clone(), ty, member.at)
    }
}

/// Returns the type of the own properties of a parent, which is created on the first call.
fn own<'n>(cx: &mut Cx<'n, '_>, slot: TypeId, at: At<'n>) -> TypeRef {
    if let Some(known) = cx.own.get(&slot) {
        return *known;
    }
    let name = NameHint::Within {
        owner: slot,
        step: "Fields".to_owned(),
    };
    let id = cx.slots.reserve(name.clone(), Some(at), false);
    let ty = TypeRef::from(id);
    cx.own.insert(slot, ty);
    cx.slots.get_mut(id).state = State::Busy;
    let (mut merged, _) = own_schema(cx, slot, at);
    merged.discriminators.clear();
    let lowered = properties::lower(cx, &merged, &Target::slot(id, &name));
    if lowered.id != id {
        cx.slots.get_mut(id).state = State::Alias(lowered);
    }
    ty
}

/// Returns the merged schema of a parent. Its inline types are lowered first, so that they are named after
/// the parent and not after the first schema that extends it.
fn own_schema<'n>(cx: &mut Cx<'n, '_>, slot: TypeId, at: At<'n>) -> (MergedSchema<'n>, Use) {
    let conjunction = Conjunction::gather(cx, &[at]);
    let ty = TypeRef::from(slot);
    let annotated = cx.examples.is_some().then(|| conjunction.annotated());
    let merged = conjunction.merge(cx, MergedSchema::default(), Some(slot));
    cx.record(&merged.findings);
    for declared in &merged.properties {
        if declared.more.is_empty() {
            lower_all(cx, &[declared.first], &Target::within(slot, declared.name));
        }
    }
    if let Some(annotated) = annotated {
        examples::of_schemas(cx, annotated, &[at], Ok(ty));
    }
    (merged, conjunction.use_of(ty))
}
