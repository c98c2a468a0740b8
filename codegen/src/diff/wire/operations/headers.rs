//! The headers of a response.

use super::super::{Code, Direction, Finding, Pairs, Wire, pointer, type_changes};
use super::At;
use crate::model::Header;

/// Compares the headers of the response with the status `key`.
pub(super) fn compare(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    key: &str,
    (old, new): (&[Header], &[Header]),
    findings: &mut Vec<Finding>,
) {
    for header in new {
        let known = old
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(&header.name));
        if let Some(before) = known {
            both(pairs, at, key, before, header, findings);
        } else {
            let phrase = format!("has the new header `{}` in the response {key}", header.name);
            let steps = ["responses", key, "headers", &header.name];
            let code = Code::ResponseHeaderAdded;
            let mut finding = at.finding(code, Wire::Compatible, phrase, &steps);
            finding.pointers.0 = Some(pointer(&at.pointers.0, &["responses", key]));
            finding.values.1 = Some(header.name.clone());
            findings.push(finding);
        }
    }
    for header in old {
        if !new
            .iter()
            .any(|new| new.name.eq_ignore_ascii_case(&header.name))
        {
            let phrase = format!(
                "no longer has the header `{}` in the response {key}",
                header.name
            );
            let wire = if header.required {
                Wire::Breaking
            } else {
                Wire::Risky
            };
            let steps = ["responses", key, "headers", &header.name];
            let mut finding = at.finding(Code::ResponseHeaderRemoved, wire, phrase, &steps);
            finding.pointers.1 = Some(pointer(&at.pointers.1, &["responses", key]));
            finding.values.0 = Some(header.name.clone());
            findings.push(finding);
        }
    }
}

fn both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    key: &str,
    old: &Header,
    new: &Header,
    findings: &mut Vec<Finding>,
) {
    let steps = ["responses", key, "headers", &new.name];
    let change = match (old.required, new.required) {
        (false, true) => Some((
            Code::ResponseHeaderBecameRequired,
            Wire::Compatible,
            "now always has",
        )),
        (true, false) => Some((
            Code::ResponseHeaderBecameOptional,
            Wire::Risky,
            "can now lack",
        )),
        _ => None,
    };
    if let Some((code, wire, verb)) = change {
        let phrase = format!("{verb} the header `{}` in the response {key}", new.name);
        findings.push(at.finding(code, wire, phrase, &steps));
    }
    let steps = ["responses", key, "headers", &new.name, "schema"];
    let pointers = (
        pointer(&at.pointers.0, &steps),
        pointer(&at.pointers.1, &steps),
    );
    let subject = format!("the header `{}` of the response {key}", new.name);
    let spot = at.root(pairs, Direction::Response, subject, pointers);
    type_changes::compare(pairs, &spot, old.ty, new.ty);
}
