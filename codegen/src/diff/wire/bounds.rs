//! Compares the annotations of a value, which are not part of its type: bounds and the default.

use std::collections::BTreeMap;

use super::type_changes::Spot;
use super::type_pairs::Pairs;
use super::{Code, Wire};
use crate::model::{Api, Docs, NameHint, TypeRef};

/// The bounds, the default and the deprecation of a value, from its use and from its type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Annotations {
    pub(super) deprecated: bool,
    default: Option<String>,
    bounds: BTreeMap<String, String>,
}

impl Annotations {
    pub(super) fn of(api: &Api, ty: TypeRef, docs: &Docs) -> Self {
        // Equal inline schemas share a type, so the annotations of an inline schema are those of its use.
        let ty = api.ty(ty.id);
        let component = matches!(ty.name, NameHint::Component(_)).then_some(&ty.docs);
        let bounds = component.into_iter().flat_map(|docs| &docs.constraints);
        let bounds = bounds.chain(&docs.constraints);
        let default = component.and_then(|docs| docs.default.as_ref());
        Self {
            deprecated: docs.deprecated || component.is_some_and(|docs| docs.deprecated),
            default: docs.default.as_ref().or(default).cloned(),
            bounds: bounds
                .filter(|bound| is_compared(&bound.keyword))
                .map(|bound| (bound.keyword.clone(), bound.value.clone()))
                .collect(),
        }
    }
}

/// Returns whether a keyword is compared. Others, such as `not`, are documentation.
fn is_compared(keyword: &str) -> bool {
    const BOUNDS: [&str; 14] = [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
        "pattern",
    ];
    BOUNDS.contains(&keyword) || keyword == "uniqueItems"
}

/// Compares the bounds and the default.
pub(super) fn compare(pairs: &mut Pairs<'_>, spot: &Spot, old: &Annotations, new: &Annotations) {
    let keywords: std::collections::BTreeSet<&String> =
        old.bounds.keys().chain(new.bounds.keys()).collect();
    for keyword in keywords {
        bound(
            pairs,
            spot,
            keyword,
            (old.bounds.get(keyword), new.bounds.get(keyword)),
        );
    }
    if old.default != new.default {
        let code = (Code::RequestDefaultChanged, Code::ResponseDefaultChanged);
        let word = |default: &Option<String>| default.clone().unwrap_or_else(|| "none".to_owned());
        let phrase = format!(
            "has the default {} for {{}} instead of {}",
            word(&new.default),
            word(&old.default)
        );
        let request = if old.default.is_some() {
            Wire::Risky
        } else {
            Wire::Compatible
        };
        let mut finding = spot.finding(code, (request, Wire::Compatible), phrase);
        finding.values = (old.default.clone(), new.default.clone());
        pairs.findings.push(finding);
    }
}

fn bound(
    pairs: &mut Pairs<'_>,
    spot: &Spot,
    keyword: &str,
    (old, new): (Option<&String>, Option<&String>),
) {
    if old == new
        || matches!((old, new), (Some(old), Some(new)) if number(old) == number(new) && number(old).is_some())
    {
        return;
    }
    let (code, wire) = if is_tighter(keyword, old, new) {
        let code = (Code::RequestBoundTightened, Code::ResponseBoundTightened);
        (code, (Wire::Risky, Wire::Compatible))
    } else {
        let code = (Code::RequestBoundLoosened, Code::ResponseBoundLoosened);
        (code, (Wire::Compatible, Wire::Compatible))
    };
    let phrase = match (old, new) {
        (None, Some(new)) => format!("has the new `{keyword}: {new}` for {{}}"),
        (Some(old), None) => format!("no longer has `{keyword}: {old}` for {{}}"),
        _ => format!(
            "has `{keyword}: {}` for {{}} instead of {}",
            new.map_or("", String::as_str),
            old.map_or("", String::as_str)
        ),
    };
    let mut finding = spot.finding(code, wire, phrase);
    let shown = |bound: Option<&String>| bound.map(|value| format!("{keyword}: {value}"));
    finding.values = (shown(old), shown(new));
    pairs.findings.push(finding);
}

/// Returns whether the new bound rejects a value that the old one allows.
fn is_tighter(keyword: &str, old: Option<&String>, new: Option<&String>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return new.is_some();
    };
    let (Some(old), Some(new)) = (number(old), number(new)) else {
        return true;
    };
    match keyword {
        "multipleOf" => (old / new).fract() != 0.0,
        _ if keyword.starts_with("min") || keyword == "exclusiveMinimum" => new > old,
        _ => new < old,
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}
