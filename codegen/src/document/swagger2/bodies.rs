//! Bodies: the media types of 2.0 brought to the schemas they apply to.

use super::parameters::{self, Collection};
use super::{Sorted, sort};
use crate::document::{
    At, Encoding, Example, MediaType, Member, ParameterShape, Reading, RequestBody,
};
use crate::model::media_types::essence;
use crate::source::Node;

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";
const JSON: &str = "application/json";

/// Reads a request body: an `in: body` parameter, or an operation with `formData` parameters.
pub(in crate::document) fn request_body<'n>(
    cx: &mut Reading<'n, '_>,
    at: At<'n>,
) -> RequestBody<'n> {
    let consumes = cx.swagger2.operation.consumes.clone();
    if let Some(fields) = cx.form_fields(at).map(<[Member<'n>]>::to_vec) {
        let required = |field: &Member<'n>| is_required(field.at);
        return RequestBody {
            description: "",
            required: fields.iter().any(required),
            content: media_types(at, &form_types(&fields, &consumes)),
        };
    }
    let mut body = RequestBody::default();
    for member in cx.members(at) {
        match member.key {
            "description" => body.description = cx.text(member.at),
            "required" => body.required = cx.boolean(member.at),
            "name" | "in" | "schema" => {}
            _ => cx.unknown(&member, "a parameter that is a body"),
        }
    }
    if at.node.get("schema").is_none() {
        cx.missing(at, "schema", "any value is taken");
    }
    body.content = media_types(at, &or_json(consumes));
    body
}

/// The content of a response: each media type of `produces`, if there is a `schema` or an example.
pub(in crate::document) fn response_content<'n>(
    cx: &mut Reading<'n, '_>,
    at: At<'n>,
) -> Vec<Member<'n>> {
    let examples = cx.member(at, "examples");
    let shown = examples.map_or(&[][..], |examples| examples.node.entries());
    let shown: Vec<&'n str> = shown.iter().map(|entry| &*entry.key.text).collect();
    let mut names = cx.swagger2.operation.produces.clone();
    match at.node.get("schema") {
        Some(_) if names.is_empty() && shown.is_empty() => names.push(JSON),
        Some(_) => {
            let more = shown.into_iter().filter(|name| !names.contains(name));
            let more: Vec<&str> = more.filter(|name| name.contains('/')).collect();
            names.extend(more);
            names = or_json(names);
        }
        None => {
            names = shown
                .into_iter()
                .filter(|name| name.contains('/'))
                .collect();
        }
    }
    media_types(at, &names)
}

/// The media types of a form: those of `consumes` that are forms; with a file, only the one that has parts.
fn form_types<'n>(fields: &[Member<'n>], consumes: &[&'n str]) -> Vec<&'n str> {
    let is_file = |field: &Member<'n>| {
        let ty = field.at.node.get("type");
        ty.and_then(|ty| ty.as_str()) == Some("file")
    };
    let has_file = fields.iter().any(is_file);
    let mut types = consumes.to_vec();
    types.retain(|name| is_form(name) && !(has_file && essence(name) == FORM));
    if types.is_empty() {
        types.push(if has_file { MULTIPART } else { FORM });
    }
    types
}

pub(super) fn is_form(name: &str) -> bool {
    let essence = essence(name);
    essence == FORM || essence.starts_with("multipart/")
}

fn or_json(names: Vec<&str>) -> Vec<&str> {
    if names.is_empty() { vec![JSON] } else { names }
}

/// Media types that all are described at one place.
fn media_types<'n>(at: At<'n>, names: &[&'n str]) -> Vec<Member<'n>> {
    let mut members: Vec<Member<'n>> = Vec::new();
    for key in names {
        if !members.iter().any(|known| known.key == *key) {
            members.push(Member {
                key,
                key_span: at.span(),
                at,
            });
        }
    }
    members
}

/// Reads the media type `name` of a form, of a parameter that is a body, or of a response.
pub(in crate::document) fn media_type<'n>(
    cx: &mut Reading<'n, '_>,
    at: At<'n>,
    name: &str,
) -> MediaType<'n> {
    let mut media = MediaType::default();
    if let Some(fields) = cx.form_fields(at).map(<[Member<'n>]>::to_vec) {
        media.schema = Some(at);
        for field in &fields {
            let collection = parameters::collection(cx, field.at, true);
            media
                .encoding
                .extend(collection.map(|collection| (field.key, encoding(collection))));
        }
        return media;
    }
    media.schema = cx.member(at, "schema");
    if !matches!(sort(at), Sorted::Body) {
        let examples = cx.member(at, "examples");
        let example = examples.and_then(|examples| cx.member(examples, name));
        media.examples.extend(example.map(Example::single));
    }
    media
}

fn encoding<'n>(collection: Collection) -> Encoding<'n> {
    Encoding {
        shape: ParameterShape {
            collection: Some(collection),
            ..ParameterShape::default()
        },
        ..Encoding::default()
    }
}

/// Returns whether a parameter is required.
pub(in crate::document) fn is_required(at: At<'_>) -> bool {
    at.node.get("required").and_then(Node::as_bool) == Some(true)
}
