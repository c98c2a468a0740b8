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

use std::rc::Rc;

use super::inheritance_graph::{Descent, Named, descent, leads_to_any, target_of};
use super::inherited_discriminators::{declared, has_alternatives, inherited};

use crate::document::{At, Discriminator};

use crate::lower::context::{Cx, last_word};

use crate::model::NameHint;

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

/// The schemas that may be meant where a parent is used, while its family is found.
struct Candidates<'n> {
    descent: Rc<Descent<'n>>,
    parent: At<'n>,
    /// Whether the parent has the discriminator itself.
    is_base: bool,
    /// The schemas that are made of the parent, and whether each is a parent of the same family.
    kin: Vec<(Named<'n>, bool)>,
    /// The entries of `mapping` that count.
    mapping: Vec<(&'n str, At<'n>)>,
    /// The identities of the schemas that `mapping` and `defaultMapping` lead to.
    targets: Vec<usize>,
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
    let (kin, further) = descendants(cx, &descent, at, property);
    let mut candidates = Candidates {
        descent,
        parent: at,
        is_base,
        kin,
        mapping: Vec::new(),
        targets: Vec::new(),
    };
    candidates.map(cx, &nearest.mapping);
    for other in inherited.into_iter().chain(further) {
        if other.property == property {
            candidates.map_further(cx, other.mapping);
        }
    }
    let default = nearest.default;
    let default = default.and_then(|default| target_of(cx, &candidates.descent, default));
    candidates
        .targets
        .extend(default.map(|place| place.identity()));
    let discriminator = Discriminator {
        mapping: std::mem::take(&mut candidates.mapping),
        ..nearest
    };
    Some(Family {
        discriminator,
        members: candidates.members(cx)?,
    })
}

impl<'n> Candidates<'n> {
    /// Whether a schema is the parent or made of it.
    fn has(&self, schema: usize) -> bool {
        let mut kin = self.kin.iter();
        schema == self.parent.identity() || kin.any(|(known, _)| known.at.identity() == schema)
    }

    /// Adds the entries of the nearest discriminator. An entry that leads nowhere is kept, so that it is
    /// reported; one of the parent itself may lead to a schema that is not made of it.
    fn map(&mut self, cx: &mut Cx<'n, '_>, mapping: &[(&'n str, At<'n>)]) {
        for (value, target) in mapping {
            let Some(place) = target_of(cx, &self.descent, *target) else {
                self.mapping.push((*value, *target));
                continue;
            };
            let known = self.has(place.identity());
            if !known && self.is_base {
                let named = Named {
                    name: last_word(target.node.as_str().unwrap_or_default()),
                    at: place,
                    bare: false,
                };
                self.kin.push((named, false));
            }
            if known || self.is_base {
                self.targets.push(place.identity());
                self.mapping.push((*value, *target));
            }
        }
    }

    /// Adds the entries of another discriminator that lead to a member, unless their values are mapped.
    fn map_further(&mut self, cx: &mut Cx<'n, '_>, mapping: Vec<(&'n str, At<'n>)>) {
        for (value, target) in mapping {
            let Some(place) = target_of(cx, &self.descent, target) else {
                continue;
            };
            let is_new = !self.mapping.iter().any(|(known, _)| *known == value);
            if is_new && self.has(place.identity()) {
                self.targets.push(place.identity());
                self.mapping.push((value, target));
            }
        }
    }

    /// Whether a schema that is made of the parent is a member: all are if nothing is mapped, else those
    /// that a value leads to, and those that add something and have no descendant that one leads to.
    fn is_meant(&self, named: &Named<'n>) -> bool {
        let schema = named.at.identity();
        self.targets.is_empty()
            || self.targets.contains(&schema)
            || !(named.bare || leads_to_any(&self.descent, schema, &self.targets))
    }

    /// Returns the members in the order of the mapping; [`None`] if the parent is alone.
    fn members(self, cx: &Cx<'n, '_>) -> Option<Vec<Kin<'n>>> {
        let meant = self.kin.iter().filter(|(named, _)| self.is_meant(named));
        let mut members: Vec<Kin<'n>> = meant
            .map(|(named, own)| Kin {
                name: named.name.clone(),
                at: named.at,
                own: *own,
            })
            .collect();
        if members.is_empty() {
            return None;
        }
        let (parent, targets) = (self.parent, &self.targets);
        if !self.is_base || targets.is_empty() || targets.contains(&parent.identity()) {
            let name = name_of(cx, parent);
            let own = Kin {
                name,
                at: parent,
                own: true,
            };
            members.insert(0, own);
        }
        members.sort_by_key(|kin| {
            let schema = kin.at.identity();
            let mapped = targets.iter().position(|target| *target == schema);
            mapped.unwrap_or(targets.len())
        });
        Some(members)
    }
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

fn name_of(cx: &Cx<'_, '_>, at: At<'_>) -> String {
    let slot = cx.shared(at);
    match slot.map(|slot| &cx.slots.get(slot).name) {
        Some(NameHint::Component(name)) => name.clone(),
        _ => "Base".to_owned(),
    }
}
