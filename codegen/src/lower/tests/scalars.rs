use super::{schemas, schemas_of, shape};

#[test]
fn integers_are_as_wide_as_format_and_bounds_say() {
    for (schema, expected) in [
        ("type: integer", "i64"),
        ("{type: integer, format: int32}", "i64"),
        ("{type: integer, format: uint64}", "u64"),
        ("{type: integer, minimum: 0}", "i64"),
        (
            "{type: integer, minimum: 0, maximum: 18446744073709551615}",
            "u64",
        ),
        (
            "{type: integer, minimum: 0, maximum: 18446744073709552000}",
            "u64",
        ),
        ("{type: integer, maximum: 18446744073709551615}", "i128"),
        ("{type: integer, minimum: -9223372036854776000}", "i64"),
        (
            "{type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000}",
            "i64",
        ),
        (
            "{type: integer, minimum: -170141183460469231731687303715884105728}",
            "i128",
        ),
        ("{type: integer, maximum: 1e400}", "i128"),
        ("{type: integer, example: 9223372036854775807}", "i64"),
        ("{type: integer, example: 9223372036854775808}", "i128"),
        (
            "{type: integer, minimum: 0, default: 9223372036854775808}",
            "u64",
        ),
        ("{type: integer, format: uint64, examples: [1, -1]}", "i128"),
    ] {
        assert_eq!(shape(schema), expected, "{schema}");
    }
}

#[test]
fn strings_have_the_formats_that_have_a_type() {
    for (schema, expected) in [
        ("type: string", "string"),
        ("{type: string, format: date-time}", "DateTime"),
        ("{type: string, format: date}", "Date"),
        ("{type: string, format: time}", "Time"),
        ("{type: string, format: duration}", "Duration"),
        ("{type: string, format: uuid}", "Uuid"),
        ("{type: string, format: uri}", "Uri"),
        ("{type: string, format: ipv6}", "Ip"),
        ("{type: string, format: byte}", "Base64"),
        ("{type: string, contentEncoding: base64}", "Base64"),
        ("{type: string, format: binary}", "Binary"),
        ("{type: string, format: password}", "Secret"),
        ("{type: string, format: email}", "string"),
        ("{type: string, format: made-up}", "string"),
    ] {
        assert_eq!(shape(schema), expected, "{schema}");
    }
}

#[test]
fn keywords_imply_the_type_of_a_schema_without_one() {
    for (schema, expected) in [
        ("{}", "any"),
        ("true", "any"),
        ("description: Whatever it is.", "any"),
        ("properties: {a: true}", "{a: any}"),
        ("additionalProperties: {type: string}", "{*: string}"),
        ("items: {type: string}", "[string]"),
        ("format: date", "Date"),
        ("pattern: '^a'", "string"),
        ("minimum: 3", "number"),
        ("const: 3", "i64"),
    ] {
        assert_eq!(shape(schema), expected, "{schema}");
    }
}

#[test]
fn null_belongs_to_the_use() {
    for (schema, expected) in [
        ("type: [string, 'null']", "string?"),
        ("type: 'null'", "null"),
        (
            "type: [object, 'null']\nproperties: {a: {type: ['null', integer]}}",
            "{a: i64?}?",
        ),
        ("type: array\nitems: {type: [number, 'null']}", "[number?]"),
        ("{}", "any"),
    ] {
        assert_eq!(shape(schema), expected, "{schema}");
    }
}

#[test]
fn nullable_of_3_0_is_a_type() {
    let outcome = schemas_of(
        "3.0.3",
        "A: {type: string, nullable: true}
B: {nullable: true}
C: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/D'}], nullable: true}}}
D: {type: object, properties: {b: {$ref: '#/components/schemas/A'}}}
E: {type: integer, minimum: 3, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.component("A"), "string?");
    assert_eq!(outcome.component("B"), "any");
    assert_eq!(outcome.component("C"), "{a: D?}");
    assert_eq!(outcome.component("D"), "{b: string?}");
    let constraints = &outcome.lowered.api.schemas[4].docs.constraints;
    let shown: Vec<_> = constraints
        .iter()
        .map(|bound| format!("{}={}", bound.keyword, bound.value))
        .collect();
    assert_eq!(shown, ["exclusiveMinimum=3", "maximum=9"]);
}

#[test]
fn type_lists_are_unions_of_their_kinds() {
    assert_eq!(shape("type: [string, integer]"), "<i64 | string>");
    assert_eq!(shape("type: [integer, number]"), "number");
    assert_eq!(
        shape("type: [string, array, 'null']\nitems: {type: string}"),
        "<string | [string]>?"
    );
    assert_eq!(
        shape("type: [object, array, string, number, boolean, 'null', integer]"),
        "any"
    );
}

#[test]
fn arrays_are_lists_or_tuples() {
    assert_eq!(shape("type: array"), "[any]");
    assert_eq!(
        shape("type: array\nitems: {type: array, items: {type: boolean}}"),
        "[[boolean]]"
    );
    assert_eq!(
        shape(
            "type: array\nprefixItems: [{type: string}, {type: integer}]\nitems: false\nminItems: 2"
        ),
        "(string, i64)"
    );
    assert_eq!(
        shape("type: array\nprefixItems: [{type: string}]\nminItems: 1"),
        "(string, ..any)"
    );
    assert_eq!(
        shape(
            "type: array\nprefixItems: [{type: string}]\nminItems: 1\nunevaluatedItems: {type: integer}"
        ),
        "(string, ..i64)"
    );
    assert_eq!(
        shape("type: array\nprefixItems: [{type: string}]\nminItems: 1\nunevaluatedItems: false"),
        "(string)"
    );
    // Other keywords may evaluate items, and `unevaluatedItems` has no effect on those.
    assert_eq!(
        shape("allOf: [{type: array, items: {type: string}}]\nunevaluatedItems: false"),
        "[string]"
    );
    let short = super::schemas(
        "X: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
    );
    assert_eq!(short.component("X"), "[<string | i64>]");
    assert_eq!(short.problems().len(), 1);
    assert!(short.problems()[0].starts_with("6:8 note[approximated] prefixItems"));
}

#[test]
fn numbers_that_may_not_fit_are_counted_in_the_ledger() {
    let outcome = schemas(
        "X:
  properties:
    a: {type: integer}
    b: {type: integer, format: int64}
    c: {type: integer, minimum: 1, maximum: 100}
    d: {type: integer, minimum: 0}
    e: {type: integer, minimum: 0, maximum: 9223372036854776000}
    f: {type: number}
    g: {type: number, format: double}
    h: {type: integer, enum: [1, 2]}
Y: {type: array, items: {type: integer, format: int64}}
Z: {type: array, items: {type: string}}",
    );
    let entries = outcome.ledger.entries.iter();
    let reported: Vec<String> = entries
        .filter(|entry| entry.outcome == crate::ledger::Outcome::Approximated)
        .map(|entry| {
            let count = entry.reason.split(' ').next().unwrap_or_default();
            format!("{} {} {}", entry.construct, entry.pointer, count)
        })
        .collect();
    assert_eq!(
        reported,
        [
            "enum #/components/schemas/X/properties/h/enum/0 a",
            "unbounded integer #/components/schemas/X/properties/a 3",
            "unbounded number #/components/schemas/X/properties/f 1",
            "alias of integers #/components/schemas/Y 1",
        ]
    );
    assert!(
        outcome
            .problems()
            .iter()
            .all(|problem| !problem.contains("unbounded"))
    );
}
