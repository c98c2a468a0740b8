//! The values of a property in each alternative of a union, by which it can be the tag.

use super::conjunction::Conjunction;
use crate::document::At;
use crate::lower::context::Cx;
use crate::model::{Kind, TypeId, TypeRef, UnionForm};

/// Returns the values of a property in a type. The list is empty if the property is any string or is not
/// declared. Returns [`None`] if the type is not an object or the property not a string.
pub(super) fn values(cx: &mut Cx<'_, '_>, ty: TypeRef, property: &str) -> Option<Vec<String>> {
    within(cx, ty, property, &mut Vec::new())
}

/// Like [`values`]. `open` contains the unions that are being visited, which can be recursive.
fn within(
    cx: &mut Cx<'_, '_>,
    ty: TypeRef,
    property: &str,
    open: &mut Vec<TypeId>,
) -> Option<Vec<String>> {
    let (end, _) = cx.slots.follow(ty);
    match cx.slots.kind(ty).0 {
        // The type is recursive and not lowered yet, so its values are read from its schema.
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

/// Returns the values of a type of strings. The list is empty if it is any string. Returns [`None`] for
/// other types.
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

/// Returns the values that the schema of a slot lists for a property.
fn declared(cx: &mut Cx<'_, '_>, slot: TypeId, property: &str) -> Vec<String> {
    let Some(at) = cx.slots.get(slot).at else {
        return Vec::new();
    };
    let merged = Conjunction::gather(cx, &[at]).merged(cx);
    let Some(found) = merged
        .properties
        .iter()
        .find(|known| known.name == property)
    else {
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
