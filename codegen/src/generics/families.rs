//! Which objects are equal except for the type of one property.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{FEWEST, Member};
use crate::model::{
    Additional, Api, Docs, Kind, NameHint, Object, Operation, Property, TypeId, TypeRef, Walk,
};

/// The objects that are equal except for the type of one property.
pub(super) fn families(
    api: &Api,
    bodies: &BTreeSet<TypeId>,
    has_other_names: &dyn Fn(&str) -> bool,
) -> Vec<Vec<Member>> {
    let frequent = frequent_names(api, bodies);
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
            && frequent.contains(&names(object))
        {
            for (property, hash) in hashes(object).into_iter().enumerate() {
                families.entry(hash).or_default().push((id, property));
            }
        }
    }
    families.into_values().collect()
}

/// The names of properties that enough responses have: no others can be those of a family.
fn frequent_names<'a>(api: &'a Api, bodies: &BTreeSet<TypeId>) -> BTreeSet<BTreeSet<&'a str>> {
    let mut counted: BTreeMap<BTreeSet<&str>, usize> = BTreeMap::new();
    for body in bodies {
        if let Kind::Object(object) = &api.ty(*body).kind {
            *counted.entry(names(object)).or_default() += 1;
        }
    }
    counted.retain(|_, count| *count >= FEWEST);
    counted.into_keys().collect()
}

fn names(object: &Object) -> BTreeSet<&str> {
    let properties = object.properties.iter();
    properties.map(|property| &*property.name).collect()
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
pub(super) fn outline(property: &Property) -> Property {
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

/// Whether two objects are equal except for the type and the documentation of a property.
pub(super) fn are_equal(
    (one, own): (&Object, &Property),
    (other, its): (&Object, &Property),
) -> bool {
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
