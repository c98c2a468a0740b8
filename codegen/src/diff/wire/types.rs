//! Compares the members of a pair of types.

use super::pairs::Pairs;
use super::values::{self, Spot};
use super::{Code, Finding, Owner, Touched, Wire, pointer, properties, unions};
use crate::lower::Origin;
use crate::model::{Additional, Kind, NameHint, Object, StringEnum, Type, TypeId, TypeRef};

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
        (Kind::StringEnum(old), Kind::StringEnum(new)) => enums(pairs, &at, old, new),
        (Kind::Union(old), Kind::Union(new)) => unions::compare(pairs, &at, old, new),
        (
            Kind::Tuple { items, rest },
            Kind::Tuple {
                items: others,
                rest: other,
            },
        ) => {
            tuples(pairs, &at, (items, *rest), (others, *other));
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

fn enums(pairs: &mut Pairs<'_>, at: &At, old: &StringEnum, new: &StringEnum) {
    let has = |list: &StringEnum, value: &str| list.values.iter().any(|one| one.value == value);
    for (index, value) in new.values.iter().enumerate() {
        if !has(old, &value.value) {
            let spot = at.member(pairs, "", &["enum"], (None, Some(index)));
            let code = (Code::RequestEnumValueAdded, Code::ResponseEnumValueAdded);
            let words = at.spot.direction.choose("accepts", "can have");
            let phrase = format!("{words} `{}` for {{}}", value.value);
            let mut finding = spot.finding(code, (Wire::Compatible, Wire::Compatible), phrase);
            finding.pointers.0 = Some(at.spot.pointers.0.clone());
            finding.values = (None, Some(value.value.clone()));
            pairs.findings.push(finding);
        }
    }
    for (index, value) in old.values.iter().enumerate() {
        if !has(new, &value.value) {
            let spot = at.member(pairs, "", &["enum"], (Some(index), None));
            let code = (
                Code::RequestEnumValueRemoved,
                Code::ResponseEnumValueRemoved,
            );
            let words = at
                .spot
                .direction
                .choose("no longer accepts", "no longer has");
            let phrase = format!("{words} `{}` for {{}}", value.value);
            let mut finding = spot.finding(code, (Wire::Breaking, Wire::Compatible), phrase);
            finding.pointers.1 = Some(at.spot.pointers.1.clone());
            finding.values = (Some(value.value.clone()), None);
            pairs.findings.push(finding);
        }
    }
}

fn tuples(
    pairs: &mut Pairs<'_>,
    at: &At,
    (old, old_rest): (&[TypeRef], Option<TypeRef>),
    (new, new_rest): (&[TypeRef], Option<TypeRef>),
) {
    for (index, (old, new)) in old.iter().zip(new).enumerate() {
        let place = index.to_string();
        let path = format!("[{index}]");
        let mut spot = at.member(pairs, &path, &["prefixItems", &place], (None, None));
        spot.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        values::compare(pairs, &spot, *old, *new);
    }
    if let (Some(old), Some(new)) = (old_rest, new_rest) {
        let mut spot = at.member(pairs, "[]", &["items"], (None, None));
        spot.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        values::compare(pairs, &spot, old, new);
    }
    if old.len() != new.len() || old_rest.is_some() != new_rest.is_some() {
        let code = (Code::RequestTypeChanged, Code::ResponseTypeChanged);
        let shown = |items: &[TypeRef], rest: Option<TypeRef>| {
            let more = if rest.is_some() { " and more" } else { "" };
            format!("tuple of {}{more}", items.len())
        };
        let (one, other) = (shown(old, old_rest), shown(new, new_rest));
        let phrase = format!("has {{}} as {other} instead of {one}");
        let mut finding = at
            .spot
            .finding(code, (Wire::Breaking, Wire::Breaking), phrase);
        finding.values = (Some(one), Some(other));
        finding.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        pairs.findings.push(finding);
    }
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
