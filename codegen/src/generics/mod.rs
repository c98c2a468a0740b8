//! Generic types: takes the model, adds the objects that several responses have in common.
//!
//! The responses of an API often differ in one property only: `{success, result: Zone}`, `{success, result: Account}`
//! and more. They become one generic struct, of which each is an alias. This needs fewer types, and a program can
//! handle all of them with one function. Decides nothing about names and modules.
//!
//! Only types that are never sent become instances, so that no constructor is generic.

mod families;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Api, Docs, Instance, Kind, NameHint, Object, Property, Type, TypeId, Walk};
use families::{are_equal, families, outline};

/// The number of different arguments from which a generic type is worth it.
const FEWEST: usize = 5;

/// An object and the index of the property in which it differs from others.
type Member = (TypeId, usize);

/// Adds the generic types of the model. `has_other_names` is whether the members of a component have configured
/// names.
pub(crate) fn add(api: &mut Api, has_other_names: &dyn Fn(&str) -> bool) {
    let bodies = bodies_of_responses(api);
    let mut families = families(api, &bodies, has_other_names);
    families.retain(|members| is_worth_it(api, &bodies, members));
    without_circles(api, &mut families);
    families.sort_by_key(|members| (Reverse(members.len()), members.first().copied()));
    for members in families {
        let members = unclaimed(api, members);
        if is_worth_it(api, &bodies, &members) {
            declare(api, &members);
        }
    }
}

/// Removes the types that contain themselves: an alias cannot. Few responses are part of another type, so that few walks
/// are needed.
fn without_circles(api: &Api, families: &mut [Vec<Member>]) {
    let used = api.types().flat_map(|(id, _)| api.uses(id));
    let used: BTreeSet<TypeId> = used.map(|ty| ty.id).collect();
    let mut walk = Walk::new(api);
    let mut contains_itself = |id: TypeId| {
        let mut found = false;
        walk.from(api.uses(id), |used| found |= used == id);
        found
    };
    let mut circles: BTreeMap<TypeId, bool> = BTreeMap::new();
    for members in families {
        members.retain(|(id, _)| {
            let circle = circles.entry(*id);
            !used.contains(id) || !*circle.or_insert_with(|| contains_itself(*id))
        });
    }
}

/// The members that equal the first one, and are in no larger family.
fn unclaimed(api: &Api, mut members: Vec<Member>) -> Vec<Member> {
    members.retain(|(id, _)| !api.instances.contains_key(id));
    let Some(&first) = members.first() else {
        return members;
    };
    members.retain(|&member| {
        let objects = object(api, first).zip(object(api, member));
        objects.is_some_and(|(one, other)| are_equal(one, other))
    });
    members
}

fn object(api: &Api, (id, property): Member) -> Option<(&Object, &Property)> {
    match &api.ty(id).kind {
        Kind::Object(object) => Some((object, object.properties.get(property)?)),
        _ => None,
    }
}

/// The types that are the body of a response.
fn bodies_of_responses(api: &Api) -> BTreeSet<TypeId> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let responses = operation.responses.iter();
        responses.flat_map(|response| operation.bodies(response))
    });
    bodies.map(|body| body.id).collect()
}

/// Whether enough responses are such an object, each with another argument.
fn is_worth_it(api: &Api, bodies: &BTreeSet<TypeId>, members: &[Member]) -> bool {
    let members = members.iter().filter(|(id, _)| bodies.contains(id));
    let properties = members.filter_map(|&member| object(api, member));
    let arguments: BTreeSet<TypeId> = properties.map(|(_, property)| property.ty.id).collect();
    arguments.len() >= FEWEST
}

/// Adds the generic type of the members, which is declared like the first one. If each member has a list, the parameter
/// is the type of its items.
fn declare(api: &mut Api, members: &[Member]) {
    let properties = members.iter().filter_map(|&member| object(api, member));
    let is_list = |property: &Property| matches!(api.ty(property.ty.id).kind, Kind::Array(_));
    let are_lists = properties.clone().all(|(_, property)| is_list(property));
    let first = properties.map(|(object, property)| (object.clone(), outline(property)));
    let Some((mut generic, mut differing)) = first.take(1).next() else {
        return;
    };
    let any = api.add_type(plain(Kind::Any));
    differing.ty.id = if are_lists {
        api.add_type(plain(Kind::Array(any.into())))
    } else {
        any
    };
    let name = NameHint::Generic {
        property: differing.name.clone(),
    };
    let mut properties = generic.properties.iter_mut();
    if let Some(property) = properties.find(|property| property.name == differing.name) {
        *property = differing;
    }
    let kind = Kind::Object(generic);
    let generic = api.add_type(Type {
        name,
        ..plain(kind)
    });
    for &(id, property) in members {
        api.instances.insert(id, Instance { generic, property });
    }
}

fn plain(kind: Kind) -> Type {
    Type {
        name: NameHint::Plain,
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    }
}
