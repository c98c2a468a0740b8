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
