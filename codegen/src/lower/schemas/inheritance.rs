//! Inheritance: a schema with a `discriminator` and without alternatives, and the schemas that are
//! made of it by `allOf`. Where such a parent is used, one of them is meant.
//!
//! Given this document,
//!
//! ```yaml
//! Base: { discriminator: { propertyName: kind, mapping: { info: Info, deep: Deep } }, … }
//! Info: { allOf: [{ $ref: Base }, …] }
//! Deep: { allOf: [{ $ref: Info }, …] }
//! ```
//!
//! `Base` is a union of `Info` and `Deep`. So is `Info`, since a `deep` value is an `Info`, too; the
//! members that an `info` value has are a type of their own, `InfoFields`, which is the variant of
//! both unions. `Base` itself is no variant, since no value of the tag leads to it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::all_of::Conjunction;
use super::merged_schema::MergedSchema;
use super::variants::{self, Choice};
use super::{Target, Use, examples, lower_all, objects};
use crate::document::{At, Discriminator, Version};
use crate::ledger::Construct;
use crate::lower::context::{Cx, last_word};
use crate::lower::type_arena::State;
use crate::model::{Kind, NameHint, TypeId, TypeRef};
use crate::source::{Node, NodeValue};

/// Which schemas are made of which.
#[derive(Debug, Default)]
pub(in crate::lower) struct Descent<'n> {
    /// The schemas that are made of another one by `allOf`, by the identity of that one.
    children: BTreeMap<usize, Vec<Named<'n>>>,
    /// The identities of the schemas that each of those is made of.
    parents: BTreeMap<usize, Vec<At<'n>>>,
    /// The document's components by name.
    components: BTreeMap<String, At<'n>>,
}

/// A schema that can be referred to.
#[derive(Clone, Debug)]
struct Named<'n> {
    name: String,
    at: At<'n>,
    /// Whether it adds nothing to what it is made of.
    bare: bool,
}

/// A parent, and what is meant where it is used.
pub(super) struct Family<'n> {
    /// What distinguishes the members, with every entry of `mapping` that leads to one of them.
    discriminator: Discriminator<'n>,
    members: Vec<Kin<'n>>,
}

/// One of the alternatives of a parent.
struct Kin<'n> {
    name: String,
    at: At<'n>,
    /// Whether it is a parent itself, of which only its own members are meant.
    own: bool,
}

/// The family of a shared schema, if it is a parent.
pub(super) fn family<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Family<'n>> {
    let descent = descent(cx);
    let own = declared(cx, at);
    let is_parent = descent.children.contains_key(&at.identity());
    if has_alternatives(at.node) || (own.is_none() && !is_parent) {
        return None;
    }
    let mut inherited = inherited(cx, &descent, at);
    let is_base = own.is_some();
    let nearest = own.or_else(|| (!inherited.is_empty()).then(|| inherited.remove(0)))?;
    let property = nearest.property;
    let (mut kin, further) = descendants(cx, &descent, at, property);
    let mut discriminator = nearest;
    let mut targets = Vec::new();
    for (value, target) in std::mem::take(&mut discriminator.mapping) {
        let Some(place) = target_of(cx, &descent, target) else {
            discriminator.mapping.push((value, target));
            continue;
        };
        let known = place.identity() == at.identity()
            || kin
                .iter()
                .any(|(known, _)| known.at.identity() == place.identity());
        if !known && is_base {
            let name = last_word(target.node.as_str().unwrap_or_default());
            let named = Named {
                name,
                at: place,
                bare: false,
            };
            kin.push((named, false));
        }
        if known || is_base {
            targets.push(place.identity());
            discriminator.mapping.push((value, target));
        }
    }
    let others = inherited.into_iter().chain(further);
    for (value, target) in others
        .filter(|other| other.property == property)
        .flat_map(|other| other.mapping)
    {
        let place = target_of(cx, &descent, target).map(|place| place.identity());
        let known = place.is_some_and(|place| {
            place == at.identity() || kin.iter().any(|(known, _)| known.at.identity() == place)
        });
        if known
            && !discriminator
                .mapping
                .iter()
                .any(|(known, _)| *known == value)
        {
            targets.extend(place);
            discriminator.mapping.push((value, target));
        }
    }
    let default = discriminator.default;
    targets.extend(default.and_then(|default| Some(target_of(cx, &descent, default)?.identity())));
    let is_meant = |named: &Named<'n>| {
        targets.is_empty()
            || targets.contains(&named.at.identity())
            || !(named.bare || leads_to_any(&descent, named.at.identity(), &targets))
    };
    let mut members: Vec<Kin<'n>> = kin
        .into_iter()
        .filter(|(named, _)| is_meant(named))
        .map(|(Named { name, at, .. }, own)| Kin { name, at, own })
        .collect();
    if members.is_empty() {
        return None;
    }
    if !is_base || targets.is_empty() || targets.contains(&at.identity()) {
        let name = name_of(cx, at);
        members.insert(
            0,
            Kin {
                name,
                at,
                own: true,
            },
        );
    }
    members.sort_by_key(|kin| {
        let mapped = targets
            .iter()
            .position(|target| *target == kin.at.identity());
        mapped.unwrap_or(targets.len())
    });
    Some(Family {
        discriminator,
        members,
    })
}

/// Whether a shared schema is one of the alternatives of a parent, and so a type of its own even
/// if it says nothing more than the parent.
pub(super) fn is_child<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> bool {
    let descent = descent(cx);
    let parents = descent.parents.get(&at.identity());
    let mut parents = parents.into_iter().flatten().copied();
    parents.any(|parent| {
        family(cx, parent).is_some_and(|family| {
            let mut members = family.members.iter();
            members.any(|kin| kin.at.identity() == at.identity())
        })
    })
}

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
    let lowered = objects::lower(cx, &facts, &Target::slot(id, &name));
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
    facts.findings.record(cx);
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

/// The schemas that are made of this one, at any distance and nearest first, and the discriminators
/// that they have themselves. Extensions of one with another discriminating property are left to that one.
fn descendants<'n>(
    cx: &mut Cx<'n, '_>,
    descent: &Descent<'n>,
    at: At<'n>,
    property: &str,
) -> (Vec<(Named<'n>, bool)>, Vec<Discriminator<'n>>) {
    let (mut found, mut discriminators) = (Vec::new(), Vec::new());
    let mut met = BTreeSet::from([at.identity()]);
    let mut parents = vec![at.identity()];
    while let Some(parent) = parents.pop() {
        for child in descent.children.get(&parent).into_iter().flatten() {
            if !met.insert(child.at.identity()) {
                continue;
            }
            let own = declared(cx, child.at);
            let apart = own.as_ref().is_some_and(|own| own.property != property)
                || has_alternatives(child.at.node);
            let is_parent = descent.children.contains_key(&child.at.identity());
            if is_parent && !apart {
                parents.push(child.at.identity());
            }
            discriminators.extend(own);
            found.push((child.clone(), is_parent && !apart));
        }
    }
    (found, discriminators)
}

/// The discriminators of the schemas that this one is made of, nearest first.
fn inherited<'n>(cx: &mut Cx<'n, '_>, descent: &Descent<'n>, at: At<'n>) -> Vec<Discriminator<'n>> {
    let mut found = Vec::new();
    let mut met = BTreeSet::from([at.identity()]);
    let mut waiting = std::collections::VecDeque::from([at]);
    while let Some(at) = waiting.pop_front() {
        for parent in descent.parents.get(&at.identity()).into_iter().flatten() {
            if met.insert(parent.identity()) {
                found.extend(declared(cx, *parent));
                waiting.push_back(*parent);
            }
        }
    }
    found
}

/// Whether any of the targets is made of a schema.
fn leads_to_any(descent: &Descent<'_>, schema: usize, targets: &[usize]) -> bool {
    let (mut waiting, mut met) = (vec![schema], BTreeSet::new());
    while let Some(at) = waiting.pop() {
        for child in descent.children.get(&at).into_iter().flatten() {
            let child = child.at.identity();
            if targets.contains(&child) {
                return true;
            }
            if met.insert(child) {
                waiting.push(child);
            }
        }
    }
    false
}

/// The discriminator that a schema has itself, or in a part of its `allOf`.
fn declared<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Discriminator<'n>> {
    if let Some(discriminator) = cx.reading.member(at, "discriminator") {
        return Discriminator::read(&mut cx.reading, discriminator);
    }
    let parts = parts(cx, at);
    parts
        .into_iter()
        .filter(|part| part.node.get("$ref").is_none())
        .find_map(|part| declared(cx, part))
}

fn has_alternatives(node: &Node) -> bool {
    ["oneOf", "anyOf"].iter().any(|key| node.get(key).is_some())
}

/// The schema that an entry of `mapping` leads to: by the name of a component or by a reference.
fn target_of<'n>(cx: &mut Cx<'n, '_>, descent: &Descent<'n>, target: At<'n>) -> Option<At<'n>> {
    let text = target.node.as_str()?;
    if let Some(component) = descent.components.get(text) {
        return Some(*component);
    }
    cx.reading.resolve_quietly(target)?;
    cx.reading.resolve(target)
}

fn name_of(cx: &Cx<'_, '_>, at: At<'_>) -> String {
    let slot = cx.shared(at);
    match slot.map(|slot| &cx.slots.get(slot).name) {
        Some(NameHint::Component(name)) => name.clone(),
        _ => "Base".to_owned(),
    }
}

/// Which schemas are made of which, in all files.
fn descent<'n>(cx: &mut Cx<'n, '_>) -> Rc<Descent<'n>> {
    if let Some(known) = &cx.descent {
        return known.clone();
    }
    let mut descent = Descent::default();
    for (index, root) in cx.reading.files().into_iter().enumerate() {
        for (name, at) in named(cx, root, index > 0) {
            if index == 0 {
                descent.components.insert(name.clone(), at);
            }
            let mut parents = Vec::new();
            made_of(cx, at, false, &mut parents);
            let bare = parents.len() == 1 && !adds(at.node);
            for parent in &parents {
                descent
                    .children
                    .entry(parent.identity())
                    .or_default()
                    .push(Named {
                        name: name.clone(),
                        at,
                        bare,
                    });
            }
            if !parents.is_empty() {
                descent.parents.insert(at.identity(), parents);
            }
        }
    }
    let descent = Rc::new(descent);
    cx.descent = Some(descent.clone());
    descent
}

/// The schemas of a file that have a name: components, and in a `further` file whatever may be one.
fn named<'n>(cx: &mut Cx<'n, '_>, root: At<'n>, further: bool) -> Vec<(String, At<'n>)> {
    let mut lists = Vec::new();
    if let Some(components) = cx.reading.member(root, "components") {
        lists.extend(cx.reading.member(components, "schemas"));
    }
    if further {
        lists.push(root);
    }
    if further || cx.reading.version == Version::V20 {
        for key in ["definitions", "$defs"] {
            lists.extend(cx.reading.member(root, key));
        }
    }
    let mut named = Vec::new();
    for list in lists {
        for entry in list.node.entries() {
            let member = cx.reading.enter(list, entry);
            named.push((member.key.to_owned(), member.at));
        }
    }
    if further {
        named.push((last_word(&cx.reading.pointer(root.pointer)), root));
    }
    named
}

/// The schemas that one is made of by `allOf`, or by a reference with siblings.
fn made_of<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, part: bool, parents: &mut Vec<At<'n>>) {
    let siblings = cx.reading.version > Version::V30 && adds(at.node);
    if let Some(reference) = cx.reading.member(at, "$ref")
        && (part || siblings)
        && cx.reading.resolve_quietly(reference).is_some()
        && let Some(parent) = cx.reading.resolve(reference)
        && !parents
            .iter()
            .any(|known| known.identity() == parent.identity())
    {
        parents.push(parent);
    }
    for part in parts(cx, at) {
        made_of(cx, part, true, parents);
    }
}

/// The parts of an `allOf`.
fn parts<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<At<'n>> {
    match cx.reading.member(at, "allOf") {
        Some(list) if matches!(list.node.value, NodeValue::Array(_)) => cx.reading.items(list),
        _ => Vec::new(),
    }
}

/// Whether a schema says something about values besides what it refers to.
fn adds(node: &Node) -> bool {
    const ANNOTATIONS: [&str; 9] = [
        "$ref",
        "title",
        "description",
        "example",
        "examples",
        "externalDocs",
        "deprecated",
        "xml",
        "type",
    ];
    node.entries().iter().any(|entry| {
        let key = &*entry.key.text;
        match key {
            "allOf" => entry.value.items().iter().any(adds),
            _ => !key.starts_with("x-") && !ANNOTATIONS.contains(&key),
        }
    })
}
