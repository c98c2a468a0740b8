//! Which variant of the old union is which one of the new union.

use super::type_pairs::Pairs;
use crate::model::{Api, Kind, TypeRef, Union, Variant};

/// The share of common properties from which on two objects are the same alternative.
const MIN_SIMILARITY: f64 = 0.5;

/// A criterion by which an alternative of the old union and one of the new union are the same.
type Criterion<'a> = &'a dyn Fn(&Variant, &Variant) -> bool;

/// Returns the index of the old alternative for each new one. The criteria are applied in order, each to
/// the alternatives that are not matched yet: a common value of the discriminator, the same shape and name,
/// the same shape, the same kind and name, similar properties, the same name.
///
/// For example, `oneOf: [string, Cat, Dog]` becomes `oneOf: [Dog, Kitten, string]`, where `Kitten` has the
/// properties of `Cat` and one more. `string` and `Dog` have the same shape and name in both unions; `Kitten`
/// matches `Cat` by its properties. The result is `[Some(2), Some(1), Some(0)]`.
pub(super) fn partners(pairs: &Pairs<'_>, old: &Union, new: &Union) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.variants.len()];
    let shapes =
        |old: &Variant, new: &Variant| pairs.shapes.0.of(old.ty.id) == pairs.shapes.1.of(new.ty.id);
    let tagged = |old: &Variant, new: &Variant| old.tags.iter().any(|tag| new.tags.contains(tag));
    let similar = |old: &Variant, new: &Variant| {
        similarity(pairs.old.api, old.ty, pairs.new.api, new.ty) >= MIN_SIMILARITY
    };
    let named = |old: &Variant, new: &Variant| {
        let kind = |api: &Api, ty: TypeRef| std::mem::discriminant(&api.ty(ty.id).kind);
        old.label == new.label && kind(pairs.old.api, old.ty) == kind(pairs.new.api, new.ty)
    };
    let labelled = |old: &Variant, new: &Variant| old.label == new.label;
    let same = |old: &Variant, new: &Variant| shapes(old, new) && labelled(old, new);
    let criteria: [Criterion<'_>; 6] = [&tagged, &same, &shapes, &named, &similar, &labelled];
    for is_same in criteria {
        for (index, variant) in new.variants.iter().enumerate() {
            let taken = |index: usize| partners.contains(&Some(index));
            let mut free = old
                .variants
                .iter()
                .enumerate()
                .filter(|(index, _)| !taken(*index));
            let found = free
                .find(|(_, old)| is_same(old, variant))
                .map(|(index, _)| index);
            if let Some(partner @ None) = partners.get_mut(index) {
                *partner = found;
            }
        }
    }
    partners
}

/// Replaces an object without properties of its own by its only union, unless both types are such objects.
pub(super) fn without_wrapper(pairs: &Pairs<'_>, old: TypeRef, new: TypeRef) -> (TypeRef, TypeRef) {
    match (
        only_union(pairs.old.api, old),
        only_union(pairs.new.api, new),
    ) {
        (Some(union), None) => (union, new),
        (None, Some(union)) => (old, union),
        _ => (old, new),
    }
}

fn only_union(api: &Api, ty: TypeRef) -> Option<TypeRef> {
    match &api.ty(ty.id).kind {
        Kind::Object(object) if object.properties.is_empty() => match object.unions.as_slice() {
            [union] => Some(TypeRef {
                nullable: ty.nullable || union.nullable,
                ..*union
            }),
            _ => None,
        },
        _ => None,
    }
}

/// If only one of two types is a union, returns the other type and the alternative that corresponds to it.
pub(super) fn corresponding(
    pairs: &Pairs<'_>,
    old: TypeRef,
    new: TypeRef,
) -> Option<(TypeRef, TypeRef)> {
    let (one, other) = (pairs.old.api, pairs.new.api);
    match (&one.ty(old.id).kind, &other.ty(new.id).kind) {
        (Kind::Union(_), Kind::Union(_)) => None,
        (_, Kind::Union(union)) => {
            let partner = closest(union, |ty| similarity(one, old, other, ty))?;
            Some((not_null(old), not_null(partner)))
        }
        (Kind::Union(union), _) => {
            let partner = closest(union, |ty| similarity(one, ty, other, new))?;
            Some((not_null(partner), not_null(new)))
        }
        _ => None,
    }
}

/// Returns the most similar alternative, the first one of several.
fn closest(union: &Union, similarity: impl Fn(TypeRef) -> f64) -> Option<TypeRef> {
    let similar = union
        .variants
        .iter()
        .map(|variant| (similarity(variant.ty), variant.ty));
    let similar = similar.filter(|(similarity, _)| *similarity >= MIN_SIMILARITY);
    let best = similar
        .rev()
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, ty)| ty)
}

fn not_null(ty: TypeRef) -> TypeRef {
    TypeRef {
        nullable: false,
        ..ty
    }
}

/// Returns how similar two types are, from 0 to 1: the share of common properties of two objects.
fn similarity(old_api: &Api, old: TypeRef, new_api: &Api, new: TypeRef) -> f64 {
    match (&old_api.ty(old.id).kind, &new_api.ty(new.id).kind) {
        (Kind::Object(old), Kind::Object(new)) => {
            let has = |name: &str| new.properties.iter().any(|one| one.name == name);
            let shared = old.properties.iter().filter(|one| has(&one.name)).count();
            let all = old.properties.len().max(new.properties.len());
            if all == 0 { 1.0 } else { ratio(shared, all) }
        }
        (Kind::Array(old), Kind::Array(new)) | (Kind::Map(old), Kind::Map(new)) => {
            similarity(old_api, *old, new_api, *new)
        }
        (old, new) if std::mem::discriminant(old) == std::mem::discriminant(new) => 1.0,
        _ => 0.0,
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    number(part) / number(whole)
}
