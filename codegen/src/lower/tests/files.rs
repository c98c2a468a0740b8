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
    let ty = media.ty().unwrap();
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
        ["models.yaml:7:16 `0` must be a string, not number"]
    );
}
