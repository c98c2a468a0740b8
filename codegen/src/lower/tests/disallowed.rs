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
