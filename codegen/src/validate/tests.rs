//! The validation of single values. `codegen/tests/validate` compares it with another validator.

use super::{Validator, Verdict};
use crate::diagnostics::Diagnostics;
use crate::document::{Reading, Version};
use crate::model::Direction;
use crate::source::Sources;

/// Validates the member `value` of a document against its member `schema`.
fn validate<T>(
    text: &str,
    direction: Option<Direction>,
    act: impl FnOnce(&mut Validator<'_>, Verdict, String) -> T,
) -> Option<T> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", text, &mut diagnostics);
    let root = sources.root()?;
    let mut reading = Reading::new(Version::V31, &sources, &mut diagnostics);
    let at = reading.start(root, "#".to_owned());
    let schema = reading.member(at, "schema")?;
    let value = root.get("value")?;
    let mut validator = Validator::default();
    let verdict = validator.validate(&mut reading, schema, value, direction);
    let declared = validator.declared_part(&mut reading, &[schema], value);
    Some(act(&mut validator, verdict, declared))
}

fn verdict(text: &str, direction: Option<Direction>) -> Verdict {
    validate(text, direction, |_, verdict, _| verdict).unwrap_or(Verdict::Undecided)
}

/// Returns the contradictions between `value` and `schema`, as they are reported.
fn reported(text: &str) -> Vec<String> {
    match verdict(text, None) {
        Verdict::Invalid(found) => found.iter().map(ToString::to_string).collect(),
        other => vec![format!("{other:?}")],
    }
}

fn declared(text: &str) -> String {
    validate(text, None, |_, _, declared| declared).unwrap_or_default()
}

#[test]
fn example_contradiction_has_its_place_and_reason() {
    for (schema, value, expected) in [
        (
            "{type: integer}",
            "'3'",
            "expected an integer, found a string",
        ),
        (
            "{type: [string, 'null']}",
            "3",
            "expected null or a string, found an integer",
        ),
        (
            "{enum: [a, b]}",
            "c",
            "`\"c\"` is not one of the values of `enum`",
        ),
        (
            "{const: a}",
            "b",
            "`\"b\"` is not `\"a\"`, the only allowed value",
        ),
        ("{maximum: 5}", "5.5", "`5.5` contradicts `maximum: 5`"),
        (
            "{minLength: 2}",
            "ä",
            "its number of characters, 1, contradicts `minLength: 2`",
        ),
        (
            "{uniqueItems: true}",
            "[1, 2, 1.0]",
            "`1.0` is a duplicate, which `uniqueItems` forbids",
        ),
        (
            "{required: [id]}",
            "{}",
            "the required member `id` is missing",
        ),
        (
            "{properties: {'a/b': {items: {type: integer}}}}",
            "{'a/b': [1, x]}",
            "at `/a~1b/1` expected an integer, found a string",
        ),
        (
            "{properties: {a: {}}, additionalProperties: false}",
            "{a: 1, b: 2}",
            "at `/b` is a member that the schema does not declare, and it allows no others",
        ),
        (
            "{anyOf: [{type: integer}, {properties: {a: {type: integer}}, type: object}]}",
            "{a: x}",
            "it matches none of the 2 alternatives; in the nearest one, at `/a` expected an integer, found a string",
        ),
    ] {
        let text = format!("schema: {schema}\nvalue: {value}\n");
        assert_eq!(reported(&text), [expected], "{text}");
    }
}

#[test]
fn example_contradictions_are_all_reported() {
    let text = "
schema: {required: [a], properties: {b: {type: string}, c: {maximum: 1}}}
value: {b: 1, c: 2}
";
    assert_eq!(
        reported(text),
        [
            "the required member `a` is missing",
            "at `/b` expected a string, found an integer",
            "at `/c` `2` contradicts `maximum: 1`",
        ]
    );
}

#[test]
fn example_that_may_be_valid_passes() {
    for (schema, value) in [
        ("{type: string, format: uuid, pattern: '^[a-f]+$'}", "zz"),
        ("{not: {}}", "1"),
        ("{oneOf: [{type: integer}, {type: number}]}", "1"),
        ("{type: [string, 'null'], enum: [a]}", "null"),
        (
            "{patternProperties: {'^x': {type: integer}}, additionalProperties: false}",
            "{y: a}",
        ),
        (
            "{allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]}",
            "{a: 1, b: 1}",
        ),
    ] {
        let text = format!("schema: {schema}\nvalue: {value}\n");
        assert_eq!(verdict(&text, None), Verdict::Valid, "{text}");
    }
}

#[test]
fn example_is_validated_against_the_alternative_that_its_discriminator_selects() {
    let text = |tag: &str| {
        format!(
            "
schema:
  discriminator: {{propertyName: kind, mapping: {{c: '#/cat', d: '#/dog'}}}}
  oneOf: [{{$ref: '#/cat'}}, {{$ref: '#/dog'}}]
cat: {{required: [lives], properties: {{kind: {{}}, lives: {{}}}}}}
dog: {{properties: {{kind: {{}}, size: {{}}}}}}
value: {{kind: {tag}, size: 3}}
"
        )
    };
    let neither = text("c").replace("{properties: {kind", "{required: [age], properties: {kind");
    assert_eq!(
        reported(&neither),
        ["the required member `lives` is missing"]
    );
    let reason = "it matches another alternative than the one that its discriminator selects";
    let doubt = Verdict::Doubtful(reason.to_owned());
    assert_eq!(verdict(&text("c"), None), doubt);
    assert_eq!(verdict(&text("d"), None), Verdict::Valid);
    assert_eq!(verdict(&text("dog"), None), Verdict::Valid);
}

#[test]
fn read_only_and_write_only_members_are_not_required_of_an_example() {
    let text = "
schema: {required: [id], properties: {id: {allOf: [{$ref: '#/id'}]}}}
id: {readOnly: true}
value: {}
";
    assert_eq!(verdict(text, Some(Direction::Request)), Verdict::Valid);
    assert!(matches!(
        verdict(text, Some(Direction::Response)),
        Verdict::Invalid(_)
    ));
    let reason = "it lacks `id`, which is required in one direction only";
    assert_eq!(verdict(text, None), Verdict::Doubtful(reason.to_owned()));
}

#[test]
fn example_of_a_schema_without_a_type_is_doubtful() {
    let untyped = "schema: {properties: {a: {}}}\nvalue: x\n";
    let reason = "its schema has no `type`, and is read as one of type `object`";
    assert_eq!(verdict(untyped, None), Verdict::Doubtful(reason.to_owned()));
    let typed = "schema: {allOf: [{properties: {a: {}}}, {type: string}]}\nvalue: x\n";
    assert_eq!(verdict(typed, None), Verdict::Valid);
}

#[test]
fn recursion_without_progress_ends_the_check_of_an_example() {
    let text = "
schema: {$ref: '#/a'}
a: {anyOf: [{$ref: '#/b'}, {$ref: '#/b'}], properties: {x: {$ref: '#/a'}}}
b: {anyOf: [{$ref: '#/a'}, {$ref: '#/a'}]}
value: {x: {x: {}}}
";
    assert_eq!(verdict(text, None), Verdict::Undecided);
}

#[test]
fn example_members_that_are_not_declared_are_left_out() {
    for (schema, value, expected) in [
        (
            "{properties: {a: {}}}",
            "{a: {b: 1}, c: 2}",
            r#"{"a":{"b":1}}"#,
        ),
        ("{type: object}", "{a: 1}", r#"{"a":1}"#),
        (
            "{properties: {a: {}}, additionalProperties: true}",
            "{b: 1}",
            r#"{"b":1}"#,
        ),
        (
            "{allOf: [{properties: {a: {}}}, {properties: {b: {properties: {c: {}}}}}]}",
            "{a: 1, b: {c: 2, d: 3}, e: 4}",
            r#"{"a":1,"b":{"c":2}}"#,
        ),
        (
            "{items: {anyOf: [{properties: {a: {type: integer}}}, {properties: {b: {type: integer}}, required: [b]}]}}",
            "[{a: 1, b: x}, {b: 1}]",
            r#"[{"a":1},{"b":1}]"#,
        ),
    ] {
        let text = format!("schema: {schema}\nvalue: {value}\n");
        assert_eq!(declared(&text), expected, "{text}");
    }
}
