use super::show::show_type;
use super::{Outcome, document, with_examples};
use crate::diagnostics::Code;
use crate::ledger::Construct;

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

/// The examples of the model, each as `pointer: type = text`.
fn examples(outcome: &Outcome) -> Vec<String> {
    let api = &outcome.lowered.api;
    let shown = api.examples.iter().map(|example| {
        let ty = show_type(api, example.ty);
        format!("{}: {ty} = {}", example.pointer, example.text)
    });
    shown.collect()
}

/// Why examples are not in the model, each as `pointer code reason`.
fn reasons(outcome: &Outcome) -> Vec<String> {
    let entries = outcome.ledger.entries.iter();
    entries
        .filter(|entry| matches!(entry.construct, Construct::Example | Construct::Default))
        .filter_map(|entry| {
            let code = entry.code?.text();
            Some(format!("{} {code} {}", entry.pointer, entry.reason))
        })
        .collect()
}

const EVERYWHERE: &str = "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: p, in: query, schema: {type: [integer, 'null'], default: 7}, example: null}
        - {name: q, in: query, schema: {type: array, items: {type: string}}, example: 'a,b'}
      responses:
        '200':
          description: ''
          headers: {X-Rate: {schema: {type: integer}, example: 9}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
              examples:
                one: {$ref: '#/components/examples/Rex'}
                far: {externalValue: 'https://example.com/rex.json'}
            text/csv: {schema: {type: string}, example: 'a,b'}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string, examples: [Rex, 3]}}}
  examples: {Rex: {value: {name: Rex, shoe: 44}}}
";

#[test]
fn examples_of_schemas_media_types_and_parameters_are_in_the_model() {
    let outcome = with_examples(EVERYWHERE);
    assert_eq!(
        examples(&outcome),
        [
            "#/components/schemas/Pet/properties/name/examples/0: string = \"Rex\"",
            "#/paths/~1a/get/parameters/0/schema/default: i64? = 7",
            "#/paths/~1a/get/parameters/0/example: i64? = null",
            "#/components/examples/Rex/value: {name!: string} = {\"name\":\"Rex\"}",
            "#/paths/~1a/get/responses/200/headers/X-Rate/example: i64 = 9",
        ]
    );
}

#[test]
fn example_that_is_not_tested_has_its_reason_in_the_ledger() {
    assert_eq!(
        reasons(&with_examples(EVERYWHERE)),
        [
            "#/paths/~1a/get/responses/200/content/application~1json/examples/far ignored \
             an example at a URL is not fetched",
            "#/components/schemas/Pet/properties/name/examples/1 bad-example \
             this example contradicts its schema: expected a string, found an integer",
            "#/paths/~1a/get/parameters/1/example ignored \
             it is not read: it is written in the parameter's style",
            "#/paths/~1a/get/responses/200/content/text~1csv/example ignored \
             it is not read: bodies of this media type have no type",
        ]
    );
}

#[test]
fn examples_are_not_checked_unless_requested() {
    let outcome = document(EVERYWHERE);
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert!(outcome.lowered.api.examples.is_empty());
    assert!(reasons(&outcome).is_empty());
}

#[test]
fn example_that_contradicts_its_schema_is_reported_at_its_place() {
    let outcome = with_examples(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    Pet:
      type: object
      properties: {legs: {type: integer}}
      example: {legs: '4'}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "9:23 warning[bad-example] this example contradicts its schema: \
          at `/legs` expected an integer, found a string"
        ]
    );
    let problem = &outcome.diagnostics.list()[0];
    assert_eq!(problem.code, Code::BadExample);
    assert_eq!(problem.help.as_deref(), Some("write it without quotes"));
    assert!(outcome.lowered.api.examples.is_empty());
}

#[test]
fn example_of_a_response_in_an_envelope_is_its_data() {
    let outcome = with_examples(
        "openapi: 3.1.0
info: {title: T, version: '1'}
x-envelope: {data: result, success: success}
paths:
  /a:
    get:
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema: {type: object, properties: {result: {type: integer}, success: {type: boolean}}}
              examples:
                good: {value: {success: true, result: 7}}
                bare: {value: {success: true}}
        default:
          description: ''
          content:
            application/json:
              schema: {type: object, properties: {success: {type: boolean}}}
              example: {success: false}
",
    );
    let content = "/content/application~1json/example";
    let responses = "#/paths/~1a/get/responses";
    assert_eq!(
        examples(&outcome),
        [
            format!("{responses}/200{content}s/good/value/result: i64 = 7"),
            format!("{responses}/default{content}: {{success: boolean}} = {{\"success\":false}}"),
        ]
    );
    let reason = "only the data of an envelope has a type, and this example has no data";
    assert_eq!(
        reasons(&outcome),
        [format!(
            "{responses}/200{content}s/bare/value ignored {reason}"
        )]
    );
}

#[test]
fn example_of_a_part_is_read_if_the_whole_allows_it() {
    let outcome = with_examples(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    Pet:
      allOf:
        - {type: object, required: [a], properties: {a: {type: integer}}}
        - {type: object, properties: {b: {type: integer}}, examples: [{a: 1, b: 2}, {b: 2}]}
",
    );
    let pointer = "#/components/schemas/Pet/allOf/1/examples";
    assert_eq!(
        examples(&outcome),
        [format!(
            "{pointer}/0: {{a!: i64, b: i64}} = {{\"a\":1,\"b\":2}}"
        )]
    );
    let reason = "it is an example of one part of its schema, and no value of the whole";
    assert_eq!(reasons(&outcome), [format!("{pointer}/1 ignored {reason}")]);
}
