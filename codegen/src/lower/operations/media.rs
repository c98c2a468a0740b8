//! The media types of a body or response: which of them the client has, and the names of their types.

use super::media_kind::{self, is_bytes};
use crate::document::{At, MediaType as Described, Member};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::{self, Place};
use crate::lower::findings::Findings;
use crate::lower::schemas;
use crate::model::{MediaType, NameHint, SchemaOf, formats, words};

/// A media type and the name of the inline types of its schema.
type Named<'n> = (Member<'n>, NameHint);

/// Lowers the media types of a body or response, in the order of the document.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    content: &[Member<'n>],
    name: &NameHint,
    place: Place,
) -> Vec<MediaType> {
    let mut named = named(content, name, place);
    named = match place {
        Place::Request => without_other_names_of_json(cx, named),
        _ => without_copies(cx, named),
    };
    // Equal inline schemas are one type, which has the name of the first that is lowered: the preferred one.
    let mut all: Vec<_> = named.iter().enumerate().collect();
    all.sort_by_key(|(_, (_, own))| own != name);
    let lowered = all
        .into_iter()
        .map(|(index, (member, name))| (index, one(cx, member, name, place)));
    let mut lowered: Vec<_> = lowered.collect();
    lowered.sort_by_key(|(index, _)| *index);
    lowered.into_iter().map(|(_, media)| media).collect()
}

/// Returns each media type with the name of its inline types. The preferred one, which is JSON if there
/// is some, has the plain name. The names of the others have a word for the media type.
///
/// Given `application/x-www-form-urlencoded` and `application/json` in the body of `create`, the types
/// are `CreateFormBody` and `CreateBody`.
fn named<'n>(content: &[Member<'n>], name: &NameHint, place: Place) -> Vec<Named<'n>> {
    let json = content.iter().position(|member| is_json(member.key));
    let preferred = json.unwrap_or_default();
    let name_of = |(index, member): (usize, &Member<'n>)| {
        if index == preferred {
            return (*member, name.clone());
        }
        let essence = essence(member.key);
        let word = match place {
            Place::Request => words::sent_word(&essence),
            _ => words::received_word(&essence),
        };
        (*member, schemas::qualified(name, word))
    };
    content.iter().enumerate().map(name_of).collect()
}

/// Removes the media types of a response that have the schema of a JSON one: they are the same data in
/// another notation, and JSON is requested.
fn without_copies<'n>(cx: &mut Cx<'n, '_>, content: Vec<Named<'n>>) -> Vec<Named<'n>> {
    let may_be_copy = |key: &str| !is_json(key) && !is_stream(&essence(key));
    if !content.iter().any(|(member, _)| may_be_copy(member.key)) {
        return content;
    }
    let (mut texts, mut json) = (Vec::new(), Vec::new());
    for (member, name) in &content {
        let schema = schema(cx, member);
        let text = schema.map(|at| at.node.to_json());
        if let Some(schema) = schema.filter(|_| is_json(member.key)) {
            let ty = schemas::lower(cx, schema, name).ty;
            // Bytes are not JSON, whatever their media type is.
            if !is_bytes(cx, ty) {
                json.extend(text.clone());
            }
        }
        texts.push(text);
    }
    let mut kept = Vec::new();
    let mut findings = Findings::default();
    for ((member, name), schema) in content.into_iter().zip(&texts) {
        let is_copy = schema.as_ref().is_some_and(|schema| json.contains(schema));
        if is_copy && may_be_copy(member.key) {
            let reason = "the response has the same schema as JSON, which is what is requested";
            findings.ignored(Construct::MediaType, member.at, reason);
        } else {
            kept.push((member, name));
        }
    }
    cx.record(&findings);
    kept
}

/// Removes the other names of JSON, such as `text/json` and `application/*+json`, if a request has
/// `application/json` with the same schema. ASP.NET lists all three for each body.
fn without_other_names_of_json<'n>(cx: &mut Cx<'n, '_>, content: Vec<Named<'n>>) -> Vec<Named<'n>> {
    let plain = content
        .iter()
        .find(|(member, _)| essence(member.key) == "application/json");
    let Some((plain, _)) = plain else {
        return content;
    };
    let json = schema(cx, plain).map(|at| at.node.to_json());
    let mut findings = Findings::default();
    let mut kept = Vec::new();
    for (member, name) in content {
        let key = essence(member.key);
        let is_other_name = is_json(&key) && (key.contains('*') || key.starts_with("text/"));
        if is_other_name && schema(cx, &member).map(|at| at.node.to_json()) == json {
            let reason = "the body has the same schema as `application/json`, which is sent";
            findings.ignored(Construct::MediaType, member.at, reason);
        } else {
            kept.push((member, name));
        }
    }
    cx.record(&findings);
    kept
}

fn schema<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>) -> Option<At<'n>> {
    let at = cx.reading.follow(member.at)?;
    cx.reading.member(at, "schema")
}

fn one<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>, name: &NameHint, place: Place) -> MediaType {
    let described = match cx.reading.follow(member.at) {
        Some(at) => Described::read(&mut cx.reading, at, member.key),
        None => Described::default(),
    };
    let (kind, raw_reason) = media_kind::decide(cx, member, &described, (name, place));
    let mut findings = Findings::default();
    match raw_reason {
        Some(reason) => findings.raw(Construct::MediaType, member.at, reason),
        None => findings.exact(Construct::MediaType, member.at),
    }
    cx.record(&findings);
    let values = examples::values(cx, &described.examples);
    examples::of_media(cx, &values, described.schema, &kind, place);
    MediaType {
        name: member.key.to_owned(),
        kind,
        raw_reason: raw_reason.map(str::to_owned),
        examples: values.iter().map(|value| value.node.to_json()).collect(),
    }
}

/// Returns a media type without its parameters, in lower case.
pub(super) fn essence(name: &str) -> String {
    name.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether bodies of this media type are JSON.
pub(super) fn is_json(name: &str) -> bool {
    formats::JSON.has(&essence(name))
}

/// Whether bodies of this media type, which is without parameters and in lower case, are XML.
pub(super) fn is_xml(essence: &str) -> bool {
    formats::XML.has(essence)
}

/// Whether the schema of this media type is that of an item.
fn is_stream(essence: &str) -> bool {
    formats::of(essence)
        .is_some_and(|format| matches!(format.schema, SchemaOf::Items | SchemaOf::Events))
}
