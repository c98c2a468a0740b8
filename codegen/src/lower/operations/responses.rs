//! Lowers responses, with their bodies and headers.

use super::{Words, media, parameters};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{
    Member, Operation as Described, ParameterShape, Response as DescribedResponse,
};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::lower::findings::Findings;
use crate::model::{Header, Location, NameHint, Response, StatusRange};

/// Lowers the responses of an operation.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    words: &Words,
) -> Vec<Response> {
    let (members, findings) = distinct(&described.responses);
    cx.record(&findings);
    let statuses: Vec<_> = members.iter().map(|(status, _)| *status).collect();
    let mut responses = Vec::new();
    for (status, member) in members {
        let role = role(status, &statuses);
        let name =
            super::shared_name(cx, member.at, "Response").unwrap_or_else(|| words.role(&role));
        responses.extend(response(cx, member, status, &name));
    }
    responses
}

/// Returns the responses with distinct statuses.
fn distinct<'m, 'n>(
    members: &'m [Member<'n>],
) -> (Vec<(StatusRange, &'m Member<'n>)>, Findings<'n>) {
    let mut findings = Findings::default();
    let mut distinct: Vec<(StatusRange, &Member<'n>)> = Vec::new();
    for member in members {
        let Some(status) = StatusRange::parse(member.key) else {
            let message = format!("`{}` is not a status; the response is left out", member.key);
            let known = ["default", "1XX", "2XX", "3XX", "4XX", "5XX"];
            let values =
                "the statuses are codes such as `200`, classes such as `2XX`, and `default`";
            let fault = Diagnostic::new(Code::UnknownValue, member.key_span, message);
            let fault = fault.suggest(member.key, known, values);
            findings.faulty(Construct::Response, member.at, fault);
            continue;
        };
        if distinct.iter().any(|(known, _)| *known == status) {
            let message = "this status is described twice; the first description is taken";
            let fault = Diagnostic::new(Code::Lost, member.key_span, message);
            findings.faulty(Construct::Response, member.at, fault);
            continue;
        }
        distinct.push((status, member));
    }
    (distinct, findings)
}

/// Returns the word for the inline types of a response. `all` are the statuses of the operation.
fn role(status: StatusRange, all: &[StatusRange]) -> String {
    let successes = all.iter().filter(|status| status.is_success()).count();
    match status {
        StatusRange::Code(code) if status.is_success() && successes > 1 => {
            format!("Response {code}")
        }
        // Without another success, `default` is one.
        StatusRange::Default if !all.iter().any(|one| one.is_success() || one.is_redirect()) => {
            "Response".to_owned()
        }
        status if status.is_success() => "Response".to_owned(),
        StatusRange::Code(code) => format!("Error {code}"),
        StatusRange::Class(class) => format!("Error {class}xx"),
        StatusRange::Default => "Error".to_owned(),
    }
}

fn response<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    status: StatusRange,
    name: &NameHint,
) -> Option<Response> {
    let at = cx.reading.follow(member.at)?;
    let described = DescribedResponse::read(&mut cx.reading, at);
    let success = status.is_success();
    let place = Place::Response { success };
    let media = media::lower(cx, &described.content, name, place);
    let headers = described
        .headers
        .iter()
        .filter_map(|header| self::header(cx, header, name))
        .collect();
    cx.exact(Construct::Response, at);
    Some(Response {
        status,
        description: described.description.to_owned(),
        media,
        headers,
    })
}

fn header<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>, name: &NameHint) -> Option<Header> {
    // OpenAPI 3.1 §4.8.17: this header is ignored, since the media type defines it.
    if member.key.eq_ignore_ascii_case("content-type") {
        return None;
    }
    let at = cx.reading.follow(member.at)?;
    let described = ParameterShape::header(&mut cx.reading, at);
    let name = name.step(&format!("{} Header", member.key));
    let place = Place::Response { success: false };
    let (ty, wire, docs) = parameters::shape(cx, at, &described, (Location::Header, place), &name);
    Some(Header {
        name: member.key.to_owned(),
        ty,
        wire,
        required: described.required,
        docs,
    })
}
