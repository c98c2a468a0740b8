use std::collections::BTreeMap;

use super::show::show_type;
use crate::diagnostics::Diagnostics;
use crate::ledger::Ledger;
use crate::lower::{Lowered, lower};
use crate::source::{Limits, Sources};

/// Lowers a document of several files, the first one's.
pub(super) fn lowered(files: &[(&str, &str)]) -> (Lowered, Diagnostics) {
    let first = files[0].0;
    let files: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&files, first, &Limits::default(), &mut diagnostics);
    let lowered = lower(&sources, &mut diagnostics, &mut Ledger::default()).unwrap();
    (lowered, diagnostics)
}

#[test]
fn files_refer_to_each_other() {
    let files: BTreeMap<String, Vec<u8>> = [
        (
            "api.yaml",
            "openapi: 3.0.3
info: {title: T, version: '1', description: {$ref: texts.yaml#/intro}}
paths:
  /a: {get: {$ref: operations/a.yaml}}
",
        ),
        ("texts.yaml", "intro: Welcome.\n"),
        (
            "operations/a.yaml",
            "operationId: a
responses:
  '200':
    description: Fine.
    content: {application/json: {schema: {$ref: '../models.yaml#/Node'}, examples: {$ref: '../examples.yaml'}}}
",
        ),
        (
            "models.yaml",
            "Node:
  type: object
  properties:
    $ref: '#/shared'
shared:
  next: {$ref: '#/Node'}
  bad: {type: [1]}
",
        ),
        ("examples.yaml", "one: {next: {}}\n"),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .collect();
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&files, "api.yaml", &Limits::default(), &mut diagnostics);
    let lowered = lower(&sources, &mut diagnostics, &mut Ledger::default()).unwrap();
    let api = &lowered.api;
    assert_eq!(api.description, "Welcome.");
    let media = &api.operations[0].responses[0].media[0];
    let ty = media.kind.ty.unwrap();
    assert_eq!(show_type(api, ty), "{next: Node, bad: any}");
    assert_eq!(media.examples, [r#"{"next":{}}"#]);
    assert_eq!(
        lowered.origins.ty(ty.id).unwrap().pointer,
        "models.yaml#/Node"
    );
    let problems: Vec<_> = diagnostics
        .list()
        .iter()
        .map(|problem| {
            let span = problem.primary.as_ref().unwrap().span;
            let at = sources.position(span);
            format!(
                "{}:{}:{} {}",
                sources.path(span.file),
                at.line,
                at.column,
                problem.message
            )
        })
        .collect();
    assert_eq!(
        problems,
        ["models.yaml:7:16 item 0 of `type` must be a string, not number"]
    );
}

#[test]
fn references_within_a_schema_with_an_id_start_there() {
    let outcome = super::schemas(
        "Order:
  $id: https://example.com/schemas/order
  type: object
  $defs:
    line: {$anchor: part, type: object, properties: {sku: {type: string}, order: {$ref: '#'}}}
    price: {$id: price, type: object, $defs: {line: {type: integer}}, properties: {at: {$ref: '#/$defs/line'}}}
  properties:
    lines: {type: array, items: {$ref: '#/$defs/line'}}
    part: {$ref: '#part'}
    price: {$ref: price}
    inner: {$ref: 'price#/$defs/line'}
    other: {$ref: /schemas/other}
    pet: {$ref: '#/components/schemas/Pet'}
Other: {$id: 'https://example.com/schemas/other', $anchor: part, type: string, format: uuid}
Pet: {type: object, properties: {order: {$ref: 'https://example.com/schemas/order#/$defs/line'}, name: {$ref: '#/components/schemas/Name'}}}
Name: {type: string}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("Order"),
        "{lines: [line], part: line, price: price, inner: i64, other: Uuid, pet: Pet}"
    );
    assert_eq!(outcome.component("Pet"), "{order: line, name: string}");
}

#[test]
fn references_within_a_schema_with_an_id_lead_to_other_files() {
    let (lowered, diagnostics) = lowered(&[
        (
            "api.yaml",
            "openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components: {schemas: {Order: {$ref: order.yaml}}}
",
        ),
        (
            "order.yaml",
            "$id: https://example.com/order.yaml
type: object
$defs: {note: {type: string, format: date}}
properties: {line: {$ref: line.yaml}, note: {$ref: '#/$defs/note'}}
",
        ),
        (
            "line.yaml",
            "$id: https://example.com/line.yaml
type: object
$defs: {note: {type: integer}}
properties: {note: {$ref: '#/$defs/note'}}
",
        ),
    ]);
    assert_eq!(diagnostics.list().len(), 0, "{:?}", diagnostics.list());
    let order = lowered.api.schemas[0].ty;
    assert_eq!(show_type(&lowered.api, order), "{line: line, note: Date}");
}
