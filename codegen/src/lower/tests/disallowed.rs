//! What the JSON Schema of OpenAPI refuses, and is read with a warning.

use super::document;

#[test]
fn example_and_examples_together_are_reported_where_they_exclude_each_other() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters: [{name: q, in: query, schema: {type: string}, example: a, examples: {b: {value: b}}}]
      responses:
        '200':
          description: ''
          content: {application/json: {schema: {type: string, example: a, examples: [b]}, example: a, examples: {b: {value: b}}}}
",
    );
    let message = "warning[disallowed] `example` and `examples` exclude each other; both are read";
    assert_eq!(
        outcome.problems(),
        [format!("6:77 {message}"), format!("10:103 {message}")]
    );
}

#[test]
fn allow_reserved_of_a_header_and_an_empty_server_enum_are_reported() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
servers: [{url: 'https://{host}', variables: {host: {default: a, enum: []}}}]
paths:
  /a:
    get:
      responses:
        '200':
          description: ''
          headers: {X-A: {schema: {type: string}, allowReserved: true}}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "3:66 warning[disallowed] this `enum` lists no value; any is accepted",
            "10:51 warning[disallowed] `allowReserved` has no effect on a header, which is not percent-encoded"
        ]
    );
}

#[test]
fn document_without_paths_webhooks_and_components_is_reported() {
    let empty = document("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n");
    assert_eq!(
        empty.problems(),
        ["1:1 warning[missing-member] the member `paths` is missing; an empty one is assumed"]
    );
    for enough in ["webhooks", "components"] {
        let text = format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{enough}: {{}}\n");
        assert_eq!(document(&text).problems(), Vec::<String>::new());
    }
}

#[test]
fn values_without_content_are_read_as_empty() {
    let outcome = document(
        "openapi: 3.0.0
info:
servers: {}
paths:
  /a:
    parameters:
    get:
      deprecated:
      security: [{key: }]
      responses:
        '200':
components:
  securitySchemes: {key: {type: apiKey, in: header, name: Key}}
  schemas: {A: {type: object, properties: []}, B: }
",
    );
    let expected = [
        "2:5 warning[disallowed] `info` must be an object, not null; it is read as empty",
        "3:10 warning[disallowed] `servers` must be an array, not object; it is read as empty",
        "9:22 warning[disallowed] `key` must be an array, not null; it is read as empty",
        "8:17 warning[disallowed] `deprecated` must be a boolean, not null; it is read as `false`",
    ];
    let problems = outcome.problems();
    for problem in expected {
        assert!(
            problems.contains(&problem.to_owned()),
            "{problem}: {problems:#?}"
        );
    }
    assert_eq!(outcome.errors(), 0, "{problems:#?}");
    assert_eq!(outcome.component("A"), "{*: any}");
    assert_eq!(outcome.component("B"), "any");
    assert_eq!(outcome.lowered.api.operations.len(), 1);
}

#[test]
fn values_of_another_type_are_read_where_their_meaning_is_plain() {
    let outcome = document(
        "openapi: 3.0.0
info: {title: T, version: '1', description: {$ref: gone.md}}
servers: [https://a.example]
tags: [pets]
paths:
  /a:
    get:
      tags: [pets]
      deprecated: 'true'
      description: [a, b]
      parameters: [{name: q, in: query, required: yes, schema: {type: string, maxLength: '3'}}]
      responses: {'200': {description: ''}}
      callbacks: {done: {x-note: text}}
components:
  schemas:
    A: {type: object, discriminator: kind, properties: {kind: {type: string}}}
x-request-id: yes
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "2:52 warning[disallowed] this text cannot be read; it is empty in the client",
            "3:11 warning[disallowed] item 0 of `servers` must be an object, not string; it is read as its `url`",
            "4:8 warning[disallowed] item 0 of `tags` must be an object, not string; it is read as its `name`",
            "17:15 note[ignored] `x-request-id` is not a list of headers",
            "16:38 warning[disallowed] `discriminator` must be an object, not string; it is read as `propertyName`",
            "16:38 note[approximated] discriminator: schemas that are made of this one are not listed as alternatives; \
             their properties are kept as raw values",
            "9:19 warning[disallowed] `deprecated` must be a boolean, not string; it is read as `true`",
            "10:20 warning[disallowed] `description` must be a string, not array; it is empty in the client",
            "11:51 warning[disallowed] `required` must be a boolean, not string; it is read as `true`",
            "11:90 warning[disallowed] `maxLength` must be a number, not string; it has no effect",
        ]
    );
}

#[test]
fn members_of_another_version_or_of_the_schema_say_where_they_belong() {
    let outcome = document(
        "openapi: 3.0.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters: [{name: q, in: query, type: string}]
      responses: {'200': {description: '', schema: {type: string}}}
",
    );
    let helps = outcome.diagnostics.list().iter();
    let helps: Vec<_> = helps
        .filter_map(|problem| problem.help.as_deref())
        .collect();
    assert_eq!(
        helps,
        [
            "it is a keyword of the `schema`; it has no effect here",
            "OpenAPI 3.0 does not have it; it has no effect",
        ]
    );
}

#[test]
fn env_of_a_server_that_is_not_the_first_of_the_document_is_reported() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
servers:
  - {url: 'https://a.example', x-env: A_URL}
  - {url: 'https://b.example', x-env: B_URL}
paths:
  /a:
    servers: [{url: 'https://c.example', x-env: C_URL}]
    get: {responses: {'200': {description: ''}}}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "5:32 warning[unknown-member] `x-env` has no effect in a server that is not the first of the document",
            "8:42 warning[unknown-member] `x-env` has no effect in a server that is not the first of the document",
        ]
    );
    let servers = outcome.lowered.api.servers.iter();
    let environment = servers.map(|server| server.environment.as_deref());
    assert_eq!(environment.collect::<Vec<_>>(), [Some("A_URL"), None]);
}
