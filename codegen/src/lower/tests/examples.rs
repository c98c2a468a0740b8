use super::document;

#[test]
fn examples_are_kept_as_json_with_their_numbers_as_written() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object}
            examples:
              one: {value: {big: 123456789012345678901234567890, f: 1.0, s: \"a\\\"\\n\"}}
              two: {$ref: '#/components/examples/E'}
      responses: {'200': {description: ''}}
components:
  examples: {E: {value: [null, true]}}
",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let body = outcome.lowered.api.operations[0].body.as_ref().unwrap();
    assert_eq!(
        body.media[0].examples,
        [
            r#"{"big":123456789012345678901234567890,"f":1.0,"s":"a\"\n"}"#,
            "[null,true]"
        ]
    );
}
