use super::{schemas, shape};

#[test]
fn strings_are_an_open_enum() {
    assert_eq!(shape("{type: string, enum: [a, b, a]}"), "'a'|'b'");
    assert_eq!(shape("enum: [a]"), "'a'");
    assert_eq!(shape("{type: boolean, enum: [true, false]}"), "boolean");
    assert_eq!(
        shape("properties: {a: {const: x}, b: {type: boolean, enum: [true]}}"),
        "{a: 'x' = \"x\", b: boolean = true}"
    );
}

#[test]
fn null_in_the_list_belongs_to_the_use() {
    assert_eq!(shape("enum: [a, null]"), "'a'?");
    assert_eq!(shape("{type: [string, 'null'], enum: [a]}"), "'a'?");
    assert_eq!(shape("enum: [null]"), "null");
}

#[test]
fn values_that_are_not_strings_are_documentation() {
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
fn values_of_strings_that_yaml_reads_as_numbers_are_texts() {
    let outcome = schemas("X: {type: string, enum: [1, 2.0, auto]}");
    assert_eq!(outcome.component("X"), "'1'|'2.0'|'auto'");
    assert_eq!(outcome.problems().len(), 1);
}

#[test]
fn names_and_descriptions_come_from_extensions() {
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
