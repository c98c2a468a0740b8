//! Families: a schema with a `discriminator` and without alternatives, and the schemas that are
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

use std::collections::BTreeSet;

use super::descent::{Descent, Named, descent, leads_to_any, parts, target_of};
use crate::document::{At, Discriminator};
use crate::lower::context::{Cx, last_word};
use crate::model::NameHint;
use crate::source::Node;

/// A parent, and what is meant where it is used.
pub(super) struct Family<'n> {
    /// What distinguishes the members, with every entry of `mapping` that leads to one of them.
    pub(super) discriminator: Discriminator<'n>,
    pub(super) members: Vec<Kin<'n>>,
}

/// One of the alternatives of a parent.
pub(super) struct Kin<'n> {
    pub(super) name: String,
    pub(super) at: At<'n>,
    /// Whether it is a parent itself, of which only its own members are meant.
    pub(super) own: bool,
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

fn name_of(cx: &Cx<'_, '_>, at: At<'_>) -> String {
    let slot = cx.shared(at);
    match slot.map(|slot| &cx.slots.get(slot).name) {
        Some(NameHint::Component(name)) => name.clone(),
        _ => "Base".to_owned(),
    }
}
