use super::{schemas, shape};

#[test]
fn all_of_objects_is_merged() {
    let outcome = schemas(
        "Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
X:
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      required: [kind]
      properties: {more: {type: integer}, kind: {enum: [a, b]}}
  additionalProperties: {type: boolean}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("X"),
        "{id!: string, kind!: 'a'|'b', more: i64, *: boolean}"
    );
    assert_eq!(outcome.component("Base"), "{id!: string, kind: string}");
}

#[test]
fn all_of_a_reference_with_annotations_is_the_same_type() {
    let outcome = schemas(
        "Y: {type: object, properties: {a: {type: string}}}
X:
  properties:
    a: {allOf: [{$ref: '#/components/schemas/Y'}], description: Other words.}
    b: {allOf: [{$ref: '#/components/schemas/Y'}, {nullable: true}]}
    c: {$ref: '#/components/schemas/Y', type: object}
    d: {$ref: '#/components/schemas/Y', type: [object, 'null']}
    e: {allOf: [{$ref: '#/components/schemas/Y'}, {required: [a]}]}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("X"),
        "{a: Y, b: Y?, c: Y, d: Y?, e: {a!: string}}"
    );
}

#[test]
fn all_of_keeps_null_where_no_part_forbids_it() {
    let outcome = schemas(
        "Open: {properties: {a: {type: string}}}
Typed: {type: object, properties: {a: {type: string}}}
Both: {allOf: [{$ref: '#/components/schemas/Open'}, {properties: {b: {type: string}}}]}
Base: {properties: {both: {type: [object, 'null']}, open: {type: [object, 'null']}, typed: {type: [object, 'null']}, value: {type: object}}}
X:
  allOf:
  - $ref: '#/components/schemas/Base'
  - properties: {both: {$ref: '#/components/schemas/Both'}, open: {$ref: '#/components/schemas/Open'}, typed: {$ref: '#/components/schemas/Typed'}, value: {$ref: '#/components/schemas/Open'}}",
    );
    assert_eq!(
        outcome.component("X"),
        "{both: Both?, open: Open?, typed: Typed, value: Open}"
    );
}

#[test]
fn all_of_scalars_is_narrowed() {
    assert_eq!(
        shape("allOf: [{type: string}, {enum: [a, b, c]}, {enum: [b, c, d]}]"),
        "'b'|'c'"
    );
    assert_eq!(shape("allOf: [{type: number}, {type: integer}]"), "i64");
    assert_eq!(shape("allOf: [{type: string}, {format: date}]"), "Date");
    assert_eq!(
        shape("allOf: [{type: [string, 'null']}, {type: [string, 'null'], maxLength: 3}]"),
        "string?"
    );
    assert_eq!(
        shape("allOf: [{type: [string, 'null']}, {type: string}]"),
        "string"
    );
}

#[test]
fn all_of_with_a_union_keeps_it_next_to_the_properties() {
    let outcome = schemas(
        "U: {oneOf: [{properties: {a: {type: string}}, required: [a]}, {properties: {b: {type: integer}}, required: [b]}]}
X: {allOf: [{$ref: '#/components/schemas/U'}, {properties: {c: {type: boolean}}}]}
Y: {allOf: [{$ref: '#/components/schemas/U'}]}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.component("U"), "<{a!: string} | {b!: i64}>");
    assert_eq!(outcome.component("X"), "{c: boolean, &U}");
    assert_eq!(outcome.component("Y"), outcome.component("U"));
}

#[test]
fn all_of_an_open_base_is_narrowed_by_the_other_parts() {
    let outcome = schemas(
        "Common: {type: object, required: [result], properties: {result: {anyOf: [{type: object}, {type: array, items: {}}, {type: string}]}}}
Thing: {type: object, properties: {a: {type: string}}}
One: {allOf: [{$ref: '#/components/schemas/Common'}, {properties: {result: {$ref: '#/components/schemas/Thing'}}}]}
Many: {allOf: [{$ref: '#/components/schemas/Common'}, {properties: {result: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}]}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("Common"),
        "{result!: <string | [any] | {*: any}>}"
    );
    assert_eq!(outcome.component("One"), "{result!: Thing}");
    assert_eq!(outcome.component("Many"), "{result!: [Thing]}");
}

#[test]
fn all_of_parts_that_contradict_each_other_are_reported() {
    let outcome = schemas("X: {allOf: [{type: string}, {type: boolean}]}");
    assert_eq!(outcome.component("X"), "boolean");
    assert_eq!(
        outcome.problems(),
        [
            "6:33 note[approximated] type: the parts of an `allOf` contradict each other; the later type is taken"
        ]
    );
}
