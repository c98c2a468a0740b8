//! Compares two uses of types in the same place. Objects, unions, enums and tuples are recorded as pairs,
//! since each pair is compared once; other types are compared here.

use super::describe::{outline, shown, text};
use super::paths::joined;
use super::type_pairs::Pairs;
use super::{Code, Direction, Finding, Owner, Touched, Wire, match_variants, pointer};
use crate::model::{Api, Integer, Kind, TextFormat, TypeRef};

/// The place of a value within its owner.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) owner: Owner,
    pub(super) direction: Direction,
    /// The path within the owner.
    pub(super) path: String,
    pub(super) pointers: (String, String),
    pub(super) touched: Vec<Touched>,
}

impl Spot {
    /// Returns the place one level below.
    fn inner(&self, step: &str, key: &str) -> Self {
        Self {
            path: joined(&self.path, step),
            pointers: (
                pointer(&self.pointers.0, &[key]),
                pointer(&self.pointers.1, &[key]),
            ),
            ..self.clone()
        }
    }

    /// Returns a difference at this place. `code` and `wire` are those of a request and of a response.
    pub(super) fn finding(
        &self,
        code: (Code, Code),
        wire: (Wire, Wire),
        phrase: impl Into<String>,
    ) -> Finding {
        Finding {
            code: self.direction.choose(code.0, code.1),
            wire: self.direction.choose(wire.0, wire.1),
            owner: self.owner,
            phrase: phrase.into(),
            path: self.path.clone(),
            pointers: (Some(self.pointers.0.clone()), Some(self.pointers.1.clone())),
            values: (None, None),
            touched: self.touched.clone(),
        }
    }
}

/// Compares two uses.
pub(super) fn compare(pairs: &mut Pairs<'_>, spot: &Spot, old: TypeRef, new: TypeRef) {
    let (old, new) = match_variants::without_wrapper(pairs, old, new);
    let (old_kind, new_kind) = (
        &pairs.old.api.ty(old.id).kind,
        &pairs.new.api.ty(new.id).kind,
    );
    match (old_kind, new_kind) {
        (Kind::Array(one), Kind::Array(other)) => {
            nullable(pairs, spot, old, new);
            compare(pairs, &spot.inner("[]", "items"), *one, *other);
        }
        (Kind::Map(one), Kind::Map(other)) => {
            nullable(pairs, spot, old, new);
            let inner = spot.inner("{}", "additionalProperties");
            compare(pairs, &inner, *one, *other);
        }
        (Kind::StringEnum(_), Kind::StringEnum(_))
        | (Kind::Object(_) | Kind::Map(_), Kind::Object(_) | Kind::Map(_))
        | (Kind::Union(_), Kind::Union(_))
        | (Kind::Tuple { .. }, Kind::Tuple { .. }) => {
            nullable(pairs, spot, old, new);
            let at = (spot.owner, spot.path.as_str());
            pairs.add_pair(old.id, new.id, spot.direction, at, spot.pointers.clone());
        }
        (Kind::Text(one), Kind::Text(other)) if one != other => {
            nullable(pairs, spot, old, new);
            format(pairs, spot, *one, *other);
        }
        (one, other) if one == other => nullable(pairs, spot, old, new),
        _ => ty(pairs, spot, old, new),
    }
}

fn nullable(pairs: &mut Pairs<'_>, spot: &Spot, old: TypeRef, new: TypeRef) {
    use Wire::{Breaking, Compatible};
    let finding = match (old.nullable, new.nullable) {
        (false, true) => spot.finding(
            (Code::RequestBecameNullable, Code::ResponseBecameNullable),
            (Compatible, Breaking),
            spot.direction
                .choose("accepts null for {}", "can have null for {}"),
        ),
        (true, false) => spot.finding(
            (
                Code::RequestBecameNotNullable,
                Code::ResponseBecameNotNullable,
            ),
            (Breaking, Compatible),
            spot.direction
                .choose("no longer accepts null for {}", "no longer has null for {}"),
        ),
        _ => return,
    };
    pairs.findings.push(finding);
}

fn format(pairs: &mut Pairs<'_>, spot: &Spot, old: TextFormat, new: TextFormat) {
    let request = if new == TextFormat::Plain {
        Wire::Compatible
    } else {
        Wire::Risky
    };
    let code = (Code::RequestFormatChanged, Code::ResponseFormatChanged);
    let (one, other) = (text(old), text(new));
    let phrase = format!("has {{}} as {other} instead of {one}");
    let mut finding = spot.finding(code, (request, Wire::Compatible), phrase);
    finding.values = (Some(one.to_owned()), Some(other.to_owned()));
    pairs.findings.push(finding);
}

fn ty(pairs: &mut Pairs<'_>, spot: &Spot, old: TypeRef, new: TypeRef) {
    let (old_api, new_api) = (pairs.old.api, pairs.new.api);
    let wire = (
        request(old_api, old, new_api, new),
        response(old_api, old, new_api, new),
    );
    let (one, other) = (shown(old_api, old), shown(new_api, new));
    let code = (Code::RequestTypeChanged, Code::ResponseTypeChanged);
    let phrase = format!("has {{}} as {other} instead of {one}");
    let mut finding = spot.finding(code, wire, phrase);
    finding.values = (Some(outline(old_api, old)), Some(outline(new_api, new)));
    finding
        .touched
        .push(Touched::Type(Some(old.id), Some(new.id)));
    pairs.findings.push(finding);
    if let Some((old, new)) = match_variants::corresponding(pairs, old, new) {
        compare(pairs, spot, old, new);
    }
}

/// Returns the verdict if programs send `old` and the server accepts `new`.
fn request(old_api: &Api, old: TypeRef, new_api: &Api, new: TypeRef) -> Wire {
    let (from, to) = (&old_api.ty(old.id).kind, &new_api.ty(new.id).kind);
    if !contains(new_api, to, old_api, from)
        || old.nullable && !new.nullable && !matches!(to, Kind::Any)
    {
        return match (from, to) {
            (Kind::Integer(_), Kind::Integer(_)) => Wire::Risky,
            _ => Wire::Breaking,
        };
    }
    Wire::Compatible
}

/// Returns the verdict if the server sends `new` and programs decode `old`.
fn response(old_api: &Api, old: TypeRef, new_api: &Api, new: TypeRef) -> Wire {
    let (reader, sent) = (&old_api.ty(old.id).kind, &new_api.ty(new.id).kind);
    // A value of no alternative is decoded as an unknown one.
    if matches!(reader, Kind::Union(_)) && (old.nullable || !new.nullable) {
        return if contains(old_api, reader, new_api, sent) {
            Wire::Compatible
        } else {
            Wire::Risky
        };
    }
    if !contains(old_api, reader, new_api, sent)
        || new.nullable && !old.nullable && !matches!(reader, Kind::Any)
    {
        return match (reader, sent) {
            (Kind::Integer(_), Kind::Integer(_)) => Wire::Risky,
            _ => Wire::Breaking,
        };
    }
    Wire::Compatible
}

/// Returns whether every value of `narrow` is certainly a value of `wide`.
fn contains(api: &Api, wide: &Kind, narrow_api: &Api, narrow: &Kind) -> bool {
    match (wide, narrow) {
        (Kind::Any, _)
        | (Kind::Number | Kind::Integer(Integer::I128), Kind::Integer(_))
        | (Kind::Text(TextFormat::Plain), Kind::StringEnum(_) | Kind::Text(_)) => true,
        (Kind::Array(wide), Kind::Array(narrow)) => contains(
            api,
            &api.ty(wide.id).kind,
            narrow_api,
            &narrow_api.ty(narrow.id).kind,
        ),
        (Kind::Union(union), _) if !matches!(narrow, Kind::Union(_)) => union
            .variants
            .iter()
            .any(|variant| contains(api, &api.ty(variant.ty.id).kind, narrow_api, narrow)),
        _ => is_like(wide, narrow),
    }
}

/// Returns whether two types are equal, or of a kind whose members are compared separately.
fn is_like(one: &Kind, other: &Kind) -> bool {
    match (one, other) {
        (Kind::Object(one), Kind::Object(other)) => {
            let named = |name: &str| other.properties.iter().any(|known| known.name == *name);
            one.properties
                .iter()
                .all(|property| !property.required || named(&property.name))
        }
        (Kind::Array(_), Kind::Array(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::StringEnum(_), Kind::StringEnum(_)) => true,
        _ => one == other,
    }
}
