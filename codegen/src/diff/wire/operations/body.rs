//! The request body of an operation.

use super::super::{Code, Direction, Finding, Pairs, Wire};
use super::At;
use super::media::Media;
use crate::model::Body;

pub(super) fn compare(pairs: &mut Pairs<'_>, at: &At<'_>, findings: &mut Vec<Finding>) {
    let steps = &["requestBody"];
    match (&at.old.body, &at.new.body) {
        (None, None) => {}
        (None, Some(body)) => {
            let (wire, phrase) = if body.required {
                (Wire::Breaking, "now requires a request body")
            } else {
                (Wire::Compatible, "accepts a request body")
            };
            let mut finding = at.finding(Code::RequestBodyAdded, wire, phrase, steps);
            finding.pointers.0 = Some(at.pointers.0.clone());
            findings.push(finding);
        }
        (Some(_), None) => {
            let phrase = "no longer accepts a request body";
            let mut finding = at.finding(Code::RequestBodyRemoved, Wire::Risky, phrase, steps);
            finding.pointers.1 = Some(at.pointers.1.clone());
            findings.push(finding);
        }
        (Some(old), Some(new)) => bodies(pairs, at, old, new, findings),
    }
}

fn bodies(pairs: &mut Pairs<'_>, at: &At<'_>, old: &Body, new: &Body, findings: &mut Vec<Finding>) {
    let steps = &["requestBody"];
    match (old.required, new.required) {
        (false, true) => findings.push(at.finding(
            Code::RequestBodyBecameRequired,
            Wire::Breaking,
            "now requires its request body",
            steps,
        )),
        (true, false) => findings.push(at.finding(
            Code::RequestBodyBecameOptional,
            Wire::Compatible,
            "no longer requires its request body",
            steps,
        )),
        _ => {}
    }
    let media = Media {
        at,
        direction: Direction::Request,
        subject: "the request".to_owned(),
        what: "request".to_owned(),
        steps: vec!["requestBody".to_owned(), "content".to_owned()],
        codes: (
            (Code::RequestMediaTypeAdded, Wire::Compatible),
            (Code::RequestMediaTypeRemoved, Wire::Breaking),
        ),
    };
    media.compare(pairs, &old.media, &new.media, findings);
}
