//! What OpenAPI 3.2 adds.

mod parts;
mod streams;

use super::show::show_type;
use super::{Outcome, document};
use crate::model::{BodyField, Location, Method, Style, Wire};

/// A document of these members below `info`.
fn api(members: &str) -> Outcome {
    document(&format!(
        "openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\n{members}"
    ))
}

#[test]
fn openapi32_query_and_additional_operations_are_operations() {
    let outcome = api("paths:
  /pets:
    query:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {'200': {summary: Found.}}
    additionalOperations:
      COPY: {responses: {'204': {description: ''}}}
      POST: {responses: {'204': {description: ''}}}
      'not a method': {responses: {'204': {description: ''}}}");
    let operations = outcome.lowered.api.operations.iter();
    let methods: Vec<_> = operations
        .map(|operation| operation.method.clone())
        .collect();
    assert_eq!(
        methods,
        [
            Method::Query,
            Method::Other("COPY".to_owned()),
            Method::Post
        ]
    );
    assert_eq!(
        outcome.problems(),
        [
            "10:7 warning[unknown-member] `POST` has a member of its own",
            "11:7 note[ignored] `not a method` is not a method of HTTP; it is left out",
        ]
    );
}

#[test]
fn openapi32_query_is_no_method_of_earlier_versions() {
    let outcome = document(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {query: {responses: {}}}}",
    );
    assert!(outcome.lowered.api.operations.is_empty());
    assert_eq!(
        outcome.problems(),
        ["3:14 warning[unknown-member] `query` is not a member of a path item"]
    );
}

#[test]
fn openapi32_querystring_parameter_is_the_whole_query() {
    let outcome = api("paths:
  /pets:
    get:
      parameters:
        - in: querystring
          name: search
          content:
            application/x-www-form-urlencoded:
              schema: {type: object, properties: {text: {type: string}, tags: {type: array, items: {type: string}}}}
              encoding: {tags: {style: pipeDelimited}}
        - {in: cookie, name: session, style: cookie, schema: {type: string}}
      responses: {'200': {description: ''}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let [search, session] = &*outcome.lowered.api.operations[0].parameters else {
        panic!("two parameters");
    };
    assert_eq!(search.location, Location::QueryString);
    assert_eq!(
        show_type(&outcome.lowered.api, search.ty),
        "{text: string, tags: [string]}"
    );
    let Wire::Form(fields) = &search.wire else {
        panic!("a form, not {:?}", search.wire);
    };
    let pipes = Wire::Style {
        style: Style::PipeDelimited,
        explode: false,
        allow_reserved: false,
    };
    assert_eq!(fields[1].wire, pipes);
    let cookie = Wire::Style {
        style: Style::Cookie,
        explode: true,
        allow_reserved: false,
    };
    assert_eq!(session.wire, cookie);
}

#[test]
fn openapi32_members_without_effect_on_a_client_are_accepted() {
    let outcome = api("$self: https://api.example/openapi
tags: [{name: pets, summary: Pets., parent: animals, kind: nav}]
servers: [{url: 'https://api.example', name: production}]
paths:
  /pets:
    get:
      tags: [pets]
      security: [{device: []}]
      responses:
        '200':
          content:
            application/json: {$ref: '#/components/mediaTypes/Pet'}
components:
  mediaTypes:
    Pet: {schema: {type: object, xml: {nodeType: element}, properties: {name: {type: string}}}}
  securitySchemes:
    device:
      type: oauth2
      deprecated: true
      oauth2MetadataUrl: https://api.example/oauth
      flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://api.example/d', tokenUrl: 'https://api.example/t', scopes: {}}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let api = &outcome.lowered.api;
    assert_eq!(api.tags[0].description, "Pets.");
    assert!(api.security_schemes[0].description.contains("deprecated"));
    let ty = api.operations[0].responses[0].media[0].kind.json();
    let ty = ty.expect("JSON");
    assert_eq!(show_type(api, ty), "{name: string}");
}

/// What the only media type of a response becomes.
fn streamed(media_type: &str, described: &str) -> (Outcome, String) {
    let outcome = api(&format!(
        "paths:
  /events:
    get:
      responses:
        '200':
          description: ''
          content:
            {media_type}:
{}",
        super::indent(described, 14)
    ));
    let api = &outcome.lowered.api;
    let kind = &api.operations[0].responses[0].media[0].kind;
    let word = kind.format.received().runtime_kind;
    let shown = match kind.ty {
        Some(ty) => format!("{word} {}", show_type(api, ty)),
        None => word.to_owned(),
    };
    (outcome, shown)
}

/// What the only media type of a request becomes, and the problems.
fn sent(media_type: &str, described: &str) -> (String, Vec<String>) {
    let outcome = api(&format!(
        "paths:
  /parts:
    post:
      requestBody: {{content: {{{media_type}: {described}}}}}
      responses: {{}}"
    ));
    let api = &outcome.lowered.api;
    let body = api.operations[0].body.as_ref();
    let kind = &body.expect("there is a body").media[0].kind;
    let shown = match (&kind.part_media_type, kind.ty) {
        (Some(part), Some(ty)) => format!("{part} {}", show_type(api, ty)),
        (None, Some(ty)) if !kind.fields.is_empty() => {
            let fields: Vec<String> = kind.fields.iter().map(shown_field).collect();
            let word = kind.format.word;
            format!("{word} {}: {}", show_type(api, ty), fields.join(", "))
        }
        _ => kind.format.word.to_owned(),
    };
    (shown, outcome.problems())
}

fn shown_field(field: &BodyField) -> String {
    let content_type = field.content_type.iter();
    let shown = [&field.name].into_iter().chain(content_type);
    let shown: Vec<&str> = shown
        .chain(&field.required_headers)
        .map(String::as_str)
        .collect();
    shown.join(" ")
}

#[test]
fn openapi32_examples_are_read_as_data() {
    let outcome = api("paths:
  /pets:
    get:
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
              examples: {rex: {dataValue: {name: Rex}, serializedValue: '{\"name\":\"Rex\"}'}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let media = &outcome.lowered.api.operations[0].responses[0].media[0];
    assert_eq!(media.examples, [r#"{"name":"Rex"}"#]);
}

#[test]
fn openapi32_security_requirement_may_be_a_uri() {
    let outcome = api("paths:
  /pets:
    get:
      security: [{'#/components/securitySchemes/key': []}]
      responses: {'200': {description: ''}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let security = &outcome.lowered.api.operations[0].security;
    assert_eq!(security[0].requirements[0].scheme.0, 0);
}
