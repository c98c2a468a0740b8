//! Converts operations of pages to operation objects.

use super::ids::words;
use super::item::not_understood;
use super::schema;
use super::tree::{Field, PageOperation, Place, Section, Type};
use crate::authoring::{Operation, Value};
use crate::diagnostics::Diagnostics;
use crate::extensions::Extension;

/// Returns the operation, with the texts of the page if `descriptions` is set.
pub(super) fn of_page(
    page: &PageOperation,
    id: &str,
    descriptions: bool,
    diagnostics: &mut Diagnostics,
) -> Operation {
    let mut members = vec![
        text("operationId", id),
        (
            "tags".to_owned(),
            Value::Array(vec![Value::String(tag(page))]),
        ),
        text("summary", &page.title),
    ];
    if descriptions && !page.description.is_empty() {
        members.push(text("description", &page.description));
    }
    if !page.permissions.is_empty() {
        let names = page.permissions.iter().cloned().map(Value::String);
        members.push((
            Extension::Permissions.name().to_owned(),
            Value::Array(names.collect()),
        ));
    }
    let parameters = parameters(page, descriptions, diagnostics);
    if !parameters.is_empty() {
        members.push(("parameters".to_owned(), Value::Array(parameters)));
    }
    members.extend(request_body(page, descriptions));
    members.push(("responses".to_owned(), responses(page, descriptions)));
    Operation {
        path: page.path.clone(),
        method: page.method.to_ascii_lowercase(),
        value: Value::Object(members),
    }
}

/// Returns the tag: the first and the last word of the path.
fn tag(page: &PageOperation) -> String {
    let words = words(&page.path);
    let mut parts: Vec<&str> = words.first().copied().into_iter().collect();
    parts.extend(words.last().copied().filter(|_| words.len() > 1));
    let upper = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().map(|char| char.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    };
    parts.into_iter().map(upper).collect::<Vec<_>>().join(" ")
}

fn parameters(
    page: &PageOperation,
    descriptions: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Value> {
    let mut parameters = Vec::new();
    for section in &page.sections {
        let place = match section.place {
            Place::Path | Place::Query | Place::Header | Place::Cookie => section.place.name(),
            Place::Body { .. } | Place::Returns => continue,
        };
        for field in &section.fields {
            let members = (place == "query").then(|| members(&field.ty)).flatten();
            let Some(members) = members else {
                parameters.push(parameter(field, &field.name, place, descriptions));
                continue;
            };
            let reason = "how an object is written in the query is not on the page; a parameter for \
                          each member is taken, as `filter.name`";
            not_understood(field.span, reason, diagnostics);
            for member in members {
                let name = format!("{}.{}", field.name, member.name);
                let member = Field {
                    optional: member.optional || field.optional,
                    ..member.clone()
                };
                parameters.push(parameter(&member, &name, place, descriptions));
            }
        }
    }
    // A page may omit the parameters of the path.
    let names = page.path.split(['{', '}']).skip(1).step_by(2);
    let is_listed = |name: &str| {
        let mut paths = page.sections.iter().filter(|one| one.place == Place::Path);
        paths.any(|section| section.fields.iter().any(|field| field.name == name))
    };
    let string = Value::Object(vec![text("type", "string")]);
    parameters.extend(names.filter(|name| !is_listed(name)).map(|name| {
        Value::Object(vec![
            text("name", name),
            text("in", "path"),
            ("required".to_owned(), Value::Bool(true)),
            ("schema".to_owned(), string.clone()),
        ])
    }));
    parameters
}

/// Returns the members of an object, if the page lists them.
fn members(ty: &Type) -> Option<&[Field]> {
    match ty {
        Type::Object(shape) => shape.members.as_deref(),
        _ => None,
    }
}

fn parameter(field: &Field, name: &str, place: &str, descriptions: bool) -> Value {
    let mut members = vec![text("name", name), text("in", place)];
    if !field.optional || place == "path" {
        members.push(("required".to_owned(), Value::Bool(true)));
    }
    if descriptions && !field.description.is_empty() {
        members.push(text("description", &field.description));
    }
    members.push(("schema".to_owned(), schema::of_field(field, false)));
    Value::Object(members)
}

fn request_body(page: &PageOperation, descriptions: bool) -> Option<(String, Value)> {
    let section = section(page, |place| matches!(place, Place::Body { .. }))?;
    let mut members = Vec::new();
    let mut fields = section.fields.iter().chain(&section.whole);
    if fields.any(|field| !field.optional) {
        members.push(("required".to_owned(), Value::Bool(true)));
    }
    let schema = schema_of(section, descriptions);
    let example = page.request_example.as_ref();
    let content = content(&media(page, section), schema, example);
    members.push(("content".to_owned(), content));
    Some(("requestBody".to_owned(), Value::Object(members)))
}

/// Returns the media type of the request: that of its example, or else the one that its fields require.
fn media(page: &PageOperation, section: &Section) -> String {
    let has_file = section.fields.iter().any(|field| is_file(&field.ty));
    let is_form = has_file || section.place == Place::Body { form: true };
    let is_file = section
        .whole
        .as_ref()
        .is_some_and(|whole| is_file(&whole.ty));
    match &page.media {
        Some(media) if !(has_file && media == "application/json") => media.clone(),
        _ if is_form => "multipart/form-data".to_owned(),
        _ if is_file => "application/octet-stream".to_owned(),
        _ => "application/json".to_owned(),
    }
}

fn is_file(ty: &Type) -> bool {
    match ty {
        Type::File => true,
        Type::Array(item) => is_file(item),
        Type::Union(alternatives, _) => alternatives.iter().any(|one| is_file(&one.ty)),
        _ => false,
    }
}

/// Returns the schema of a section: of its fields, or of its one type.
fn schema_of(section: &Section, descriptions: bool) -> Value {
    match &section.whole {
        Some(whole) => schema::of_field(whole, descriptions),
        None => schema::of_fields(&section.fields, descriptions),
    }
}

fn responses(page: &PageOperation, descriptions: bool) -> Value {
    let mut responses = Vec::new();
    if let Some(section) = section(page, |place| place == Place::Returns) {
        let example = page.response_example.as_ref();
        let content = content(
            match &section.whole {
                Some(whole) if is_file(&whole.ty) => "application/octet-stream",
                _ => "application/json",
            },
            schema_of(section, descriptions),
            example,
        );
        responses.push(("200".to_owned(), response(&page.title, Some(content))));
    }
    for skeleton in &page.skeletons {
        if responses
            .iter()
            .any(|(status, _)| *status == skeleton.status)
        {
            continue;
        }
        let schema = skeleton.body.as_ref().map(|body| {
            let schema = schema::of_skeleton(body);
            let Some(data) = &skeleton.data else {
                return schema;
            };
            Value::Object(vec![
                text("type", "object"),
                (
                    "properties".to_owned(),
                    Value::Object(vec![(data.clone(), schema)]),
                ),
            ])
        });
        let description = match skeleton.description.as_str() {
            "" => page.title.as_str(),
            description => description,
        };
        let content = schema.map(|schema| content("application/json", schema, None));
        responses.push((skeleton.status.clone(), response(description, content)));
    }
    if responses.is_empty() {
        let description = Value::Object(vec![text("description", &page.title)]);
        responses.push(("200".to_owned(), description));
    }
    Value::Object(responses)
}

fn section(page: &PageOperation, is: impl Fn(Place) -> bool) -> Option<&Section> {
    page.sections.iter().find(|section| is(section.place))
}

fn response(description: &str, content: Option<Value>) -> Value {
    let mut members = vec![text("description", description)];
    members.extend(content.map(|content| ("content".to_owned(), content)));
    Value::Object(members)
}

fn content(media: &str, schema: Value, example: Option<&Value>) -> Value {
    let mut members = vec![("schema".to_owned(), schema)];
    members.extend(example.map(|example| ("example".to_owned(), example.clone())));
    Value::Object(vec![(media.to_owned(), Value::Object(members))])
}

fn text(key: &str, value: &str) -> (String, Value) {
    (key.to_owned(), Value::String(value.to_owned()))
}
