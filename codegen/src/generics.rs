//! Generic types: takes the model, adds the objects that several responses have in common.
//!
//! The responses of an API often differ in one property only: `{success, result: Zone}`, `{success, result: Account}`
//! and more. They become one generic struct, of which each is an alias. This needs fewer types, and a program can
//! handle all of them with one function. Decides nothing about names and modules.
//!
//! Only types that are never sent become instances, so that no constructor is generic.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{
    Additional, Api, Docs, Instance, Kind, NameHint, Object, Operation, Property, Type, TypeId,
    TypeRef, Walk,
};

/// The number of different arguments from which a generic type is worth it.
const FEWEST: usize = 5;

/// An object and the index of the property in which it differs from others.
type Member = (TypeId, usize);

/// Adds the generic types of the model. `has_other_names` is whether the members of a component have configured
/// names.
pub(crate) fn add(api: &mut Api, has_other_names: &dyn Fn(&str) -> bool) {
    let bodies = bodies_of_responses(api);
    let mut families = families(api, has_other_names);
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

/// The objects that are equal except for the type of one property.
fn families(api: &Api, has_other_names: &dyn Fn(&str) -> bool) -> Vec<Vec<Member>> {
    let mut sent = BTreeSet::new();
    let roots = api.operations.iter().flat_map(Operation::sends).collect();
    Walk::new(api).from(roots, |id| {
        sent.insert(id);
    });
    let mut families: BTreeMap<u64, Vec<Member>> = BTreeMap::new();
    for (id, ty) in api.types() {
        let is_renamed = matches!(&ty.name, NameHint::Component(key) if has_other_names(key));
        if let Kind::Object(object) = &ty.kind
            && !sent.contains(&id)
            && !is_renamed
            && is_plain(object)
        {
            for (property, hash) in hashes(object).into_iter().enumerate() {
                families.entry(hash).or_default().push((id, property));
            }
        }
    }
    families.into_values().collect()
}

/// Whether an object has nothing but properties, each of which is a field.
fn is_plain(object: &Object) -> bool {
    let fields = object.properties.iter().all(|property| !property.implied);
    fields
        && object.properties.len() > 1
        && object.unions.is_empty()
        && object.additional == Additional::Skip
}

/// For each property a hash of the object without the type and the documentation of this property. The order of
/// the properties does not matter.
fn hashes(object: &Object) -> Vec<u64> {
    let properties = object.properties.iter();
    let each: Vec<u64> = properties
        .map(|property| hash(&received(property)))
        .collect();
    let all = each.iter().copied().fold(0, u64::wrapping_add);
    let properties = object.properties.iter().zip(each);
    properties
        .map(|(property, whole)| {
            let outline = hash(&outline(property));
            hash(&all.wrapping_sub(whole).wrapping_add(outline))
        })
        .collect()
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// What is emitted of a property of a type that is only received: no constructor sets a constant, and each sentence
/// ends with a full stop.
fn received(property: &Property) -> impl Hash + PartialEq {
    let Property {
        name,
        ty,
        required,
        read_only,
        write_only,
        constant: _,
        implied,
        docs,
    } = property;
    let Docs {
        title,
        description,
        deprecated,
        deprecation,
        constraints,
        default,
        examples,
        external,
    } = docs;
    let description = description.trim_end().trim_end_matches('.');
    (
        (name, ty, required, read_only, write_only, implied),
        (title, description, deprecated, deprecation),
        (constraints, default, examples, external),
    )
}

/// A property as the parameter of a generic type: without its own type and documentation.
fn outline(property: &Property) -> Property {
    let Docs {
        deprecated,
        deprecation,
        ..
    } = &property.docs;
    Property {
        name: property.name.clone(),
        ty: TypeRef {
            id: TypeId(u32::MAX),
            nullable: property.ty.nullable,
        },
        constant: None,
        docs: Docs {
            deprecated: *deprecated,
            deprecation: deprecation.clone(),
            ..Docs::default()
        },
        ..*property
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

/// Whether two objects are equal except for the type and the documentation of a property.
fn are_equal((one, own): (&Object, &Property), (other, its): (&Object, &Property)) -> bool {
    let of_other = |property: &Property| {
        let mut properties = other.properties.iter();
        properties.find(|other| other.name == property.name)
    };
    outline(own) == outline(its)
        && one.properties.len() == other.properties.len()
        && one.properties.iter().all(|property| {
            property.name == own.name
                || of_other(property).map(received) == Some(received(property))
        })
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
