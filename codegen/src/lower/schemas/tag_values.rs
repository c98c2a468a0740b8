//! Which values a property has in each alternative of a union, and so whether it can be the tag.

use super::conjunction::Conjunction;
use crate::document::At;
use crate::lower::context::Cx;
use crate::model::{Kind, TypeId, TypeRef, UnionForm};

/// The values that a property has in a type: none listed if it is any string, or is not declared;
/// [`None`] if the type is no object, or the property no string.
pub(super) fn values(cx: &mut Cx<'_, '_>, ty: TypeRef, property: &str) -> Option<Vec<String>> {
    within(cx, ty, property, &mut Vec::new())
}

/// As [`values`], inside of the unions `open`.
fn within(
    cx: &mut Cx<'_, '_>,
    ty: TypeRef,
    property: &str,
    open: &mut Vec<TypeId>,
) -> Option<Vec<String>> {
    let (end, _) = cx.slots.follow(ty);
    match cx.slots.kind(ty).0 {
        // A recursion: the type is being lowered, and its schema says what it will declare.
        None => Some(declared(cx, end, property)),
        Some(Kind::Object(object)) => {
            let mut properties = object.properties.iter();
            let found = properties.find(|known| known.name == property);
            match found.map(|found| found.ty) {
                Some(found) => texts(cx, found),
                None => Some(Vec::new()),
            }
        }
        Some(Kind::Map(value)) => {
            let (value, _) = cx.slots.kind(*value);
            matches!(value, Some(Kind::Any | Kind::Text(_))).then(Vec::new)
        }
        Some(Kind::Union(union)) => match &union.form {
            UnionForm::Tagged { property: inner } if inner == property => Some(
                union
                    .variants
                    .iter()
                    .flat_map(|variant| variant.tags.clone())
                    .collect(),
            ),
            _ => {
                open.push(end);
                let variants: Vec<TypeRef> =
                    union.variants.iter().map(|variant| variant.ty).collect();
                let mut all = Vec::new();
                for variant in variants {
                    if !open.contains(&cx.slots.follow(variant).0) {
                        all.extend(within(cx, variant, property, open)?);
                    }
                }
                Some(all)
            }
        },
        Some(_) => None,
    }
}

/// The values of a type of strings: none listed if it is any string; [`None`] if it is another type.
fn texts(cx: &mut Cx<'_, '_>, ty: TypeRef) -> Option<Vec<String>> {
    cx.demand_use(ty);
    match cx.slots.kind(ty).0? {
        Kind::StringEnum(list) => {
            let values = list.values.iter();
            Some(values.map(|value| value.value.clone()).collect())
        }
        Kind::Text(_) => Some(Vec::new()),
        _ => None,
    }
}

/// The values that the schema in a slot lists for a property.
fn declared(cx: &mut Cx<'_, '_>, slot: TypeId, property: &str) -> Vec<String> {
    let Some(at) = cx.slots.get(slot).at else {
        return Vec::new();
    };
    let facts = Conjunction::gather(cx, &[at]).merged(cx);
    let Some(found) = facts.properties.iter().find(|known| known.name == property) else {
        return Vec::new();
    };
    let places: Vec<At<'_>> = [found.first]
        .into_iter()
        .chain(found.more.clone())
        .collect();
    let schema = Conjunction::gather(cx, &places).merged(cx);
    let texts = schema
        .values
        .iter()
        .flatten()
        .filter_map(|value| value.node.as_str());
    texts.map(str::to_owned).collect()
}
