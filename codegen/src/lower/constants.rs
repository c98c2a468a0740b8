//! Properties with only one valid value, which are not fields in Rust.
//!
//! Given `Variable: oneOf [Text, Key]` by `type`, where `text` selects `Text`, and `Text` is used nowhere else:
//!
//! - `Text { type: const text }` has no field `type`, since the variant determines it.
//! - `Text { type: string }` has the field, since its schema allows other values. `new` sets it.
//! - `Text` without a declared `type` has no such field. The union reads and writes the tag.
//!
//! If `Text` is also used alone, it keeps the field, since another value may be received there. Likewise, a
//! required `const` is not a field of types that are only sent.

use std::collections::{BTreeMap, BTreeSet};

use super::docs;
use super::source_map::{Origin, Origins};
use crate::model::{
    Api, Docs, Kind, NameHint, Property, TextFormat, Type, TypeId, TypeRef, UnionForm,
};

/// Adds the property of the tag to variants that do not declare it, since every value has it. Returns the
/// added properties.
pub(super) fn add_tags(api: &mut Api, origins: &mut Origins) -> BTreeSet<(TypeId, String)> {
    let mut added = BTreeSet::new();
    let mut missing: BTreeMap<TypeId, Vec<(String, TypeId)>> = BTreeMap::new();
    for (id, ty) in api.types() {
        let Kind::Union(union) = &ty.kind else {
            continue;
        };
        let UnionForm::Tagged { property } = &union.form else {
            continue;
        };
        for variant in &union.variants {
            let declares = match &api.ty(variant.ty.id).kind {
                Kind::Object(object) => object
                    .properties
                    .iter()
                    .any(|known| known.name == *property),
                _ => true,
            };
            if !declares {
                let names = missing.entry(variant.ty.id).or_default();
                if !names.iter().any(|(name, _)| name == property) {
                    names.push((property.clone(), id));
                }
            }
        }
    }
    if missing.is_empty() {
        return added;
    }
    let text = plain_text(api, origins);
    for (id, names) in missing {
        for (name, union) in names {
            let origin = origins.ty(union).cloned();
            let ty = api.types.get_mut(id.0 as usize);
            if let (
                Some(Type {
                    kind: Kind::Object(object),
                    ..
                }),
                Some(origin),
            ) = (ty, origin)
            {
                added.insert((id, name.clone()));
                object.properties.push(Property {
                    name,
                    ty: TypeRef::from(text),
                    required: false,
                    read_only: false,
                    write_only: false,
                    constant: None,
                    implied: false,
                    docs: Docs {
                        description: "The tag of the union that this is a variant of.".to_owned(),
                        ..Docs::default()
                    },
                });
                origins.add_member(id, origin);
            }
        }
    }
    added
}

/// Returns the type of plain text.
fn plain_text(api: &mut Api, origins: &mut Origins) -> TypeId {
    let kind = Kind::Text(TextFormat::Plain);
    if let Some((id, _)) = api.types().find(|(_, ty)| ty.kind == kind) {
        return id;
    }
    let id = api.add_type(Type {
        name: NameHint::Plain,
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    });
    origins.add_type(Origin::nowhere());
    id
}

/// Sets which properties are not fields.
pub(super) fn imply(api: &mut Api, added: &BTreeSet<(TypeId, String)>) {
    let tags = tags(api);
    let only_sent = super::read_write_only::only_sent(api);
    let is_text: Vec<bool> = api
        .types
        .iter()
        .map(|ty| matches!(ty.kind, Kind::Text(_) | Kind::StringEnum(_)))
        .collect();
    let of = |list: &[bool], id: TypeId| list.get(id.0 as usize).copied().unwrap_or_default();
    for (index, ty) in (0..).map(TypeId).zip(&mut api.types) {
        let Kind::Object(object) = &mut ty.kind else {
            continue;
        };
        for property in &mut object.properties {
            let tag = tags.get(&index).and_then(Option::as_ref);
            let tag = tag.filter(|(name, _)| *name == property.name);
            let tag = tag.map(|(_, value)| docs::text(value));
            let only = property.constant.is_some() && property.required && !property.ty.nullable;
            property.implied = match tag.filter(|_| of(&is_text, property.ty.id)) {
                Some(_) if added.contains(&(index, property.name.clone())) => true,
                Some(tag) => {
                    let states = only && property.constant.as_ref() == Some(&tag);
                    property.constant.get_or_insert(tag);
                    states
                }
                None => only && of(&only_sent, index),
            };
        }
    }
}

/// Returns the tag of each type that is a variant: the property and its value. [`None`] if the type has other
/// uses.
fn tags(api: &mut Api) -> BTreeMap<TypeId, Option<(String, String)>> {
    let mut tags: BTreeMap<TypeId, Option<(String, String)>> = BTreeMap::new();
    let mut add = |id: TypeId, tag: Option<(String, String)>| {
        let known = tags.entry(id).or_insert_with(|| tag.clone());
        if *known != tag {
            *known = None;
        }
    };
    for operation in &mut api.operations {
        operation.visit_uses(&mut |ty| add(ty.id, None));
    }
    for ty in &api.types {
        match &ty.kind {
            Kind::Union(union) => {
                for variant in &union.variants {
                    add(variant.ty.id, tag(&union.form, variant));
                }
            }
            kind => kind.uses().iter().for_each(|ty| add(ty.id, None)),
        }
    }
    tags
}

/// Returns the tag of a variant, if only one value selects it.
fn tag(form: &UnionForm, variant: &crate::model::Variant) -> Option<(String, String)> {
    match (form, variant.tags.as_slice()) {
        (UnionForm::Tagged { property }, [value]) if !variant.others && !variant.default => {
            Some((property.clone(), value.clone()))
        }
        _ => None,
    }
}
