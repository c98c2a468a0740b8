use super::{schemas, shape};
use crate::model::Kind;

const PETS: &str = "Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {enum: [dog]}, name: {type: string}}}
Fish: {type: object, required: [kind], properties: {kind: {type: string}}}
";

fn pets(more: &str) -> super::Outcome {
    schemas(&format!("{PETS}{more}"))
}

#[test]
fn discriminator_values_are_those_of_mapping_or_name() {
    let outcome = pets(
        "X:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Fish'}]
  discriminator:
    propertyName: kind
    mapping: {tom: '#/components/schemas/Cat', dog: Dog}
",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("X"),
        "<kind: tom/cat=Cat | dog=Dog | Fish=Fish>"
    );
}

#[test]
fn alternatives_that_declare_the_same_value_share_it() {
    let outcome = pets(
        "Lion: {type: object, required: [kind], properties: {kind: {const: cat}, mane: {type: boolean}}}
X:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Lion'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind}
Y:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Lion'}]
  discriminator: {propertyName: kind}
",
    );
    assert_eq!(
        outcome.component("X"),
        "<kind: cat=Cat | cat=Lion | dog=Dog>"
    );
    assert_eq!(outcome.component("Y"), "<Cat | Lion>");
    assert_eq!(outcome.problems().len(), 1, "{:?}", outcome.problems());
}

#[test]
fn discriminator_value_that_is_the_name_of_an_alternative_is_its_own() {
    let outcome = schemas(
        "Pet: {type: object, required: [kind], properties: {kind: {enum: [Cat, Dog, other]}}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {name: {type: string}}}]}
X: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}",
    );
    assert_eq!(
        outcome.component("X"),
        "<kind: Cat/other/..=Cat | Dog/other/..=Dog>"
    );
}

#[test]
fn tag_is_inferred_without_a_discriminator() {
    let outcome = pets(
        "X: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
    );
    assert_eq!(outcome.component("X"), "<kind: cat=Cat | dog=Dog>");
    let open = pets(
        "X: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Fish'}]}",
    );
    assert_eq!(open.component("X"), "<Cat | Fish>");
}

#[test]
fn tag_without_a_discriminator_does_not_depend_on_the_order_of_properties() {
    for (one, other) in [
        (
            "size: {const: s}, type: {const: a}",
            "type: {const: b}, size: {const: l}",
        ),
        (
            "type: {const: a}, size: {const: s}",
            "size: {const: l}, type: {const: b}",
        ),
    ] {
        let schema =
            |properties| format!("{{required: [type, size], properties: {{{properties}}}}}");
        let outcome = schemas(&format!(
            "X: {{oneOf: [{}, {}]}}",
            schema(one),
            schema(other)
        ));
        let union = outcome.component("X");
        assert!(union.starts_with("<type: a="), "{union}");
    }
}

#[test]
fn tag_of_a_union_of_unions_is_kept() {
    let outcome = pets(
        "Y: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
X: {oneOf: [{$ref: '#/components/schemas/Y'}, {properties: {kind: {const: bird}}, required: [kind]}]}",
    );
    assert_eq!(
        outcome.component("X"),
        "<kind: cat/dog=Y | bird={kind = \"bird\"}>"
    );
}

#[test]
fn discriminator_that_not_all_alternatives_declare_is_reported() {
    let outcome = pets(
        "X: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {a: {type: string}}}], discriminator: {propertyName: kind}}",
    );
    assert_eq!(outcome.component("X"), "<Cat | {a: string}>");
    assert_eq!(outcome.problems().len(), 1);
    assert!(
        outcome.problems()[0]
            .starts_with("9:118 note[approximated] discriminator: its values do not distinguish"),
        "{:?}",
        outcome.problems()
    );
}

#[test]
fn union_null_is_no_variant() {
    assert_eq!(shape("oneOf: [{type: string}, {type: 'null'}]"), "string?");
    assert_eq!(
        shape("anyOf: [{type: string}, {type: integer}, {const: null}]"),
        "<string | i64>?"
    );
    assert_eq!(shape("anyOf: [{type: 'null'}, {enum: [null]}]"), "null");
    let outcome =
        pets("X: {properties: {p: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}}}");
    assert_eq!(outcome.component("X"), "{p: Cat?}");
}

#[test]
fn union_of_strings_is_one_open_enum() {
    assert_eq!(
        shape("oneOf: [{const: a}, {const: b}, {enum: [b, c]}]"),
        "'a'|'b'|'c'"
    );
    assert_eq!(shape("anyOf: [{type: string}, {enum: [a, b]}]"), "'a'|'b'");
    assert_eq!(
        shape("anyOf: [{type: string, format: ipv4}, {type: string, format: ipv6}]"),
        "Ip"
    );
    assert_eq!(
        shape("anyOf: [{type: string, format: date}, {type: string, format: uuid}]"),
        "string"
    );
    assert_eq!(
        shape("anyOf: [{const: a}, {type: integer}, {const: b}]"),
        "<'a'|'b' | i64>"
    );
}

#[test]
fn union_of_different_json_types_has_a_variant_for_each() {
    assert_eq!(
        shape(
            "oneOf: [{type: string}, {type: array, items: {type: string}}, {properties: {a: {type: boolean}}}]"
        ),
        "<string | [string] | {a: boolean}>"
    );
    assert_eq!(shape("anyOf: [{}, {type: string}]"), "<string | any>");
    assert_eq!(
        shape("type: string\nanyOf: [{minLength: 3}, {format: uuid}]"),
        "string"
    );
}

#[test]
fn alternatives_that_only_require_members_are_no_union() {
    assert_eq!(
        shape(
            "type: object\nproperties: {a: {type: string}, b: {type: string}}\noneOf: [{required: [a]}, {required: [b]}]"
        ),
        "{a: string, b: string}"
    );
    assert_eq!(
        shape("properties: {a: {type: string}}\nanyOf: [{not: {required: [a]}}, {required: [a]}]"),
        "{a: string}"
    );
}

#[test]
fn union_next_to_properties() {
    assert_eq!(
        shape(
            "properties: {a: {type: string}}\noneOf: [{properties: {b: {type: string}}, required: [b]}, {properties: {c: {type: string}}, required: [c]}]"
        ),
        "{a: string, &<{b!: string} | {c!: string}>}"
    );
    // A property that the alternatives declare too would be written twice: it goes into each.
    assert_eq!(
        shape(
            "required: [k]\nproperties: {k: {type: string}, a: {type: string}}\noneOf: [{properties: {k: {const: x}}}, {properties: {k: {const: y}, b: {type: string}}}]"
        ),
        "<k: x={k = \"x\", a: string} | y={k = \"y\", a: string, b: string}>"
    );
}

#[test]
fn union_of_one_of_and_any_of() {
    assert_eq!(
        shape(
            "allOf: [{oneOf: [{required: [a], properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}, {anyOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]}]"
        ),
        "{&<{a!: string} | {b: string}>, &<{c: string} | {d: string}>}"
    );
    let outcome = schemas(
        "X: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}], anyOf: [{properties: {a: {type: string}}}, {properties: {c: {type: string}}}]}",
    );
    assert_eq!(outcome.component("X"), "<{a: string} | {b: string}>");
    assert_eq!(outcome.problems().len(), 1, "{:?}", outcome.problems());
}

#[test]
fn union_tries_integers_before_numbers() {
    assert_eq!(
        shape("anyOf: [{}, {type: number}, {type: boolean}, {type: integer}]"),
        "<boolean | i64 | number | any>"
    );
}

#[test]
fn discriminator_parent_is_the_base_of_the_alternatives_it_lists() {
    let outcome = schemas(
        "Pet: {type: object, required: [t], properties: {t: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: t}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {c: {type: string}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {d: {type: string}}}]}",
    );
    assert_eq!(outcome.component("Cat"), "{t!: string, c: string}");
    assert_eq!(outcome.component("Dog"), "{t!: string, d: string}");
}

#[test]
fn union_of_one_alternative_is_that_type() {
    assert_eq!(shape("oneOf: [{type: integer}]"), "i64");
    assert_eq!(
        shape(
            "type: object\nproperties: {a: {type: string}}\nanyOf: [{properties: {b: {type: string}}}]"
        ),
        "{a: string, b: string}"
    );
}

#[test]
fn tag_of_a_variant_is_no_field_where_it_is_the_only_value() {
    let outcome = schemas(
        "Const: {type: object, required: [type], properties: {type: {const: c}}}
Plain: {type: object, required: [type], properties: {type: {type: string}}}
Optional: {type: object, properties: {type: {type: string}}}
Absent: {type: object, properties: {a: {type: string}}}
Alone: {type: object, required: [type], properties: {type: {const: l}}}
X: {oneOf: [{$ref: '#/components/schemas/Const'}, {$ref: '#/components/schemas/Plain'}, {$ref: '#/components/schemas/Optional'}, {$ref: '#/components/schemas/Absent'}, {$ref: '#/components/schemas/Alone'}], discriminator: {propertyName: type, mapping: {p: Plain, o: Optional, a: Absent}}}
Y: {properties: {alone: {$ref: '#/components/schemas/Alone'}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("X"),
        "<type: c=Const | p=Plain | o=Optional | a=Absent | l=Alone>"
    );
    for (name, shape) in [
        ("Const", "{type = \"c\"}"),
        ("Plain", "{type!: string = \"p\"}"),
        ("Optional", "{type: string = \"o\"}"),
        ("Absent", "{a: string, type}"),
        ("Alone", "{type!: 'l' = \"l\"}"),
    ] {
        assert_eq!(outcome.component(name), shape);
    }
}

#[test]
fn items_that_list_schemas_without_a_type_are_alternatives_to_any_list() {
    let outcome = pets(
        "X: {items: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
Y: {items: [{type: string}, {type: 'null'}]}
Pair: {type: array, items: [{type: string}, {type: integer}], minItems: 2}
",
    );
    assert_eq!(outcome.component("X"), "<Cat | Dog | [any]>?");
    assert_eq!(outcome.component("Y"), "<string | [any]>?");
    assert_eq!(outcome.component("Pair"), "(string, i64, ..any)");
    let problems = outcome.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].contains("read as `anyOf`"), "{problems:?}");
}

#[test]
fn discriminator_mapping_may_lead_to_an_inline_alternative() {
    let outcome = schemas(
        "X:
  oneOf:
    - {title: Cat, type: object, required: [kind], properties: {kind: {type: string}}}
    - {title: Dog, type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}
  discriminator:
    propertyName: kind
    mapping: {cat: '#/components/schemas/X/oneOf/0', dog: '#/components/schemas/X/oneOf/1'}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let shown = outcome.component("X");
    assert!(shown.starts_with("<kind: cat="), "{shown}");
    assert!(shown.contains("| dog="), "{shown}");
}

#[test]
fn alternatives_that_are_false_are_left_out() {
    assert_eq!(
        shape("oneOf: [{type: boolean}, {type: string}, false]"),
        "<boolean | string>"
    );
    assert_eq!(shape("anyOf: [{type: boolean}, false]"), "boolean");
}

#[test]
fn alternatives_are_named_by_the_json_type_of_their_values() {
    let outcome =
        schemas("X: {oneOf: [{type: 'null'}, {type: boolean}, {const: auto}, {enum: [7]}]}");
    let types = &outcome.lowered.api.types;
    let union = types.iter().find_map(|ty| match &ty.kind {
        Kind::Union(union) => Some(union),
        _ => None,
    });
    let variants = union.into_iter().flat_map(|union| &union.variants);
    let labels: Vec<_> = variants.map(|variant| &variant.label).collect();
    assert_eq!(labels, ["Boolean", "String", "Integer"]);
}

#[test]
fn objects_without_a_name_are_called_after_what_distinguishes_them() {
    let labels = |alternatives: &str| {
        let outcome = schemas(&format!("X: {{oneOf: [{alternatives}]}}"));
        let api = &outcome.lowered.api;
        let Kind::Union(union) = &api.ty(api.schemas[0].ty.id).kind else {
            panic!("no union")
        };
        let labels: Vec<&str> = union.variants.iter().map(|one| &*one.label).collect();
        labels.join(", ")
    };
    assert_eq!(
        labels("{properties: {type: {const: card}, n: {}}}, {properties: {type: {enum: [cash]}}}"),
        "card, cash"
    );
    assert_eq!(
        labels(
            "{properties: {a: {}, b: {}}, required: [a]}, {properties: {c: {}}}, {properties: {d: {}, e: {}}}, {properties: {f: {}, g: {}}}"
        ),
        "a, c, Object, Object 2"
    );
    assert_eq!(
        labels(
            "{properties: {v: {const: one}, a: {}}, required: [a]}, {properties: {v: {const: one}, b: {}}, required: [b]}"
        ),
        "a, b"
    );
    assert_eq!(
        labels("{properties: {a: {}}}, {type: string}"),
        "Object, String"
    );
}
