//! Compares the members of a pair of types.

use super::type_changes::Spot;
use super::type_pairs::Pairs;
use super::{Finding, Owner, Touched, enums, pointer, properties, tuples, union_variants};
use crate::lower::Origin;
use crate::model::{Additional, Kind, NameHint, Object, Type, TypeId};

/// A pair that is being compared.
#[derive(Clone, Debug)]
pub(super) struct At {
    pub(super) spot: Spot,
    pub(super) old: TypeId,
    pub(super) new: TypeId,
}

/// Compares the pair with this index.
pub(super) fn compare(pairs: &mut Pairs<'_>, index: usize) {
    let Some(pair) = pairs.list.get(index) else {
        return;
    };
    let at = At {
        spot: Spot {
            owner: Owner::Pair(index),
            direction: pair.direction,
            path: String::new(),
            pointers: pair.pointers.clone(),
            touched: Vec::new(),
        },
        old: pair.old,
        new: pair.new,
    };
    let (old_api, new_api) = (pairs.old.api, pairs.new.api);
    match (&old_api.ty(at.old).kind, &new_api.ty(at.new).kind) {
        (Kind::StringEnum(old), Kind::StringEnum(new)) => enums::compare(pairs, &at, old, new),
        (Kind::Union(old), Kind::Union(new)) => union_variants::compare(pairs, &at, old, new),
        (
            Kind::Tuple { items, rest },
            Kind::Tuple {
                items: others,
                rest: other,
            },
        ) => {
            tuples::compare(pairs, &at, (items, *rest), (others, *other));
        }
        (old, new) => {
            // A map is an object without declared properties.
            if let (Some(old), Some(new)) = (object(old), object(new)) {
                properties::compare(pairs, &at, &old, &new);
            }
        }
    }
}

fn object(kind: &Kind) -> Option<std::borrow::Cow<'_, Object>> {
    match kind {
        Kind::Object(object) => Some(std::borrow::Cow::Borrowed(object)),
        Kind::Map(ty) => Some(std::borrow::Cow::Owned(Object {
            properties: Vec::new(),
            additional: Additional::Keep(*ty),
            unions: Vec::new(),
        })),
        _ => None,
    }
}

impl At {
    /// Returns the place of a member, by its index in the old and in the new type.
    pub(super) fn member(
        &self,
        pairs: &Pairs<'_>,
        path: &str,
        steps: &[&str],
        (old, new): (Option<usize>, Option<usize>),
    ) -> Spot {
        let of = |side: super::Side<'_>, id: TypeId, base: &str, index: Option<usize>| {
            let inline = || pointer(base, steps);
            let ty = side.api.ty(id);
            let Some(index) = index else { return inline() };
            let origin = side.origins.member(id, index);
            match origin.filter(|_| is_component(ty)) {
                Some(Origin { pointer, .. }) => pointer.clone(),
                None => inline(),
            }
        };
        let pointers = (
            of(pairs.old, self.old, &self.spot.pointers.0, old),
            of(pairs.new, self.new, &self.spot.pointers.1, new),
        );
        let touched = Touched::Member(
            old.map(|index| (self.old, index)),
            new.map(|index| (self.new, index)),
        );
        Spot {
            path: path.to_owned(),
            pointers,
            touched: vec![touched],
            ..self.spot.clone()
        }
    }
}

fn is_component(ty: &Type) -> bool {
    matches!(ty.name, NameHint::Component(_))
}

/// Removes the pointer into the document that does not have the part.
pub(super) fn one_sided(mut finding: Finding, is_new: bool) -> Finding {
    if is_new {
        finding.pointers.0 = None;
    } else {
        finding.pointers.1 = None;
    }
    finding
}
