//! Swagger 2.0 has the same model as the equivalent OpenAPI 3, and places in the original text.

mod bodies;

use std::collections::BTreeMap;

use super::show::show_type;
use super::{Outcome, document};
use crate::diagnostics::Diagnostics;
use crate::ledger::Ledger;
use crate::lower::lower;
use crate::model::{Credential, Location, Operation, Wire};
use crate::source::{Limits, Sources};
use bodies::{body, media};

/// A document of one operation, which begins in line 8, and further members of the root.
fn operation(root: &str, operation: &str) -> (Outcome, Operation) {
    let indented = super::indent(operation, 6);
    let outcome = document(&format!(
        "swagger: '2.0'
info: {{title: T, version: '1'}}
host: api.example
basePath: /v2
paths:
  /pets/{{id}}:
    post:
{indented}
{root}"
    ));
    let operation = outcome.lowered.api.operations[0].clone();
    (outcome, operation)
}

fn parameters(outcome: &Outcome, operation: &Operation) -> Vec<String> {
    let show = |parameter: &crate::model::Parameter| {
        let required = if parameter.required { "!" } else { "" };
        let ty = show_type(&outcome.lowered.api, parameter.ty);
        let wire = match &parameter.wire {
            Wire::Style { style, explode, .. } => format!("{style:?} {explode}"),
            other => format!("{other:?}"),
        };
        format!(
            "{:?} {}{required}: {ty}, {wire}",
            parameter.location, parameter.name
        )
    };
    operation.parameters.iter().map(show).collect()
}

#[test]
fn swagger2_parameter_is_its_own_schema() {
    let (outcome, operation) = operation(
        "",
        "parameters:
  - {name: id, in: path, required: true, type: string, format: uuid}
  - {name: limit, in: query, type: integer, format: int32, maximum: 100}
  - {name: state, in: query, type: string, enum: [open, closed], default: open}
  - {name: X-Trace, in: header, type: string, x-nullable: true}
  - {name: tags, in: query, type: array, items: {type: string}}
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        parameters(&outcome, &operation),
        [
            "Path id!: Uuid, Simple false",
            "Query limit: i64, Form true",
            "Query state: 'open'|'closed', Form true",
            "Header X-Trace: string?, Simple false",
            "Query tags: [string], Form false",
        ]
    );
}

#[test]
fn swagger2_collection_formats_are_styles() {
    let (outcome, operation) = operation(
        "",
        "parameters:
  - {name: id, in: path, required: true, type: array, items: {type: integer}, collectionFormat: pipes}
  - {name: csv, in: query, type: array, items: {type: string}, collectionFormat: csv}
  - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
  - {name: tsv, in: query, type: array, items: {type: string}, collectionFormat: tsv}
  - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
  - {name: multi, in: query, type: array, items: {type: string}, collectionFormat: multi}
  - {name: X-List, in: header, type: array, items: {type: string}, collectionFormat: multi}
responses: {204: {description: ''}}",
    );
    assert_eq!(
        parameters(&outcome, &operation),
        [
            "Path id!: [i64], PipeDelimited false",
            "Query csv: [string], Form false",
            "Query ssv: [string], SpaceDelimited false",
            "Query tsv: [string], TabDelimited false",
            "Query pipes: [string], PipeDelimited false",
            "Query multi: [string], Form true",
            "Header X-List: [string], Simple false",
        ]
    );
    assert_eq!(
        outcome.problems(),
        [
            "15:92 note[approximated] `multi` is for parameters of the query and of forms; `csv` is taken"
        ]
    );
}

#[test]
fn swagger2_items_have_collection_formats_of_their_own() {
    let (outcome, operation) = operation(
        "",
        "parameters:
  - {name: id, in: path, required: true, type: string}
  - name: grid
    in: query
    type: array
    collectionFormat: multi
    items: {type: array, collectionFormat: pipes, items: {type: array, items: {type: integer}}}
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let expected =
        r#"Query grid: [[[i64]]], Lists { style: Form, explode: true, separators: "|," }"#;
    assert_eq!(parameters(&outcome, &operation)[1], expected);
}

fn servers(root: &str) -> (Outcome, Vec<String>) {
    let outcome = document(&format!(
        "swagger: '2.0'\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{root}"
    ));
    let servers = outcome.lowered.api.servers.iter();
    let show = |server: &crate::model::Server| {
        let variables = server.variables.iter();
        let variables: Vec<_> = variables
            .map(|variable| format!("{}={}", variable.name, variable.default))
            .collect();
        format!("{} {}", server.url, variables.join(" "))
            .trim()
            .to_owned()
    };
    let servers = servers.map(show).collect();
    (outcome, servers)
}

#[test]
fn swagger2_servers_are_schemes_host_and_base_path() {
    let all = "schemes: [http, https]\nhost: api.example\nbasePath: /v1/";
    assert_eq!(
        servers(all).1,
        ["https://api.example/v1", "http://api.example/v1"]
    );
    assert_eq!(servers("host: api.example").1, ["https://api.example"]);
    assert_eq!(servers("basePath: /v1").1, ["/v1"]);
    assert_eq!(servers("").1, ["/"]);
    let (outcome, found) = servers("schemes: [wss, http]\nhost: a.example");
    assert_eq!(found, ["http://a.example"]);
    assert_eq!(
        outcome.problems(),
        ["4:11 note[ignored] the scheme `wss` is not called: clients use HTTP"]
    );
}

#[test]
fn swagger2_parameterized_host_is_a_server_with_variables() {
    let root = "host: fallback.example
basePath: /api
x-ms-parameterized-host:
  hostTemplate: '{account}.{suffix}'
  parameters:
    - {name: account, in: path, required: true, type: string}
    - {$ref: '#/parameters/Suffix'}
parameters:
  Suffix: {name: suffix, in: path, required: true, type: string, default: blob.example}";
    let (outcome, found) = servers(root);
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        found,
        ["https://{account}.{suffix}/api account= suffix=blob.example"]
    );
    let bare = "x-ms-parameterized-host: {hostTemplate: '{endpoint}', useSchemePrefix: false}";
    assert_eq!(servers(bare).1, ["{endpoint}"]);
}

#[test]
fn swagger2_operation_with_schemes_of_its_own_has_servers_of_its_own() {
    let (outcome, operation) = operation(
        "schemes: [https]",
        "schemes: [http]
parameters: [{name: id, in: path, required: true, type: string}]
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.lowered.api.servers[0].url, "https://api.example/v2");
    assert_eq!(operation.servers[0].url, "http://api.example/v2");
}

#[test]
fn swagger2_security_definitions_are_security_schemes() {
    let outcome = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths: {}
security: [{oauth: [read]}]
securityDefinitions:
  user: {type: basic}
  key: {type: apiKey, name: X-Key, in: header}
  query: {type: apiKey, name: key, in: query}
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example/a', tokenUrl: 'https://a.example/t', scopes: {read: Reads.}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let schemes = outcome.lowered.api.security_schemes.iter();
    let credentials: Vec<_> = schemes.map(|scheme| scheme.credential.clone()).collect();
    assert_eq!(
        credentials,
        [
            Credential::new("http", "basic", ""),
            Credential::new("apiKey", "header", "X-Key"),
            Credential::new("apiKey", "query", "key"),
            Credential::new("oauth2", "", ""),
        ]
    );
}

#[test]
fn swagger2_x_nullable_adds_null() {
    let outcome = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths: {}
definitions:
  Pet:
    type: object
    properties:
      name: {type: string, x-nullable: true}
      owner: {$ref: '#/definitions/Owner', x-nullable: true}
      age: {type: integer, x-nullable: false}
  Owner: {type: object, properties: {name: {type: string}}}",
    );
    assert_eq!(
        outcome.component("Pet"),
        "{name: string?, owner: Owner?, age: i64}"
    );
}

#[test]
fn swagger2_discriminator_names_the_schemas_made_of_its_own() {
    let outcome = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths: {}
definitions:
  Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
  Cat: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
  Dog:
    x-ms-discriminator-value: '#Pets.Dog'
    allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {size: {type: string}}}]",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let pet = outcome.component("Pet");
    assert!(
        pet.starts_with("<kind: ") && pet.contains("| Cat=Cat") && pet.contains("| #Pets.Dog=Dog"),
        "{pet}"
    );
}

#[test]
fn swagger2_paths_of_azure_that_differ_by_query_are_operations() {
    let outcome = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths: {}
x-ms-paths:
  /{name}?comp=list:
    get:
      operationId: list
      parameters: [{name: name, in: path, required: true, type: string}]
      responses: {200: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let operation = &outcome.lowered.api.operations[0];
    assert_eq!(operation.path, "/{name}?comp=list");
    assert_eq!(operation.parameters[0].location, Location::Path);
}

#[test]
fn swagger2_problems_have_places_and_pointers_of_the_original_text() {
    let (outcome, _) = operation(
        "definitions: {Pet: {}}",
        "parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: pet, in: body, schema: {$ref: '#/definitions/Pett'}}
  - {name: old, in: query, type: strin}
responses: {200: {description: '', schema: {type: object, properties: {a: {type: text}}}}}",
    );
    assert_eq!(
        outcome.problems(),
        [
            "11:40 warning[unknown-type] `strin` is not a JSON Schema type; any value is taken",
            "10:48 error[unresolved-reference] cannot resolve reference `#/definitions/Pett`",
            "12:88 warning[unknown-type] `text` is not a JSON Schema type; any value is taken",
        ]
    );
    let pointers: Vec<_> = outcome
        .ledger
        .entries
        .iter()
        .map(|entry| entry.pointer.as_str())
        .collect();
    let place = "#/paths/~1pets~1{id}/post/parameters/1";
    assert!(pointers.contains(&place), "{pointers:?}");
}

#[test]
fn swagger2_references_to_other_files_are_followed() {
    let files = [
        (
            "api.json",
            r#"{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "produces": ["application/json"], "paths": {"/pets": {"post": {
                "parameters": [{"$ref": "common.json#/parameters/Pet"}, {"$ref": "common.json#/parameters/Version"}],
                "responses": {"200": {"$ref": "common.json#/responses/Pet"}}}}}}"#,
        ),
        (
            "common.json",
            r##"{"parameters": {
                "Pet": {"name": "pet", "in": "body", "required": true, "schema": {"$ref": "#/definitions/Pet"}},
                "Version": {"name": "api-version", "in": "query", "required": true, "type": "string"}},
              "responses": {"Pet": {"description": "", "schema": {"$ref": "#/definitions/Pet"}}},
              "definitions": {"Pet": {"type": "object", "properties": {"name": {"type": "string", "x-nullable": true}}}}}"##,
        ),
    ];
    let files: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&files, "api.json", &Limits::default(), &mut diagnostics);
    let mut ledger = Ledger::default();
    let lowered = lower(&sources, &mut diagnostics, &mut ledger).unwrap();
    let outcome = Outcome {
        sources,
        lowered,
        diagnostics,
        ledger,
    };
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let operation = &outcome.lowered.api.operations[0];
    assert_eq!(
        parameters(&outcome, operation),
        ["Query api-version!: string, Form true"]
    );
    let pet = ["application/json: json {name: string?}"];
    assert_eq!(media(&outcome, &body(operation).media), pet);
    assert_eq!(media(&outcome, &operation.responses[0].media), pet);
    let pointers = outcome.ledger.entries.iter().map(|entry| &*entry.pointer);
    assert!(
        pointers
            .into_iter()
            .any(|pointer| pointer == "common.json#/parameters/Pet")
    );
}
