use super::show::show_type;
use super::{Outcome, document};
use crate::model::{Location, MediaKind, Operation, StatusRange, Style, Wire, formats};

/// The operation of a document with one, and what was reported.
pub(super) fn operation(text: &str) -> (Outcome, Operation) {
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
fn path_expressions_of_other_tools_are_read_as_the_parameters_they_name() {
    let read = |expression: &str, parameter: &str| {
        let outcome = document(&format!(
            "openapi: 3.0.3
info: {{title: T, version: '1'}}
paths:
  '/v1/{{{expression}}}:run':
    get:
      parameters: [{{name: '{parameter}', in: path, required: true, schema: {{type: string}}}}]
      responses: {{'200': {{description: ''}}}}"
        ));
        let operation = outcome.lowered.api.operations[0].clone();
        let Wire::Style { allow_reserved, .. } = operation.parameters[0].wire else {
            panic!("{:?}", operation.parameters)
        };
        assert_eq!(operation.parameters.len(), 1, "{expression}");
        (operation.path, allow_reserved, outcome.problems())
    };
    let warning = "4:3 warning[disallowed]";
    let (path, several, problems) = read("+name", "name");
    assert_eq!((&*path, several), ("/v1/{name}:run", true));
    assert_eq!(
        problems,
        [format!(
            "{warning} `{{+name}}` is not an expression of a path in OpenAPI; it is read as `{{name}}`, whose value may contain `/`"
        )]
    );
    for expression in ["name=shelves/*", "name+", "*name", "**name", "name..."] {
        let (path, several, _) = read(expression, "name");
        assert_eq!((&*path, several), ("/v1/{name}:run", true), "{expression}");
    }
    for expression in ["name:[0-9]+", "name?"] {
        let (path, several, problems) = read(expression, "name");
        assert_eq!((&*path, several), ("/v1/{name}:run", false), "{expression}");
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
    let (path, several, problems) = read("+name", "+name");
    assert_eq!((&*path, several), ("/v1/{+name}:run", false));
    assert_eq!(problems, [""; 0]);
}

#[test]
fn type_of_a_shared_parameter_is_named_after_the_component() {
    let outcome = document(
        "openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get: {parameters: [{$ref: '#/components/parameters/alt'}], responses: {'200': {description: ''}}}
    put: {parameters: [{$ref: '#/paths/~1b/get/parameters/0'}], responses: {'200': {description: ''}}}
  /b:
    get:
      operationId: b
      parameters: [{name: order, in: query, schema: {enum: [up, down]}}]
      responses: {'200': {description: ''}}
components:
  parameters:
    alt: {name: $alt, in: query, schema: {enum: [json, proto]}}",
    );
    let api = &outcome.lowered.api;
    let name = |operation: usize| {
        let parameter = &api.operations[operation].parameters[0];
        format!("{:?}", api.ty(parameter.ty.id).name)
    };
    assert_eq!(name(0), "Part { component: \"alt\", step: \"Parameter\" }");
    assert!(
        name(1).ends_with("role: \"order Parameter\" }"),
        "{}",
        name(1)
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
      x-methodName: replace
      x-deprecatedMessage: Use post.
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
            "19:26 warning[envelope] the successful response has no member `result`, where the envelope of the document has the data"
        ]
    );
    let api = &outcome.lowered.api;
    let [get, put, post, delete] = api.operations.as_slice() else {
        panic!("four operations")
    };
    assert_eq!(put.short_name.as_deref(), Some("replace"));
    assert_eq!(put.docs.deprecation, "Use post.");
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
