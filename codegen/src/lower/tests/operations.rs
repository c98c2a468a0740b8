use super::show::show_type;
use super::{Outcome, document};
use crate::model::{Location, MediaKind, NameHint, Operation, StatusRange, Style, Wire, formats};

fn operation(text: &str) -> (Outcome, Operation) {
    let indented = super::indent(text, 6);
    let outcome = document(&format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a/{{id}}/{{name}}:
    parameters:
      - {{name: name, in: path, required: true, schema: {{type: integer}}}}
      - {{name: q, in: query, schema: {{type: string}}}}
    post:
{indented}"
    ));
    let operation = outcome.lowered.api.operations[0].clone();
    (outcome, operation)
}

fn parameters(outcome: &Outcome, operation: &Operation) -> Vec<String> {
    let show = |parameter: &crate::model::Parameter| {
        let required = if parameter.required { "!" } else { "" };
        let ty = show_type(&outcome.lowered.api, parameter.ty);
        format!(
            "{:?} {}{required}: {ty}",
            parameter.location, parameter.name
        )
    };
    operation.parameters.iter().map(show).collect()
}

#[test]
fn parameters_of_path_and_operation_are_merged() {
    let (outcome, operation) = operation(
        "operationId: go
parameters:
  - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
  - {name: q, in: query, required: true, schema: {type: boolean}}
  - {name: X-Trace, in: header, schema: {type: string}}
  - {name: c, in: cookie, schema: {type: integer}}
  - {name: Accept, in: header, schema: {type: string}}
responses: {'200': {description: ''}}",
    );
    assert_eq!(
        parameters(&outcome, &operation),
        [
            "Path id!: Uuid",
            "Path name!: i64",
            "Query q!: boolean",
            "Header X-Trace: string",
            "Cookie c: i64"
        ]
    );
    assert_eq!(
        outcome.problems(),
        ["15:11 note[ignored] parameter: the header `Accept` is set by the client itself"]
    );
}

#[test]
fn path_parameters_follow_the_template() {
    let (outcome, operation) = operation(
        "parameters: [{name: other, in: path, required: true, schema: {type: string}}]
responses: {'200': {description: ''}}",
    );
    assert_eq!(
        parameters(&outcome, &operation),
        ["Path id!: string", "Path name!: i64", "Query q: string"]
    );
    assert_eq!(
        outcome.problems(),
        [
            "9:7 note[approximated] path parameter: the path's `{id}` is not described; it is taken as a string",
            "9:20 warning[lost] the path has no `{other}`; the parameter is left out",
        ]
    );
    let entries: Vec<_> = outcome
        .ledger
        .entries
        .iter()
        .map(|entry| entry.construct.name())
        .collect();
    assert_eq!(
        entries
            .iter()
            .filter(|construct| **construct == "path parameter")
            .count(),
        2
    );
}

#[test]
fn parameters_have_styles_or_content() {
    let (_, operation) = operation(
        "parameters:
  - {name: id, in: path, required: true, style: matrix, explode: true, schema: {type: array}}
  - {name: a, in: query, style: pipeDelimited, schema: {type: array}}
  - {name: b, in: query, style: deepObject, schema: {type: object}}
  - {name: c, in: query, explode: false, allowReserved: true, schema: {type: array}}
  - {name: d, in: query, content: {application/json: {schema: {type: object}}}}
  - {name: e, in: query, content: {text/plain: {schema: {type: string}}}}
  - {name: f, in: header, schema: {type: array}}
responses: {'200': {description: ''}}",
    );
    let styled = |style, explode, allow_reserved| Wire::Style {
        style,
        explode,
        allow_reserved,
    };
    let wires: Vec<_> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.name != "name" && parameter.name != "q")
        .map(|parameter| parameter.wire.clone())
        .collect();
    assert_eq!(
        wires,
        [
            styled(Style::Matrix, true, false),
            styled(Style::PipeDelimited, false, false),
            styled(Style::DeepObject, true, false),
            styled(Style::Form, false, true),
            Wire::Json,
            Wire::Text,
            styled(Style::Simple, false, false),
        ]
    );
    assert!(
        operation
            .parameters
            .iter()
            .any(|parameter| parameter.location == Location::Header)
    );
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

#[test]
fn responses_by_status() {
    let (outcome, operation) = operation(
        "parameters: [{name: id, in: path, required: true, schema: {type: string}}]
responses:
  200: {description: Fine., headers: {X-Left: {required: true, schema: {type: integer}}, Content-Type: {schema: {type: string}}}, content: {application/json: {schema: {type: string}}}}
  '202': {description: Later., content: {undefined: {schema: {type: boolean}}}}
  204: {description: Nothing.}
  4xx: {description: No., content: {text/event-stream: {}}}
  5XX: {$ref: '#/components/responses/Broken'}
  default: {description: Else., content: {application/zip: {}}}
  x-other: 1",
    );
    assert_eq!(outcome.errors(), 1, "{:?}", outcome.problems());
    let statuses: Vec<_> = operation
        .responses
        .iter()
        .map(|response| response.status)
        .collect();
    assert_eq!(
        statuses,
        [
            StatusRange::Code(200),
            StatusRange::Code(202),
            StatusRange::Code(204),
            StatusRange::Class(4),
            StatusRange::Default
        ]
    );
    assert_eq!(operation.responses[0].headers.len(), 1);
    assert!(operation.responses[0].headers[0].required);
    assert!(operation.responses[1].media[0].kind.json().is_some());
    assert!(operation.responses[2].media.is_empty());
    assert_eq!(
        operation.responses[3].media[0].kind,
        MediaKind::new(&formats::EVENTS, None)
    );
    assert_eq!(operation.responses[4].media[0].kind, MediaKind::bytes());
}

#[test]
fn envelope_and_client_settings_are_read() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
x-envelope: {data: result, success: success, errors: errors, messages: messages}
tags: [{name: B, description: The b.}, {name: Unused}]
paths:
  /a:
    get:
      tags: [A, B]
      x-method-name: list
      x-permissions: [Read]
      responses: {'200': {description: '', content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/E'}, {properties: {result: {type: array, items: {type: string}}}}]}}}}}
    put:
      tags: [B]
      x-api-token-group: [Write]
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}}
    post:
      responses: {'200': {description: '', content: {application/json: {schema: {type: string}}}}}
    delete:
      x-envelope: false
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}}
components:
  schemas:
    E: {type: object, properties: {success: {type: boolean}, errors: {type: array}, messages: {type: array}}}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "17:26 warning[envelope] the successful response has no member `result`, where the envelope of the document has the data"
        ]
    );
    let api = &outcome.lowered.api;
    let [get, put, post, delete] = api.operations.as_slice() else {
        panic!("four operations")
    };
    assert_eq!(get.short_name.as_deref(), Some("list"));
    assert_eq!(get.permissions[0].0, "Read");
    assert_eq!(put.permissions[0].0, "Write");
    let envelope = get.envelope.as_ref().unwrap();
    assert_eq!(envelope.data.as_deref(), Some("result"));
    assert_eq!(show_type(api, envelope.data_type.unwrap()), "[string]");
    let bare = put.envelope.as_ref().unwrap();
    assert_eq!(
        (bare.data.as_ref(), bare.success.as_deref()),
        (None, Some("success"))
    );
    assert_eq!(post.envelope, None);
    assert_eq!(delete.envelope, None);
    let tags: Vec<_> = api
        .tags
        .iter()
        .map(|tag| (tag.name.as_str(), tag.description.as_str()))
        .collect();
    assert_eq!(tags, [("B", "The b."), ("A", "")]);
}

#[test]
fn envelope_without_data_and_with_other_members_is_reported_and_loses_nothing() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
x-envelope: {data: result, success: success}
paths:
  /a:
    get: {responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {success: {type: boolean}, things: {type: string}}}}}}}}
    put: {responses: {default: {description: '', content: {application/json: {schema: {type: object, properties: {success: {type: boolean}, result: {type: integer}}}}}}}}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "6:30 warning[envelope] the successful response has no member `result`, where the envelope of the document has the data"
        ]
    );
    let [get, put] = outcome.lowered.api.operations.as_slice() else {
        panic!("two operations")
    };
    assert_eq!(get.envelope, None);
    let envelope = put.envelope.as_ref().unwrap();
    let data = show_type(&outcome.lowered.api, envelope.data_type.unwrap());
    assert_eq!(data, "i64");
}

#[test]
fn idempotency_keys_are_parameters_or_an_extension() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    parameters: [{name: x-idempotency-key, in: header, schema: {type: string}}]
    post: {responses: {'200': {description: ''}}}
    patch: {x-idempotency-key: Request-Id, responses: {'200': {description: ''}}}
    put: {x-idempotency-key: 'a b', responses: {'200': {description: ''}}}
  /b:
    parameters: [{name: Idempotency-Key, in: query, schema: {type: string}}]
    post: {responses: {'200': {description: ''}}}
",
    );
    let operations = outcome.lowered.api.operations.iter();
    let keys: Vec<_> = operations
        .map(|one| (one.key(), one.idempotency_key.as_deref()))
        .collect();
    let expected = [
        ("PUT /a", None),
        ("POST /a", Some("x-idempotency-key")),
        ("PATCH /a", Some("Request-Id")),
        ("POST /b", None),
    ];
    for (operation, key) in expected {
        assert!(
            keys.contains(&(operation.to_owned(), key)),
            "{operation}: {keys:?}"
        );
    }
    assert_eq!(
        outcome.problems(),
        ["8:30 note[ignored] idempotency key: `a b` cannot be the name of a header"]
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
    assert!(
        problems[0].contains("contentEncoding: bytes in `base64url` are given and taken as text")
    );
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
        "warning[raw] part header: only parts that are files can be given headers",
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
fn request_id_headers_are_those_that_the_root_lists() {
    let headers = |extension: &str| {
        let text =
            format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{extension}");
        document(&text).lowered.api.request_id_headers
    };
    assert_eq!(headers("x-request-id: [CF-Ray, x-id]"), ["cf-ray", "x-id"]);
    assert!(headers("").is_empty());
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
