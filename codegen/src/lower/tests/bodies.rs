//! Bodies of requests and responses: their media types, the parts of forms, and the names of inline types.

use super::Outcome;
use super::document;
use super::operations::operation;
use super::show::show_type;
use crate::model::{MediaKind, NameHint, Style, Wire, formats};

#[test]
fn streams_of_bytes_are_bytes_and_events_with_text() {
    let (_, operation) = operation(
        "requestBody: {content: {application/x-ndjson: {schema: {type: string, format: binary}}}}
responses:
  '200':
    description: ''
    content: {text/event-stream: {schema: {type: string, format: binary}}}
  '201':
    description: ''
    content: {application/jsonl: {schema: {type: string, format: binary}}}",
    );
    let body = operation.body.as_ref().unwrap();
    assert_eq!(body.media[0].kind, MediaKind::bytes());
    let kinds = operation
        .responses
        .iter()
        .map(|response| &response.media[0].kind);
    let events = MediaKind::new(&formats::EVENTS, None);
    assert_eq!(kinds.collect::<Vec<_>>(), [&events, &MediaKind::bytes()]);
}

#[test]
fn request_bodies_have_each_name_of_json_once() {
    let (outcome, operation) = operation(
        "requestBody:
  content:
    text/json: {schema: {type: object}}
    application/json: {schema: {type: object}}
    application/*+json: {schema: {type: object}}
    application/merge-patch+json: {schema: {type: object}}
    text/x-json: {schema: {type: string}}
responses: {'200': {description: ''}}",
    );
    let body = operation.body.as_ref().unwrap();
    let names: Vec<_> = body.media.iter().map(|media| media.name.as_str()).collect();
    let kept = [
        "application/json",
        "application/merge-patch+json",
        "text/x-json",
    ];
    assert_eq!(names, kept);
    let ignored = outcome
        .problems()
        .iter()
        .filter(|one| {
            one.ends_with("the body has the same schema as `application/json`, which is sent")
        })
        .count();
    assert_eq!(ignored, 2);
}

#[test]
fn request_bodies_are_chosen_by_media_type() {
    let (outcome, operation) = operation(
        "parameters: [{name: id, in: path, required: true, schema: {type: string}}]
requestBody:
  required: true
  content:
    text/plain: {schema: {type: string}}
    application/merge-patch+json: {schema: {type: object, properties: {a: {type: string}}}}
    application/x-www-form-urlencoded:
      schema: {type: object, properties: {l: {type: array, items: {type: string}}, o: {type: object}}}
      encoding: {l: {style: spaceDelimited, explode: false}}
    multipart/form-data:
      schema:
        type: object
        properties: {file: {type: string, format: binary}, files: {type: array, items: {type: string, format: binary}}, meta: {type: object}, n: {type: string}}
      encoding: {file: {contentType: image/png}}
    application/octet-stream: {schema: {type: string, format: binary}}
    application/x-ndjson: {schema: {type: integer}}
    application/xml: {schema: {type: object}}
responses: {'200': {description: ''}}",
    );
    let body = operation.body.as_ref().unwrap();
    assert!(body.required);
    let names: Vec<_> = body.media.iter().map(|media| media.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "application/merge-patch+json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream",
            "application/x-ndjson",
            "application/xml",
        ]
    );
    assert!(body.media[0].kind.json().is_some());
    assert_eq!(body.media[1].kind, MediaKind::new(&formats::TEXT, None));
    let MediaKind { format, fields, .. } = &body.media[2].kind;
    assert_eq!(*format, &formats::FORM);
    assert_eq!(
        fields[0].wire,
        Wire::Style {
            style: Style::SpaceDelimited,
            explode: false,
            allow_reserved: false
        }
    );
    let MediaKind { format, fields, .. } = &body.media[3].kind;
    assert_eq!(*format, &formats::MULTIPART);
    let shown: Vec<_> = fields
        .iter()
        .map(|field| {
            (
                field.name.as_str(),
                field.content_type.as_deref(),
                field.wire == Wire::Json,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("file", Some("image/png"), false),
            ("files", None, false),
            ("meta", None, false),
            ("n", None, false),
        ]
    );
    let bytes = MediaKind::bytes();
    assert_eq!(body.media[4].kind, bytes);
    assert_eq!(body.media[5].kind.format, &formats::JSON_LINES);
    assert_eq!(body.media[6].kind, bytes);
    assert_eq!(outcome.problems().len(), 1);
    assert!(outcome.problems()[0].contains("warning[raw] media type"));
    assert!(
        operation
            .raw_reason()
            .unwrap()
            .starts_with("XML with values without a type")
    );
}

/// The multipart body of an operation: its type and the labels of its parts.
fn parts(content: &str) -> (Outcome, String, Vec<String>) {
    let (outcome, operation) = operation(&format!(
        "parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
requestBody:
  content:
    multipart/form-data:
{}
responses: {{'200': {{description: ''}}}}",
        super::indent(content, 6)
    ));
    let MediaKind {
        format, ty, fields, ..
    } = &operation.body.unwrap().media[0].kind;
    assert_eq!(*format, &formats::MULTIPART);
    let shown = show_type(&outcome.lowered.api, ty.unwrap());
    let label = |field: &crate::model::BodyField| {
        let mut label = format!(
            "{} {}",
            field.name,
            field.content_type.as_deref().unwrap_or("-")
        );
        for name in &field.required_headers {
            label.push_str(" with ");
            label.push_str(name);
        }
        label
    };
    let labels = fields.iter().map(label).collect();
    (outcome, shown, labels)
}

#[test]
fn multipart_part_with_content_media_type_is_a_file() {
    let (outcome, ty, labels) = parts(
        "schema:
  type: object
  required: [file]
  properties:
    file: {type: string, contentMediaType: application/octet-stream}
    files: {type: array, items: {type: string, contentMediaType: application/octet-stream}}
    opt: {anyOf: [{type: string, contentMediaType: application/octet-stream}, {type: 'null'}]}
    pure: {contentMediaType: image/png}
    csv: {type: string, contentMediaType: text/csv}
    encoded: {type: string, contentMediaType: image/png, contentEncoding: base64}
    bare: {type: string, contentEncoding: base64}
    url: {type: string, contentEncoding: base64url}
    old: {type: string, format: binary}",
    );
    assert_eq!(
        ty,
        "{file!: Binary, files: [Binary], opt: Binary?, pure: Binary, csv: string, \
         encoded: Base64, bare: Base64, url: string, old: Binary}"
    );
    assert_eq!(
        labels,
        [
            "file -",
            "files -",
            "opt -",
            "pure image/png",
            "csv text/csv",
            "encoded image/png",
            "bare application/octet-stream",
            "url -",
            "old -"
        ]
    );
    let problems = outcome.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("contentEncoding: bytes in `base64url` are represented as text"));
}

#[test]
fn multipart_encoding_that_has_no_effect_is_reported() {
    let (outcome, _, labels) = parts(
        "schema: {type: object, properties: {avatar: {type: string, format: binary}, tags: {type: string}}}
encoding:
  avatar: {contentType: image/png, headers: {X-Rate: {required: true, schema: {type: integer}}, X-Hint: {schema: {type: string}}}}
  tags: {style: form, contentType: text/csv, headers: {X-Note: {required: true, schema: {type: string}}}}
  avatr: {contentType: image/png}",
    );
    assert_eq!(labels, ["avatar image/png with X-Rate", "tags -"]);
    let problems = outcome.problems().join("\n");
    for expected in [
        "warning[unknown-member] the body has no property `avatr`, so this encoding has no effect",
        "warning[raw] part header: only parts that are files can have headers",
        "note[ignored] contentType: the style goes before the content type",
    ] {
        assert!(problems.contains(expected), "{expected} in {problems}");
    }
}

#[test]
fn request_body_of_a_range_is_sent_as_one_media_type() {
    for (range, schema, expected) in [
        ("*/*", "{type: object}", "application/json"),
        ("*/*", "{type: string}", "text/plain"),
        ("text/*", "{type: string}", "text/plain"),
        ("application/*", "{type: string}", "application/json"),
        (
            "application/*",
            "{type: string, format: binary}",
            "application/octet-stream",
        ),
        (
            "image/*",
            "{type: string, format: binary}",
            "application/octet-stream",
        ),
        ("image/png", "{type: string, format: binary}", "image/png"),
    ] {
        let outcome = document(&format!(
            "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a:
    post:
      requestBody: {{content: {{'{range}': {{schema: {schema}}}}}}}
      responses: {{'204': {{description: ''}}}}
"
        ));
        let body = outcome.lowered.api.operations[0].body.as_ref();
        let names: Vec<&str> = body
            .iter()
            .flat_map(|body| &body.media)
            .map(|media| media.name.as_str())
            .collect();
        assert_eq!(names, [expected], "{range} of {schema}");
    }
}

/// OpenAPI 3.1.1 §4.8.15.1.1: a part whose schema names no type is `application/octet-stream`.
#[test]
fn multipart_part_without_a_type_is_a_file_unless_its_content_type_is_text_or_json() {
    let (outcome, ty, labels) = parts(
        "schema:
  type: object
  required: [raw]
  properties:
    raw: {}
    icon: {description: A picture.}
    icons: {type: array, items: {}}
    data: {}
    note: {}
    named: {type: string}
encoding:
  icon: {contentType: 'image/png, image/jpeg'}
  icons: {contentType: image/png}
  data: {contentType: application/json}
  note: {contentType: text/markdown}",
    );
    assert_eq!(
        ty,
        "{raw!: Binary, icon: Binary, icons: [Binary], data: any, note: string, named: string}"
    );
    assert_eq!(
        labels,
        [
            "raw -",
            "icon -",
            "icons image/png",
            "data application/json",
            "note text/markdown",
            "named -"
        ]
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
}

#[test]
fn inline_types_of_further_media_types_are_named_after_them() {
    let outcome = document(
        "openapi: 3.2.0
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: create
      requestBody:
        content:
          application/x-www-form-urlencoded: {schema: {properties: {form: {type: string}}}}
          application/json: {schema: {properties: {json: {type: string}}}}
          multipart/form-data: {schema: {properties: {parts: {type: string}}}}
      responses:
        '200':
          description: D
          content:
            application/vnd.star+json: {schema: {properties: {star: {type: string}}}}
            application/json: {schema: {properties: {plain: {type: string}}}}
            text/event-stream: {itemSchema: {properties: {event: {type: string}, data: {contentSchema: {properties: {chunk: {type: string}}}}}}}
        '404':
          description: D
          content:
            application/json: {schema: {properties: {code: {type: string}}}}
            application/xml: {schema: {properties: {reason: {type: string}}}}
",
    );
    let named = |property: &str| {
        let mut types = outcome.lowered.api.types.iter();
        let found = types.find(|ty| ty.kind.members() == [property]);
        match found.map(|ty| &ty.name) {
            Some(NameHint::Operation { role, .. }) => role.clone(),
            other => format!("{other:?}"),
        }
    };
    for (property, role) in [
        ("form", "form Body"),
        ("json", "Body"),
        ("parts", "multipart Body"),
        ("star", "Response"),
        ("plain", "json Response"),
        ("chunk", "stream Response"),
        ("code", "Error 404"),
        ("reason", "xml Error 404"),
    ] {
        assert_eq!(named(property), role);
    }
}
