//! Families: a parent with a `discriminator` and without alternatives, and the schemas that extend it by
//! `allOf`. A value of the parent is a value of one of these schemas.
//!
//! Given this document,
//!
//! ```yaml
//! Base: { discriminator: { propertyName: kind, mapping: { info: Info, deep: Deep } }, … }
//! Info: { allOf: [{ $ref: Base }, …] }
//! Deep: { allOf: [{ $ref: Info }, …] }
//! ```
//!
//! `Base` is a union of `Info` and `Deep`. So is `Info`, since a `deep` value is also an `Info`. The
//! properties of an `info` value are a type of their own, `InfoFields`, which is a variant of both unions.
//! `Base` itself is not a variant, since no value of the tag leads to it.

use std::collections::BTreeSet;

use std::rc::Rc;

use super::inheritance_graph::{InheritanceGraph, Named, graph, leads_to_any, target_of};
use super::inherited_discriminators::{declared, has_alternatives, inherited};

use crate::document::{At, Discriminator};

use crate::lower::context::{Cx, last_word};

use crate::model::NameHint;

/// The members of the union that a parent is.
pub(super) struct Family<'n> {
    /// The discriminator, with every entry of `mapping` that leads to a member.
    pub(super) discriminator: Discriminator<'n>,
    pub(super) members: Vec<FamilyMember<'n>>,
}

/// A member of a family.
pub(super) struct FamilyMember<'n> {
    pub(super) name: String,
    pub(super) at: At<'n>,
    /// Whether it is itself a parent, whose own properties are the member.
    pub(super) own: bool,
}

/// The schemas that may be members of a family, while it is determined.
struct Candidates<'n> {
    graph: Rc<InheritanceGraph<'n>>,
    parent: At<'n>,
    /// Whether the parent has the discriminator itself.
    is_base: bool,
    /// The schemas that extend the parent, and whether each is itself a parent in the same family.
    extensions: Vec<(Named<'n>, bool)>,
    /// The entries of `mapping` that apply.
    mapping: Vec<(&'n str, At<'n>)>,
    /// The identities of the schemas that `mapping` and `defaultMapping` lead to.
    targets: Vec<usize>,
}

/// Returns the family of a shared schema, if it is a parent.
pub(super) fn family<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Family<'n>> {
    let graph = graph(cx);
    let own = declared(cx, at);
    let is_parent = graph.children.contains_key(&at.identity());
    if has_alternatives(at.node) || (own.is_none() && !is_parent) {
        return None;
    }
    let mut inherited = inherited(cx, &graph, at);
    let is_base = own.is_some();
    let nearest = own.or_else(|| (!inherited.is_empty()).then(|| inherited.remove(0)))?;
    let property = nearest.property;
    let (extensions, further) = descendants(cx, &graph, at, property);
    let mut candidates = Candidates {
        graph,
        parent: at,
        is_base,
        extensions,
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
    let default = default.and_then(|default| target_of(cx, &candidates.graph, default));
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
    /// Whether a schema is the parent or extends it.
    fn has(&self, schema: usize) -> bool {
        let mut extensions = self.extensions.iter();
        schema == self.parent.identity()
            || extensions.any(|(known, _)| known.at.identity() == schema)
    }

    /// Adds the entries of the nearest discriminator. An entry that cannot be resolved is kept, so that it is
    /// reported. An entry of the parent itself may lead to a schema that does not extend it.
    fn map(&mut self, cx: &mut Cx<'n, '_>, mapping: &[(&'n str, At<'n>)]) {
        for (value, target) in mapping {
            let Some(place) = target_of(cx, &self.graph, *target) else {
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
                self.extensions.push((named, false));
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
            let Some(place) = target_of(cx, &self.graph, target) else {
                continue;
            };
            let is_new = !self.mapping.iter().any(|(known, _)| *known == value);
            if is_new && self.has(place.identity()) {
                self.targets.push(place.identity());
                self.mapping.push((value, target));
            }
        }
    }

    /// Whether a schema that extends the parent is a member. All are if nothing is mapped. Otherwise those
    /// are members that are mapped, and those that declare something and have no mapped descendant.
    fn is_member(&self, named: &Named<'n>) -> bool {
        let schema = named.at.identity();
        self.targets.is_empty()
            || self.targets.contains(&schema)
            || !(named.bare || leads_to_any(&self.graph, schema, &self.targets))
    }

    /// Returns the members in the order of the mapping. [`None`] if there are none.
    fn members(self, cx: &Cx<'n, '_>) -> Option<Vec<FamilyMember<'n>>> {
        let extending = self
            .extensions
            .iter()
            .filter(|(named, _)| self.is_member(named));
        let mut members: Vec<FamilyMember<'n>> = extending
            .map(|(named, own)| FamilyMember {
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
            let own = FamilyMember {
                name,
                at: parent,
                own: true,
            };
            members.insert(0, own);
        }
        members.sort_by_key(|member| {
            let schema = member.at.identity();
            let mapped = targets.iter().position(|target| *target == schema);
            mapped.unwrap_or(targets.len())
        });
        Some(members)
    }
}

/// Whether a shared schema is a member of a family, and therefore has a type of its own even if it declares
/// nothing more than the parent.
pub(super) fn is_child<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> bool {
    let graph = graph(cx);
    let parents = graph.parents.get(&at.identity());
    let mut parents = parents.into_iter().flatten().copied();
    parents.any(|parent| {
        family(cx, parent).is_some_and(|family| {
            let mut members = family.members.iter();
            members.any(|member| member.at.identity() == at.identity())
        })
    })
}

/// Returns all schemas that extend this one directly or indirectly, and their own discriminators. Schemas
/// that extend one with another discriminating property belong to the family of that one.
fn descendants<'n>(
    cx: &mut Cx<'n, '_>,
    graph: &InheritanceGraph<'n>,
    at: At<'n>,
    property: &str,
) -> (Vec<(Named<'n>, bool)>, Vec<Discriminator<'n>>) {
    let (mut found, mut discriminators) = (Vec::new(), Vec::new());
    let mut met = BTreeSet::from([at.identity()]);
    let mut parents = vec![at.identity()];
    while let Some(parent) = parents.pop() {
        for child in graph.children.get(&parent).into_iter().flatten() {
            if !met.insert(child.at.identity()) {
                continue;
            }
            let own = declared(cx, child.at);
            let apart = own.as_ref().is_some_and(|own| own.property != property)
                || has_alternatives(child.at.node);
            let is_parent = graph.children.contains_key(&child.at.identity());
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
