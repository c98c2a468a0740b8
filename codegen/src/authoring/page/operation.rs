//! Operations of pages as operation objects.

use super::schema;
use super::tree::{Field, PageOperation, Place, Section};
use crate::authoring::{Operation, Value};

/// Returns the operation; with `descriptions`, the page's texts come along.
pub(super) fn of_page(page: &PageOperation, descriptions: bool) -> Operation {
    let mut members = vec![
        text("operationId", &operation_id(page)),
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
        members.push(("x-permissions".to_owned(), Value::Array(names.collect())));
    }
    let parameters = parameters(page, descriptions);
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

/// The id: the last word of the path that is no parameter, and the first word of the title.
///
/// Given "List Versions" at `/accounts/{account_id}/workers/scripts/{script_name}/versions`, it is
/// `workers-versions-list`.
fn operation_id(page: &PageOperation) -> String {
    let words = words(&page.path);
    let verb = page.title.split_whitespace().next().unwrap_or(&page.method);
    let mut parts: Vec<&str> = words.first().copied().into_iter().collect();
    parts.extend(words.last().copied().filter(|_| words.len() > 1));
    let id = format!("{}-{verb}", parts.join("-")).to_ascii_lowercase();
    let keep = |char: char| {
        if char.is_ascii_alphanumeric() {
            char
        } else {
            '-'
        }
    };
    id.chars()
        .map(keep)
        .collect::<String>()
        .trim_matches('-')
        .to_owned()
}

/// The tag: the first and the last word of the path.
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

/// The words of a path, without its parameters and without the account or zone that it begins with.
fn words(path: &str) -> Vec<&str> {
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let words = segments.filter(|segment| !segment.starts_with('{'));
    words
        .filter(|word| !matches!(*word, "accounts" | "zones"))
        .collect()
}

fn parameters(page: &PageOperation, descriptions: bool) -> Vec<Value> {
    let mut parameters = Vec::new();
    for section in &page.sections {
        let place = match section.place {
            Place::Path | Place::Query | Place::Header => section.place.name(),
            Place::Body { .. } | Place::Returns => continue,
        };
        for field in &section.fields {
            parameters.push(parameter(field, place, descriptions));
        }
    }
    let has_path = page
        .sections
        .iter()
        .any(|section| section.place == Place::Path);
    if !has_path {
        // A skeleton does not list them.
        let names = page.path.split(['{', '}']).skip(1).step_by(2);
        let string = Value::Object(vec![text("type", "string")]);
        parameters.extend(names.map(|name| {
            Value::Object(vec![
                text("name", name),
                text("in", "path"),
                ("required".to_owned(), Value::Bool(true)),
                ("schema".to_owned(), string.clone()),
            ])
        }));
    }
    parameters
}

fn parameter(field: &Field, place: &str, descriptions: bool) -> Value {
    let mut members = vec![text("name", &field.name), text("in", place)];
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
    let media = match section.place {
        Place::Body { form: true } => "multipart/form-data",
        _ => "application/json",
    };
    let example = page.request_example.as_ref();
    let mut members = Vec::new();
    if section.fields.iter().any(|field| !field.optional) {
        members.push(("required".to_owned(), Value::Bool(true)));
    }
    let schema = schema::of_fields(&section.fields, descriptions);
    members.push(("content".to_owned(), content(media, schema, example)));
    Some(("requestBody".to_owned(), Value::Object(members)))
}

fn responses(page: &PageOperation, descriptions: bool) -> Value {
    let mut responses = Vec::new();
    if let Some(section) = section(page, |place| place == Place::Returns) {
        let schema = schema::of_fields(&section.fields, descriptions);
        responses.push((
            "200".to_owned(),
            response(&page.title, schema, page.response_example.as_ref()),
        ));
    }
    for skeleton in &page.skeletons {
        if responses
            .iter()
            .any(|(status, _)| *status == skeleton.status)
        {
            continue;
        }
        let mut schema = schema::of_skeleton(&skeleton.body);
        if let Some(data) = &skeleton.data {
            schema = Value::Object(vec![
                text("type", "object"),
                (
                    "properties".to_owned(),
                    Value::Object(vec![(data.clone(), schema)]),
                ),
            ]);
        }
        let description = match skeleton.description.as_str() {
            "" => page.title.as_str(),
            description => description,
        };
        responses.push((skeleton.status.clone(), response(description, schema, None)));
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

fn response(description: &str, schema: Value, example: Option<&Value>) -> Value {
    Value::Object(vec![
        text("description", description),
        (
            "content".to_owned(),
            content("application/json", schema, example),
        ),
    ])
}

fn content(media: &str, schema: Value, example: Option<&Value>) -> Value {
    let mut members = vec![("schema".to_owned(), schema)];
    members.extend(example.map(|example| ("example".to_owned(), example.clone())));
    Value::Object(vec![(media.to_owned(), Value::Object(members))])
}

fn text(key: &str, value: &str) -> (String, Value) {
    (key.to_owned(), Value::String(value.to_owned()))
}
