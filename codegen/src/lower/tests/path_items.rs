use super::document;

#[test]
fn path_items_and_operations_may_be_references() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a: {$ref: '#/components/pathItems/A'}
  /b: {get: {$ref: '#/x-operations/b'}}
components:
  pathItems:
    A: {parameters: [{name: q, in: query, schema: {type: string}}], get: {operationId: a, responses: {'200': {description: ''}}}}
x-operations:
  b: {operationId: b, responses: {'200': {description: ''}}}
",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let ids: Vec<_> = outcome
        .lowered
        .api
        .operations
        .iter()
        .map(|one| one.id.as_deref())
        .collect();
    assert_eq!(ids, [Some("a"), Some("b")]);
    assert_eq!(outcome.lowered.api.operations[0].parameters.len(), 1);
}

#[test]
fn webhooks_and_callbacks_become_types_only() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: subscribe
      callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}, responses: {'200': {description: ''}}}}}}
      responses: {'200': {description: ''}}
webhooks:
  pinged: {post: {operationId: ping, requestBody: {content: {application/json: {schema: {properties: {b: {type: string}}}}}}, responses: {'200': {description: ''}}}}
",
    );
    assert_eq!(outcome.lowered.api.operations.len(), 1);
    let objects = outcome.lowered.api.types.iter();
    let objects = objects.filter(|ty| matches!(ty.kind, crate::model::Kind::Object(_)));
    assert_eq!(objects.count(), 2);
    assert_eq!(outcome.problems().len(), 2, "{:?}", outcome.problems());
    assert_eq!(outcome.errors(), 0);
}

#[test]
fn extensions_of_webhooks_and_callbacks_without_effect_are_reported() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: subscribe
      callbacks: {done: {'{$request.body#/url}': {post: {x-method-name: done, responses: {'200': {description: ''}}}}}}
      responses: {'200': {description: ''}}
webhooks:
  pinged: {post: {x-paging: {style: link}, x-pageing: 1, x-source: s, x-else: 1, responses: {'200': {description: ''}}}}
",
    );
    let problems = outcome.problems();
    let unknown = problems.iter().filter(|one| one.contains("unknown-member"));
    assert_eq!(
        unknown.collect::<Vec<_>>(),
        [
            "7:58 warning[unknown-member] `x-method-name` has no effect in a callback",
            "10:44 warning[unknown-member] `x-pageing` has no effect in an operation",
            "10:19 warning[unknown-member] `x-paging` has no effect in a webhook",
        ]
    );
}
