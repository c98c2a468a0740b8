//! Compares the members of two objects in the same place.

use std::collections::BTreeMap;

use super::bounds::{self, Annotations};
use super::describe::{outline, shown};
use super::type_changes::{self, Spot};
use super::type_members::{At, one_sided};
use super::type_pairs::Pairs;
use super::{Code, Touched, Wire};
use crate::model::{Additional, Api, Kind, Object, Property};

pub(super) fn compare(pairs: &mut Pairs<'_>, at: &At, old: &Object, new: &Object) {
    let known: BTreeMap<&str, (usize, &Property)> = named(old).collect();
    for (index, property) in new.properties.iter().enumerate() {
        match known.get(property.name.as_str()) {
            Some((old_index, old)) => {
                let places = (Some(*old_index), Some(index));
                let spot = spot(pairs, at, &property.name, places);
                both(pairs, &spot, old, property);
            }
            None => added(pairs, at, index, property),
        }
    }
    let known: BTreeMap<&str, (usize, &Property)> = named(new).collect();
    for (index, property) in old.properties.iter().enumerate() {
        if !known.contains_key(property.name.as_str()) {
            removed(pairs, at, index, property);
        }
    }
    free_keys(pairs, at, old, new);
    for (index, (old, new)) in old.unions.iter().zip(&new.unions).enumerate() {
        let place = index.to_string();
        let mut spot = at.member(pairs, "", &["oneOf", &place], (None, None));
        spot.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        type_changes::compare(pairs, &spot, *old, *new);
    }
    if old.unions.len() != new.unions.len() {
        let code = (Code::RequestTypeChanged, Code::ResponseTypeChanged);
        let phrase = "has a different number of unions in {}";
        let mut finding = at
            .spot
            .finding(code, (Wire::Breaking, Wire::Breaking), phrase);
        let outlines = |api: &Api, object: &Object| {
            let unions = object.unions.iter().map(|union| outline(api, *union));
            unions.collect::<Vec<_>>().join(" & ")
        };
        let one = outlines(pairs.old.api, old);
        finding.values = (Some(one), Some(outlines(pairs.new.api, new)));
        finding.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        pairs.findings.push(finding);
    }
}

fn named(object: &Object) -> impl Iterator<Item = (&str, (usize, &Property))> {
    let all = object.properties.iter().enumerate();
    all.map(|(index, property)| (property.name.as_str(), (index, property)))
}

fn spot(pairs: &Pairs<'_>, at: &At, name: &str, places: (Option<usize>, Option<usize>)) -> Spot {
    at.member(pairs, name, &["properties", name], places)
}

/// Returns whether the property is sent in this direction.
fn is_sent(spot: &Spot, property: &Property) -> bool {
    let direction = spot.direction;
    !direction.omits(property.read_only, property.write_only)
}

fn added(pairs: &mut Pairs<'_>, at: &At, index: usize, property: &Property) {
    let spot = spot(pairs, at, &property.name, (None, Some(index)));
    let code = (Code::RequestPropertyAdded, Code::ResponsePropertyAdded);
    let required = property.required && is_sent(&spot, property);
    let (request, phrase) = if required {
        let phrase = spot
            .direction
            .choose("now requires {}", "always has the new {}");

        (Wire::Breaking, phrase)
    } else {
        let phrase = spot
            .direction
            .choose("accepts the new {}", "can have the new {}");
        (Wire::Compatible, phrase)
    };
    let mut finding = spot.finding(code, (request, Wire::Compatible), phrase);
    finding.values.1 = Some(shown(pairs.new.api, property.ty));
    finding.pointers.0 = Some(at.spot.pointers.0.clone());
    pairs.findings.push(finding);
}

fn removed(pairs: &mut Pairs<'_>, at: &At, index: usize, property: &Property) {
    let spot = spot(pairs, at, &property.name, (Some(index), None));
    let code = (Code::RequestPropertyRemoved, Code::ResponsePropertyRemoved);
    let (wire, phrase) = match (is_sent(&spot, property), property.required) {
        (false, _) => (
            (Wire::Compatible, Wire::Compatible),
            "no longer describes {}",
        ),
        (true, true) => (
            (Wire::Risky, Wire::Breaking),
            spot.direction.choose(
                "no longer accepts {}, which was required",
                "no longer has {}, which was required",
            ),
        ),
        (true, false) => (
            (Wire::Risky, Wire::Risky),
            spot.direction
                .choose("no longer accepts {}", "no longer has {}"),
        ),
    };
    let mut finding = spot.finding(code, wire, phrase);
    finding.values.0 = Some(shown(pairs.old.api, property.ty));
    finding.pointers.1 = Some(at.spot.pointers.1.clone());
    pairs.findings.push(finding);
}

fn both(pairs: &mut Pairs<'_>, spot: &Spot, old: &Property, new: &Property) {
    required(pairs, spot, old, new);
    access(pairs, spot, old, new);
    let annotations =
        |api: &Api, property: &Property| Annotations::of(api, property.ty, &property.docs);
    let (before, after) = (
        annotations(pairs.old.api, old),
        annotations(pairs.new.api, new),
    );
    deprecation(pairs, spot, before.deprecated, after.deprecated);
    bounds::compare(pairs, spot, &before, &after);
    constant(pairs, spot, old, new);
    type_changes::compare(pairs, spot, old.ty, new.ty);
}

fn required(pairs: &mut Pairs<'_>, spot: &Spot, old: &Property, new: &Property) {
    use Wire::{Breaking, Compatible};
    let is_sent = is_sent(spot, old) && is_sent(spot, new);
    let breaking = if is_sent { Breaking } else { Compatible };
    let (code, wire, phrase) = match (old.required, new.required) {
        (false, true) => (
            (
                Code::RequestPropertyBecameRequired,
                Code::ResponsePropertyBecameRequired,
            ),
            (breaking, Compatible),
            spot.direction
                .choose("now requires {}", "now always has {}"),
        ),
        (true, false) => (
            (
                Code::RequestPropertyBecameOptional,
                Code::ResponsePropertyBecameOptional,
            ),
            (Compatible, breaking),
            spot.direction
                .choose("no longer requires {}", "can now lack {}"),
        ),
        _ => return,
    };
    let mut finding = spot.finding(code, wire, phrase);
    let word = |required| Some(if required { "required" } else { "optional" }.to_owned());
    finding.values = (word(old.required), word(new.required));
    pairs.findings.push(finding);
}

fn access(pairs: &mut Pairs<'_>, spot: &Spot, old: &Property, new: &Property) {
    let word = |property: &Property| match (property.read_only, property.write_only) {
        (false, false) => "readable and writable",
        (true, _) => "read only",
        (false, true) => "write only",
    };
    if word(old) == word(new) {
        return;
    }
    let lost = is_sent(spot, old) && !is_sent(spot, new);
    let wire = match (lost, old.required) {
        (false, _) => (Wire::Compatible, Wire::Compatible),
        (true, true) => (Wire::Risky, Wire::Breaking),
        (true, false) => (Wire::Risky, Wire::Risky),
    };
    let code = (Code::RequestPropertyAccess, Code::ResponsePropertyAccess);
    let phrase = format!("has {{}} as {} instead of {}", word(new), word(old));
    let mut finding = spot.finding(code, wire, phrase);
    finding.values = (Some(word(old).to_owned()), Some(word(new).to_owned()));
    pairs.findings.push(finding);
}

fn deprecation(pairs: &mut Pairs<'_>, spot: &Spot, old: bool, new: bool) {
    if old == new {
        return;
    }
    let code = (
        Code::RequestPropertyDeprecation,
        Code::ResponsePropertyDeprecation,
    );
    let phrase = if new {
        "marks {} as deprecated"
    } else {
        "no longer marks {} as deprecated"
    };
    let mut finding = spot.finding(code, (Wire::Compatible, Wire::Compatible), phrase);
    finding.values = (Some(old.to_string()), Some(new.to_string()));
    pairs.findings.push(finding);
}

/// Compares the constant of a property. A string enum of one value is compared as an enum.
fn constant(pairs: &mut Pairs<'_>, spot: &Spot, old: &Property, new: &Property) {
    let lists =
        |api: &Api, property: &Property| matches!(api.ty(property.ty.id).kind, Kind::StringEnum(_));
    if lists(pairs.old.api, old) || lists(pairs.new.api, new) || old.constant == new.constant {
        return;
    }
    let code = (Code::RequestConstantChanged, Code::ResponseConstantChanged);
    let wire = match (&old.constant, &new.constant) {
        (_, None) => (Wire::Compatible, Wire::Compatible),
        (None, Some(_)) => (Wire::Risky, Wire::Compatible),
        (Some(_), Some(_)) => (Wire::Breaking, Wire::Compatible),
    };
    let word = |constant: &Option<String>| constant.clone().unwrap_or_else(|| "any".to_owned());
    let phrase = format!(
        "allows {} for {{}} instead of {}",
        word(&new.constant),
        word(&old.constant)
    );
    let mut finding = spot.finding(code, wire, phrase);
    finding.values = (old.constant.clone(), new.constant.clone());
    pairs.findings.push(finding);
}

fn free_keys(pairs: &mut Pairs<'_>, at: &At, old: &Object, new: &Object) {
    let touched = vec![Touched::Type(Some(at.old), Some(at.new))];
    let code = (Code::RequestFreeKeysChanged, Code::ResponseFreeKeysChanged);
    let (wire, phrase) = match (old.additional, new.additional) {
        (Additional::Keep(one), Additional::Keep(other)) => {
            let mut spot = at.member(pairs, "{}", &["additionalProperties"], (None, None));
            spot.touched = touched;
            type_changes::compare(pairs, &spot, one, other);
            return;
        }
        (Additional::Skip, Additional::Skip) => return,
        (Additional::Skip, Additional::Keep(_)) => (
            (Wire::Compatible, Wire::Compatible),
            "describes undeclared keys of {}",
        ),
        (Additional::Keep(_), Additional::Skip) => (
            (Wire::Risky, Wire::Compatible),
            "no longer describes undeclared keys of {}",
        ),
    };
    let mut finding = at.spot.finding(code, wire, phrase);
    finding.touched = touched;
    let shown = |api: &Api, additional| match additional {
        Additional::Keep(ty) => Some(shown(api, ty)),
        Additional::Skip => None,
    };
    finding.values = (
        shown(pairs.old.api, old.additional),
        shown(pairs.new.api, new.additional),
    );
    let is_new = finding.values.1.is_some();
    let mut finding = one_sided(finding, is_new);
    if is_new {
        finding.pointers.0 = Some(at.spot.pointers.0.clone());
    } else {
        finding.pointers.1 = Some(at.spot.pointers.1.clone());
    }
    pairs.findings.push(finding);
}
