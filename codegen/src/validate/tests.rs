//! What the judge says about single values; `codegen/tests/validate` holds it against a validator.

use super::{Judge, Verdict, Way};
use crate::diagnostics::Diagnostics;
use crate::document::{Reading, Version};
use crate::source::Sources;

/// Runs the judge on the member `value` of a document by its member `schema`.
fn hear<T>(
    text: &str,
    way: Way,
    act: impl FnOnce(&mut Judge<'_>, Verdict, String) -> T,
) -> Option<T> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", text, &mut diagnostics);
    let root = sources.root()?;
    let mut reading = Reading::new(Version::V31, &sources, &mut diagnostics);
    let at = reading.start(root, "#".to_owned());
    let schema = reading.member(at, "schema")?;
    let value = root.get("value")?;
    let mut judge = Judge::default();
    let verdict = judge.judge(&mut reading, schema, value, way);
    let declared = judge.declared_part(&mut reading, &[schema], value);
    Some(act(&mut judge, verdict, declared))
}

fn verdict(text: &str, way: Way) -> Verdict {
    hear(text, way, |_, verdict, _| verdict).unwrap_or(Verdict::Undecided)
}

/// The contradictions of `value` by `schema`, as they are reported.
fn reported(text: &str) -> Vec<String> {
    match verdict(text, Way::Either) {
        Verdict::Contradicts(found) => found.iter().map(ToString::to_string).collect(),
        other => vec![format!("{other:?}")],
    }
}

fn declared(text: &str) -> String {
    hear(text, Way::Either, |_, _, declared| declared).unwrap_or_default()
}

#[test]
fn example_contradiction_has_its_place_and_reason() {
    for (schema, value, expected) in [
        (
            "{type: integer}",
            "'3'",
            "an integer is expected, not a string",
        ),
        (
            "{type: [string, 'null']}",
            "3",
            "null or a string is expected, not an integer",
        ),
        (
            "{enum: [a, b]}",
            "c",
            "`\"c\"` is none of the listed values",
        ),
        ("{const: a}", "b", "`\"b\"` is not `\"a\"`, the only value"),
        ("{maximum: 5}", "5.5", "`5.5` contradicts `maximum: 5`"),
        (
            "{minLength: 2}",
            "ä",
            "its number of characters, 1, contradicts `minLength: 2`",
        ),
        (
            "{uniqueItems: true}",
            "[1, 2, 1.0]",
            "`1.0` is there twice, and `uniqueItems` forbids that",
        ),
        (
            "{required: [id]}",
            "{}",
            "the required member `id` is missing",
        ),
        (
            "{properties: {'a/b': {items: {type: integer}}}}",
            "{'a/b': [1, x]}",
            "at `/a~1b/1` an integer is expected, not a string",
        ),
        (
            "{properties: {a: {}}, additionalProperties: false}",
            "{a: 1, b: 2}",
            "at `/b` is a member that is not declared, and no other is allowed",
        ),
        (
            "{anyOf: [{type: integer}, {properties: {a: {type: integer}}, type: object}]}",
            "{a: x}",
            "it fits none of the 2 alternatives; of the nearest, at `/a` an integer is expected, not a string",
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
            "at `/b` a string is expected, not an integer",
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
        assert_eq!(verdict(&text, Way::Either), Verdict::Fits, "{text}");
    }
}

#[test]
fn tag_selects_the_alternative_of_an_example() {
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
    let reason = "it is of another alternative than its tag names";
    let doubt = Verdict::Doubtful(reason.to_owned());
    assert_eq!(verdict(&text("c"), Way::Either), doubt);
    assert_eq!(verdict(&text("d"), Way::Either), Verdict::Fits);
    assert_eq!(verdict(&text("dog"), Way::Either), Verdict::Fits);
}

#[test]
fn read_only_and_write_only_members_are_not_required_of_an_example() {
    let text = "
schema: {required: [id], properties: {id: {allOf: [{$ref: '#/id'}]}}}
id: {readOnly: true}
value: {}
";
    assert_eq!(verdict(text, Way::Request), Verdict::Fits);
    assert!(matches!(
        verdict(text, Way::Answer),
        Verdict::Contradicts(_)
    ));
    let reason = "it leaves out `id`, which only one direction demands";
    assert_eq!(
        verdict(text, Way::Either),
        Verdict::Doubtful(reason.to_owned())
    );
}

#[test]
fn example_of_a_schema_without_a_type_is_doubtful() {
    let untyped = "schema: {properties: {a: {}}}\nvalue: x\n";
    let reason = "its schema names no type, and is read as one of type `object`";
    assert_eq!(
        verdict(untyped, Way::Either),
        Verdict::Doubtful(reason.to_owned())
    );
    let typed = "schema: {allOf: [{properties: {a: {}}}, {type: string}]}\nvalue: x\n";
    assert_eq!(verdict(typed, Way::Either), Verdict::Fits);
}

#[test]
fn recursion_without_progress_ends_the_check_of_an_example() {
    let text = "
schema: {$ref: '#/a'}
a: {anyOf: [{$ref: '#/b'}, {$ref: '#/b'}], properties: {x: {$ref: '#/a'}}}
b: {anyOf: [{$ref: '#/a'}, {$ref: '#/a'}]}
value: {x: {x: {}}}
";
    assert_eq!(verdict(text, Way::Either), Verdict::Undecided);
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
