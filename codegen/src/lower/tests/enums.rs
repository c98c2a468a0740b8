use super::{schemas, shape};
use crate::model::{Kind, NameHint};

#[test]
fn enum_of_strings_is_open() {
    assert_eq!(shape("{type: string, enum: [a, b, a]}"), "'a'|'b'");
    assert_eq!(shape("enum: [a]"), "'a'");
    assert_eq!(shape("{type: boolean, enum: [true, false]}"), "boolean");
    assert_eq!(
        shape("properties: {a: {const: x}, b: {type: boolean, enum: [true]}}"),
        "{a: 'x' = \"x\", b: boolean = true}"
    );
}

#[test]
fn enum_null_belongs_to_the_use() {
    assert_eq!(shape("enum: [a, null]"), "'a'?");
    assert_eq!(shape("{type: [string, 'null'], enum: [a]}"), "'a'?");
    assert_eq!(shape("enum: [null]"), "null");
}

#[test]
fn enum_values_that_are_not_strings_are_documentation() {
    for (schema, expected) in [
        ("{type: integer, enum: [1, 2]}", "i64"),
        ("{enum: [1, 2.5]}", "number"),
        ("{enum: [a, 1]}", "<'a' | i64>"),
        ("{type: integer, enum: ['1', '2']}", "i64"),
        ("{enum: [{a: 1}, {a: 2}]}", "{*: any}"),
    ] {
        let outcome = schemas(&format!("X: {schema}"));
        assert_eq!(outcome.component("X"), expected, "{schema}");
        assert_eq!(outcome.problems().len(), 1, "{:?}", outcome.problems());
        assert!(outcome.problems()[0].contains("note[approximated] enum: a list of values that"));
    }
}

#[test]
fn enum_of_scalars_next_to_array_lists_the_values_of_the_items() {
    let taken = "the values next to `type: array` are taken as those of its items";
    let documentation = "a list of values that are not strings is documentation";
    for (schema, expected, reason) in [
        ("{type: array, enum: [a, b]}", "['a'|'b']", taken),
        (
            "{type: array, items: {type: string}, enum: [a]}",
            "['a']",
            taken,
        ),
        (
            "{type: [array, 'null'], items: {}, enum: [a, null]}",
            "['a']?",
            taken,
        ),
        (
            "{type: array, items: {type: integer}, enum: [a, b]}",
            "[i64]",
            documentation,
        ),
        (
            "{type: array, items: {$ref: '#/components/schemas/X'}, enum: [a, b]}",
            "[any]",
            documentation,
        ),
        (
            "{type: array, items: {type: string}, enum: [[a], [b]]}",
            "[string]",
            documentation,
        ),
    ] {
        let outcome = schemas(&format!("X: {schema}"));
        assert_eq!(outcome.component("X"), expected, "{schema}");
        let problems = outcome.problems();
        let of_enum: Vec<_> = problems
            .iter()
            .filter(|one| one.contains("enum: "))
            .collect();
        assert_eq!(of_enum.len(), 1, "{schema}: {problems:?}");
        assert!(of_enum[0].contains(reason), "{schema}: {problems:?}");
    }
    let outcome = schemas("O: {required: [x], properties: {x: {type: array, enum: [a]}}}");
    assert_eq!(outcome.component("O"), "{x!: ['a']}");
}

#[test]
fn enum_strings_that_yaml_reads_as_numbers_are_texts() {
    let outcome = schemas("X: {type: string, enum: [1, 2.0, auto]}");
    assert_eq!(outcome.component("X"), "'1'|'2.0'|'auto'");
    assert_eq!(outcome.problems().len(), 1);
}

#[test]
fn enum_of_integers_with_names_is_open() {
    let outcome = schemas(
        "X: {type: integer, enum: [-1, 0, 1], x-enum-varnames: [MINUS, ZERO, ONE], x-enum-descriptions: [Less., None., More.]}
Y: {type: integer, oneOf: [{const: 1, title: Low}, {const: 2, title: High, description: Very.}]}
Z: {oneOf: [{const: a, title: First}, {const: b, title: Second, description: Two.}]}
O: {properties: {x: {$ref: '#/components/schemas/X'}, n: {enum: [1, null], x-enumNames: [One]}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.component("X"), "-1MINUS|0ZERO|1ONE");
    assert_eq!(outcome.component("Y"), "1Low|2High");
    assert_eq!(outcome.component("Z"), "'a'|'b'");
    assert_eq!(outcome.component("O"), "{x: X, n: 1One?}");
    let api = &outcome.lowered.api;
    let crate::model::Kind::StringEnum(list) = &api.ty(api.schemas[2].ty.id).kind else {
        panic!("Z is an enum");
    };
    assert_eq!(list.values[1].name.as_deref(), Some("Second"));
    assert_eq!(list.values[1].description, "Two.");
}

#[test]
fn enum_texts_of_scalars_are_as_written_everywhere() {
    let outcome = schemas(
        "X: {type: string, enum: [0x10, 0xFF, 0o17, 017, .5, 1e2, 2024-01-01, yes, True, .inf, +3]}
Y: {type: object, properties: {c: {type: string, const: 0x10}, d: {type: string, default: .5, example: 1e2}, n: {type: number, default: .5}}}
Z: {enum: [0x10, 1e2]}",
    );
    assert_eq!(
        outcome.component("X"),
        "'0x10'|'0xFF'|'0o17'|'017'|'.5'|'1e2'|'2024-01-01'|'yes'|'True'|'.inf'|'+3'"
    );
    assert_eq!(
        outcome.component("Y"),
        "{c: '0x10' = \"0x10\", d: string, n: number}"
    );
    let api = &outcome.lowered.api;
    let crate::model::Kind::Object(object) = &api.ty(api.schemas[1].ty.id).kind else {
        panic!("Y is an object");
    };
    assert_eq!(object.properties[1].docs.default.as_deref(), Some("\".5\""));
    assert_eq!(object.properties[1].docs.examples, ["\"1e2\""]);
    assert_eq!(object.properties[2].docs.default.as_deref(), Some("0.5"));
    assert!(
        outcome.problems()[0].contains("texts are taken: `0x10`, `0xFF`, `0o17`, `.5`"),
        "{:?}",
        outcome.problems()
    );
}

#[test]
fn enum_of_several_types_has_a_variant_for_each() {
    let outcome = schemas("X: {enum: [auto, 1, 2.5, true, null]}");
    assert_eq!(outcome.component("X"), "<'auto' | boolean | number>?");
}

#[test]
fn enum_names_and_descriptions_come_from_extensions() {
    let outcome = schemas(
        "X: {enum: [a, b], x-enum-varnames: [First, Second], x-enum-descriptions: {a: The first.}}",
    );
    let crate::model::Kind::StringEnum(list) = &outcome.lowered.api.types[0].kind else {
        panic!("X is an enum");
    };
    assert_eq!(list.values[0].name.as_deref(), Some("First"));
    assert_eq!(list.values[0].description, "The first.");
    assert_eq!(list.values[1].name.as_deref(), Some("Second"));
    assert_eq!(list.values[1].description, "");
}

#[test]
fn enum_of_one_value_or_any_string_is_no_constant() {
    let outcome = schemas(
        "X: {type: object, required: [model, kind], properties: {model: {anyOf: [{type: string}, {type: string, enum: [one]}]}, kind: {enum: [x]}}}
Known: {type: string, enum: [one]}
Y: {type: object, required: [model], properties: {model: {anyOf: [{type: string}, {$ref: '#/components/schemas/Known'}]}}}",
    );
    assert_eq!(
        outcome.component("X"),
        "{model!: 'one', kind!: 'x' = \"x\"}"
    );
    assert_eq!(outcome.component("Y"), "{model!: 'one'}");
}

#[test]
fn enum_x_ms_enum_names_the_type_and_its_values() {
    let outcome = schemas(
        "X: {type: object, properties: {tier: {type: string, enum: [f, b], x-ms-enum: {name: SkuTier, modelAsString: true, values: [{value: b, name: Basic}, {value: f, name: Free, description: Costs nothing.}]}}}}",
    );
    let api = &outcome.lowered.api;
    let found = api.types().find_map(|(_, ty)| match &ty.kind {
        Kind::StringEnum(strings) => Some((ty, strings)),
        _ => None,
    });
    let (ty, strings) = found.expect("an enum");
    assert_eq!(ty.name, NameHint::Title("SkuTier".to_owned()));
    let names = strings.values.iter().map(|value| value.name.as_deref());
    assert_eq!(names.collect::<Vec<_>>(), [Some("Free"), Some("Basic")]);
    assert_eq!(strings.values[0].description, "Costs nothing.");
}
