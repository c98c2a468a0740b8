//! The parameters of an operation.

use super::super::bounds::{self, Annotations};
use super::super::describe::shown;
use super::super::{Code, Direction, Finding, Pairs, Side, Wire, pointer, type_changes};
use super::At;
use super::style::{is_serialized_differently, style};
use crate::model::{Location, Operation, OperationId, Parameter};

/// Returns the keys by which parameters are matched: the position of path parameters, the lowercase name of
/// headers, and the name of others.
fn keys(operation: &Operation) -> Vec<(Location, String)> {
    let mut place = 0;
    let key = |parameter: &Parameter| match parameter.location {
        Location::Path => {
            place += 1;
            (Location::Path, format!("#{place}"))
        }
        Location::Header => (Location::Header, parameter.name.to_ascii_lowercase()),
        location => (location, parameter.name.clone()),
    };
    operation.parameters.iter().map(key).collect()
}

pub(super) fn compare(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    (old, new): (OperationId, OperationId),
    findings: &mut Vec<Finding>,
) {
    let (old_keys, new_keys) = (keys(at.old), keys(at.new));
    let place = |side: Side<'_>, id, index| {
        let origin = side.origins.parameter(id, index);
        origin.map(|at| at.pointer.clone())
    };
    for (index, (key, parameter)) in new_keys.iter().zip(&at.new.parameters).enumerate() {
        let new_pointer = place(pairs.new, new, index);
        let Some(old_index) = old_keys.iter().position(|known| known == key) else {
            let mut finding = parameter_added(at, parameter);
            finding.pointers.1 = new_pointer.or(finding.pointers.1);
            findings.push(finding);
            continue;
        };
        let Some(before) = at.old.parameters.get(old_index) else {
            continue;
        };
        let or = |pointer: Option<String>, base: &str| pointer.unwrap_or_else(|| base.to_owned());
        let pointers = (
            or(place(pairs.old, old, old_index), &at.pointers.0),
            or(new_pointer, &at.pointers.1),
        );
        parameter_both(pairs, at, before, parameter, &pointers, findings);
    }
    for (index, (key, parameter)) in old_keys.iter().zip(&at.old.parameters).enumerate() {
        if !new_keys.contains(key) {
            let phrase = format!("no longer accepts the {}", named(parameter));
            let mut finding = at.finding(Code::ParameterRemoved, Wire::Risky, phrase, &[]);
            finding.pointers.0 = place(pairs.old, old, index).or(finding.pointers.0);
            finding.values.0 = Some(shown(pairs.old.api, parameter.ty));
            findings.push(finding);
        }
    }
}

fn parameter_added(at: &At<'_>, parameter: &Parameter) -> Finding {
    let (wire, words) = if parameter.required {
        (Wire::Breaking, "now requires")
    } else {
        (Wire::Compatible, "accepts")
    };
    let phrase = format!("{words} the new {}", named(parameter));
    let mut finding = at.finding(Code::ParameterAdded, wire, phrase, &[]);
    let word = if parameter.required {
        "required"
    } else {
        "optional"
    };
    finding.values.1 = Some(word.to_owned());
    finding
}

/// Returns the location and the name of a parameter, for a message.
fn named(parameter: &Parameter) -> String {
    let location = match parameter.location {
        Location::Path => "path parameter",
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::QueryString => "query string",
    };
    format!("{location} `{}`", parameter.name)
}

fn parameter_both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    old: &Parameter,
    new: &Parameter,
    pointers: &(String, String),
    findings: &mut Vec<Finding>,
) {
    let found = |code, wire, phrase: String| {
        let mut finding = at.finding(code, wire, phrase, &[]);
        finding.pointers = (Some(pointers.0.clone()), Some(pointers.1.clone()));
        finding
    };
    let name = named(new);
    match (old.required, new.required) {
        (false, true) => findings.push(found(
            Code::ParameterBecameRequired,
            Wire::Breaking,
            format!("now requires the {name}"),
        )),
        (true, false) => findings.push(found(
            Code::ParameterBecameOptional,
            Wire::Compatible,
            format!("no longer requires the {name}"),
        )),
        _ => {}
    }
    let (before, after) = (
        Annotations::of(pairs.old.api, old.ty, &old.docs),
        Annotations::of(pairs.new.api, new.ty, &new.docs),
    );
    match (before.deprecated, after.deprecated) {
        (false, true) => findings.push(found(
            Code::ParameterDeprecated,
            Wire::Compatible,
            format!("marks the {name} as deprecated"),
        )),
        (true, false) => findings.push(found(
            Code::ParameterUndeprecated,
            Wire::Compatible,
            format!("no longer marks the {name} as deprecated"),
        )),
        _ => {}
    }
    if is_serialized_differently(pairs, old, new) {
        let phrase = format!("serializes the {name} differently");
        let mut finding = found(Code::ParameterStyleChanged, Wire::Breaking, phrase);
        finding.values = (Some(style(&old.wire)), Some(style(&new.wire)));
        findings.push(finding);
    }
    let pointers = (
        pointer(&pointers.0, &["schema"]),
        pointer(&pointers.1, &["schema"]),
    );
    let spot = at.root(pairs, Direction::Request, format!("the {name}"), pointers);
    bounds::compare(pairs, &spot, &before, &after);
    type_changes::compare(pairs, &spot, old.ty, new.ty);
}
