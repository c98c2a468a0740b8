use std::fmt::Write;

use super::response;
use crate::diagnostics::Diagnostics;
use crate::ledger::Ledger;
use crate::lower::lower;
use crate::source::Sources;

const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
x-envelope: {data: result, success: success, errors: errors, messages: messages}
paths:
  /trees:
    get:
      responses: {'200': {description: ok, content: {application/json: {schema:
        {type: object, required: [result], properties: {result: {$ref: '#/components/schemas/Tree'}}}}}}}
    put:
      responses: {'404': {description: none}, '201': {description: ok, content: {text/plain: {example: 'a \"# b'}}}}
    delete:
      responses: {'204': {description: gone}}
    post:
      responses: {'404': {description: none}}
components:
  schemas:
    Tree:
      type: object
      required: [name, kind, pet, children]
      properties:
        name: {type: string, examples: [[1], oak]}
        kind: {type: string, enum: [leafy, bare]}
        note: {type: string}
        pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: type, mapping: {feline: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}
        children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
    Cat: {type: object, required: [type, lives], properties: {type: {type: string}, lives: {type: integer}}}
    Dog: {type: object, required: [type], properties: {type: {type: string}}}
";

#[test]
fn fake_without_examples_responds_with_values_made_from_types() {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", DOCUMENT, &mut diagnostics);
    let api = lower(&sources, &mut diagnostics, &mut Ledger::default())
        .unwrap()
        .api;
    let responses: Vec<_> = api
        .operations
        .iter()
        .map(|operation| {
            response::of(&api, operation)
                .map(|response| (response.status, response.media_type, response.body))
        })
        .collect();
    let tree = |children: &str| {
        format!(
            r#"{{"children":[{children}],"kind":"leafy","name":"oak","pet":{{"lives":1,"type":"feline"}}}}"#
        )
    };
    let result = tree(&tree(""));
    let enveloped = format!(r#"{{"errors":[],"messages":[],"result":{result},"success":true}}"#);
    let expected = [
        Some((200, "application/json", enveloped)),
        Some((201, "text/plain", "a \"# b".to_owned())),
        Some((204, "", String::new())),
        None,
    ];
    assert_eq!(responses, expected);
}

#[test]
fn fake_examples_of_types_that_use_each_other_twice_are_bounded() {
    let mut document = "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /pairs:
    get:
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}
components:
  schemas:
    S40: {type: string}
"
    .to_owned();
    for level in 0..40 {
        let next = format!("{{$ref: '#/components/schemas/S{}'}}", level + 1);
        writeln!(
            document,
            "    S{level}: {{type: object, required: [a, b], properties: {{a: {next}, b: {next}}}}}"
        )
        .unwrap();
    }
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", &document, &mut diagnostics);
    let lowered = lower(&sources, &mut diagnostics, &mut Ledger::default()).unwrap();
    let response = response::of(&lowered.api, &lowered.api.operations[0]).unwrap();
    assert!(response.body.len() < 300_000);
}
