//! The responses of an operation.

use super::super::{Code, Direction, Finding, Pairs, Wire};
use super::At;
use super::headers;
use super::media::Media;
use crate::model::media_types::essence;
use crate::model::{Response, StatusRange};

pub(super) fn compare(pairs: &mut Pairs<'_>, at: &At<'_>, findings: &mut Vec<Finding>) {
    for response in &at.new.responses {
        let known = at
            .old
            .responses
            .iter()
            .find(|known| known.status == response.status);
        match known {
            Some(before) => response_both(pairs, at, before, response, findings),
            None => findings.push(response_added(at, response)),
        }
    }
    for response in &at.old.responses {
        if !at
            .new
            .responses
            .iter()
            .any(|new| new.status == response.status)
        {
            findings.push(response_removed(at, response));
        }
    }
}

/// Returns the key of a status in the document.
fn status(status: StatusRange) -> String {
    match status {
        StatusRange::Code(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}

fn response_added(at: &At<'_>, response: &Response) -> Finding {
    let key = status(response.status);
    // Old clients may not be able to decode the content of an undeclared success.
    let wire = if response.status.is_success() {
        Wire::Risky
    } else {
        Wire::Compatible
    };
    let phrase = format!("can respond with the new status {key}");
    let mut finding = at.finding(Code::ResponseAdded, wire, phrase, &["responses", &key]);
    finding.pointers.0 = Some(at.pointers.0.clone());
    finding.values.1 = Some(key);
    finding
}

fn response_removed(at: &At<'_>, response: &Response) -> Finding {
    let key = status(response.status);
    let wire = if response.status.is_success() {
        Wire::Breaking
    } else {
        Wire::Compatible
    };
    let phrase = format!("no longer responds with {key}");
    let mut finding = at.finding(Code::ResponseRemoved, wire, phrase, &["responses", &key]);
    finding.pointers.1 = Some(at.pointers.1.clone());
    finding.values.0 = Some(key);
    finding
}

fn response_both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    old: &Response,
    new: &Response,
    findings: &mut Vec<Finding>,
) {
    let key = status(new.status);
    let subject = if new.status.is_success() {
        "the response".to_owned()
    } else {
        format!("the response {key}")
    };
    // The client decodes JSON if the response has it, and otherwise the first media type.
    let reads_json = old.media.iter().any(|media| media.kind.json().is_some());
    let lost = old.status.is_success()
        && old.media.iter().any(|media| {
            let read = media.kind.json().is_some() || !reads_json;
            read && !new
                .media
                .iter()
                .any(|new| essence(&new.name) == essence(&media.name))
        });
    let media = Media {
        at,
        direction: Direction::Response,
        subject,
        what: format!("response {key}"),
        steps: vec!["responses".to_owned(), key.clone(), "content".to_owned()],
        codes: (
            (Code::ResponseMediaTypeAdded, Wire::Compatible),
            (
                Code::ResponseMediaTypeRemoved,
                if lost {
                    Wire::Breaking
                } else {
                    Wire::Compatible
                },
            ),
        ),
    };
    media.compare(pairs, &old.media, &new.media, findings);
    headers::compare(pairs, at, &key, (&old.headers, &new.headers), findings);
}
