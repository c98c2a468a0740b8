//! Compares the variants of two unions in the same place.

use super::describe::alternative;
use super::match_variants::partners;
use super::type_changes::{self, Spot};
use super::type_members::At;
use super::type_pairs::Pairs;
use super::{Code, Touched, Wire};
use crate::model::{Union, UnionForm, Variant};

pub(super) fn compare(pairs: &mut Pairs<'_>, at: &At, old: &Union, new: &Union) {
    let partners = partners(pairs, old, new);
    for (index, (variant, partner)) in new.variants.iter().zip(&partners).enumerate() {
        match partner.and_then(|partner| Some((partner, old.variants.get(partner)?))) {
            Some((old_index, old)) => {
                let spot = spot(pairs, at, index, (Some(old_index), Some(index)));
                type_changes::compare(pairs, &spot, old.ty, variant.ty);
                tags(pairs, &spot, old, variant);
            }
            None => added(pairs, at, index, variant),
        }
    }
    for (index, variant) in old.variants.iter().enumerate() {
        if !partners.contains(&Some(index)) {
            removed(pairs, at, index, variant);
        }
    }
    form(pairs, at, old, new);
}

fn spot(pairs: &Pairs<'_>, at: &At, index: usize, places: (Option<usize>, Option<usize>)) -> Spot {
    at.member(pairs, "", &["oneOf", &index.to_string()], places)
}

fn added(pairs: &mut Pairs<'_>, at: &At, index: usize, variant: &Variant) {
    let spot = spot(pairs, at, index, (None, Some(index)));
    let code = (
        Code::RequestAlternativeAdded,
        Code::ResponseAlternativeAdded,
    );
    let words = at.spot.direction.choose("accepts", "can have");
    let phrase = format!("{words} the new alternative `{}` for {{}}", variant.label);
    let mut finding = spot.finding(code, (Wire::Compatible, Wire::Compatible), phrase);
    finding.pointers.0 = Some(at.spot.pointers.0.clone());
    finding.values.1 = Some(alternative(pairs.new.api, variant));
    pairs.findings.push(finding);
}

fn removed(pairs: &mut Pairs<'_>, at: &At, index: usize, variant: &Variant) {
    let spot = spot(pairs, at, index, (Some(index), None));
    let code = (
        Code::RequestAlternativeRemoved,
        Code::ResponseAlternativeRemoved,
    );
    let words = at
        .spot
        .direction
        .choose("no longer accepts", "no longer has");
    let phrase = format!("{words} the alternative `{}` for {{}}", variant.label);
    let mut finding = spot.finding(code, (Wire::Breaking, Wire::Compatible), phrase);
    finding.pointers.1 = Some(at.spot.pointers.1.clone());
    finding.values.0 = Some(alternative(pairs.old.api, variant));
    pairs.findings.push(finding);
}

/// Compares the values of the discriminator that select an alternative.
fn tags(pairs: &mut Pairs<'_>, spot: &Spot, old: &Variant, new: &Variant) {
    let removed: Vec<&str> = missing(&old.tags, &new.tags);
    let added: Vec<&str> = missing(&new.tags, &old.tags);
    if old.tags.is_empty() || new.tags.is_empty() || removed.is_empty() && added.is_empty() {
        return;
    }
    let code = (
        Code::RequestDiscriminatorChanged,
        Code::ResponseDiscriminatorChanged,
    );
    let request = if removed.is_empty() {
        Wire::Compatible
    } else {
        Wire::Breaking
    };
    let phrase = format!(
        "selects the alternative `{}` of {{}} by {} instead of {}",
        new.label,
        quoted(&new.tags),
        quoted(&old.tags)
    );
    let mut finding = spot.finding(code, (request, Wire::Compatible), phrase);
    finding.values = (Some(quoted(&old.tags)), Some(quoted(&new.tags)));
    pairs.findings.push(finding);
}

fn missing<'a>(of: &'a [String], within: &[String]) -> Vec<&'a str> {
    let missing = of.iter().filter(|tag| !within.contains(tag));
    missing.map(String::as_str).collect()
}

fn quoted(tags: &[String]) -> String {
    let mut tags: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    tags.sort_unstable();
    tags.join(", ")
}

/// Compares the properties of the discriminators.
fn form(pairs: &mut Pairs<'_>, at: &At, old: &Union, new: &Union) {
    let property = |form: &UnionForm| match form {
        UnionForm::Tagged { property } => Some(property.clone()),
        UnionForm::Untagged => None,
    };
    let (old, new) = (property(&old.form), property(&new.form));
    if old == new {
        return;
    }
    let code = (
        Code::RequestDiscriminatorChanged,
        Code::ResponseDiscriminatorChanged,
    );
    let wire = match (&old, &new) {
        (Some(_), Some(_)) => (Wire::Breaking, Wire::Risky),
        _ => (Wire::Compatible, Wire::Compatible),
    };
    let word = |property: &Option<String>| match property {
        Some(property) => format!("by `{property}`"),
        None => "by its shape".to_owned(),
    };
    let phrase = format!(
        "selects the alternative of {{}} {} instead of {}",
        word(&new),
        word(&old)
    );
    let mut finding = at.spot.finding(code, wire, phrase);
    finding.values = (old, new);
    finding.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
    pairs.findings.push(finding);
}
