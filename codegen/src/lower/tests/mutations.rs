//! Whatever is changed in a document: no panic, no endless loop, and ids that all lead somewhere.

use super::document;
use crate::diagnostics::Diagnostics;
use crate::lower::docs::json;
use crate::source::{Entry, Node, NodeValue, Object, Sources};

const RICH: &str = r"
openapi: 3.1.0
info: {title: T, version: '1'}
x-envelope: {data: result, success: ok, errors: errors, messages: messages}
servers: [{url: 'https://{host}/v1', variables: {host: {default: a, enum: [a, b]}}}]
tags: [{name: A}]
security: [{token: []}]
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    post:
      operationId: make
      tags: [A]
      x-permissions: [Write]
      parameters:
        - {$ref: '#/components/parameters/P'}
        - {name: q, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Tree'}}
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}, example: {kind: cat}}
          multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}}, encoding: {f: {contentType: a/b}}}
      callbacks: {c: {'{$url}': {post: {responses: {'200': {description: x}}}}}}
      responses:
        '200': {description: x, headers: {H: {schema: {type: integer}}}, content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Envelope'}, {properties: {result: {$ref: '#/components/schemas/Tree'}}}]}}}}
        4XX: {$ref: '#/components/responses/R'}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  parameters: {P: {name: p, in: header, schema: {type: [integer, 'null'], minimum: 0, maximum: 18446744073709551615}}}
  responses: {R: {description: x, content: {application/json: {schema: {title: Problem, type: object}}}}}
  schemas:
    Envelope: {type: object, required: [ok, result], properties: {ok: {const: true}, errors: {type: array}, messages: {type: array}, result: {anyOf: [{type: object}, {type: string}]}}}
    Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}, additionalProperties: {$ref: '#/components/schemas/Tree'}}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}}
    Base: {type: object, required: [kind], properties: {kind: {type: string}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {const: cat}, lives: {type: integer, enum: [7, 9]}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {enum: [dog, null]}, size: {type: number}}}], oneOf: [{required: [size]}, {not: {required: [size]}}]}
    Pair: {type: array, prefixItems: [{type: string}, {format: date}], items: false, minItems: 2}
    Mixed: {type: [string, array], items: {anyOf: [{enum: [a]}, {type: string}]}, patternProperties: {'^x': true}}
    Alias: {$ref: '#/components/schemas/Mixed'}
";

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap_or(0)
    }
}

fn count(node: &Node) -> usize {
    let entries = node.entries().iter().map(|entry| count(&entry.value));
    1 + entries.sum::<usize>() + node.items().iter().map(count).sum::<usize>()
}

/// A copy in which the node with this number, counted from the root on, is replaced.
fn replaced(node: &Node, number: &mut usize, by: &Node) -> Node {
    if *number == 0 {
        *number = usize::MAX;
        return by.clone();
    }
    *number -= 1;
    let value = match &node.value {
        NodeValue::Array(items) => NodeValue::Array(
            items
                .iter()
                .map(|item| replaced(item, number, by))
                .collect(),
        ),
        NodeValue::Object(_) => {
            let copy = |entry: &Entry| Entry {
                key: entry.key.clone(),
                value: replaced(&entry.value, number, by),
            };
            NodeValue::Object(Object::new(
                node.entries().iter().map(copy).collect(),
                |_, _| {},
            ))
        }
        other => other.clone(),
    };
    Node {
        span: node.span,
        value,
    }
}

fn nth<'n>(node: &'n Node, number: &mut usize) -> Option<&'n Node> {
    if *number == 0 {
        return Some(node);
    }
    *number -= 1;
    let children = node
        .entries()
        .iter()
        .map(|entry| &entry.value)
        .chain(node.items());
    for child in children {
        if let Some(found) = nth(child, number) {
            return Some(found);
        }
    }
    None
}

#[test]
fn lower_survives_every_mutation() {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("rich.yaml", RICH, &mut diagnostics);
    let root = sources.root().unwrap();
    assert!(!diagnostics.has_errors());
    assert_eq!(document(RICH).errors(), 0);
    let nodes = count(root);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let scalars = [
        NodeValue::Null,
        NodeValue::Bool(true),
        NodeValue::Bool(false),
        NodeValue::Number("-1e999".into()),
        NodeValue::String("#/components/schemas/Pet".into()),
        NodeValue::String("{}".into()),
        NodeValue::Array(Vec::new()),
    ];
    for _ in 0..300 {
        let mut changed = root.clone();
        for _ in 0..=dice.roll(3) {
            let by = if dice.roll(2) == 0 {
                let value = scalars[dice.roll(scalars.len())].clone();
                Node {
                    span: root.span,
                    value,
                }
            } else {
                nth(root, &mut dice.roll(nodes)).unwrap().clone()
            };
            changed = replaced(&changed, &mut dice.roll(nodes), &by);
        }
        let outcome = document(&json(&changed));
        let api = &outcome.lowered.api;
        for ty in &api.types {
            assert!(
                ty.kind
                    .uses()
                    .iter()
                    .all(|used| (used.id.0 as usize) < api.types.len())
            );
        }
    }
}
