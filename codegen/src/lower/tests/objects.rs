use super::{schemas, schemas_of, shape};

#[test]
fn properties_are_required_or_not_in_document_order() {
    assert_eq!(
        shape("type: object\nrequired: [b]\nproperties: {b: {type: string}, a: {type: boolean}}"),
        "{b!: string, a: boolean}"
    );
}

#[test]
fn additional_keys_are_kept_where_the_document_declares_them() {
    for (schema, expected) in [
        ("type: object", "{*: any}"),
        ("{type: object, additionalProperties: true}", "{*: any}"),
        (
            "{type: object, additionalProperties: {type: integer}}",
            "{*: i64}",
        ),
        ("{type: object, additionalProperties: false}", "{}"),
        (
            "{properties: {a: {type: string}}, additionalProperties: false}",
            "{a: string}",
        ),
        (
            "{properties: {a: {type: string}}, additionalProperties: {}}",
            "{a: string, *: any}",
        ),
        (
            "{properties: {a: {type: string}}, additionalProperties: {type: number}}",
            "{a: string, *: number}",
        ),
        (
            "{properties: {a: {type: string}}, unevaluatedProperties: {type: number}}",
            "{a: string, *: number}",
        ),
        ("{patternProperties: {'^x': {type: string}}}", "{*: string}"),
        (
            "{patternProperties: {'^x': {type: string}}, additionalProperties: false}",
            "{*: string}",
        ),
        (
            "{patternProperties: {'^x': {type: string}, '^y': {type: integer}}, additionalProperties: false}",
            "{*: <string | i64>}",
        ),
        (
            "{properties: {a: true}, patternProperties: {'^x': {type: string}, '^y': {type: string}}}",
            "{a: any, *: string}",
        ),
    ] {
        assert_eq!(shape(schema), expected, "{schema}");
    }
    let two = schemas("X: {patternProperties: {'^x': {type: string}, '^y': {type: integer}}}");
    assert_eq!(two.component("X"), "{*: any}");
    assert_eq!(
        two.problems(),
        [
            "6:35 warning[raw] patternProperties: the keys have types by their patterns; their values stay raw"
        ]
    );
}

#[test]
fn annotations_go_to_the_use() {
    let outcome = schemas(
        "X:
  properties:
    a: {type: string, readOnly: true, description: An a., default: z, example: y, maxLength: 3}
    b: {$ref: '#/components/schemas/Id', description: My own words.}
    c: {$ref: '#/components/schemas/Id'}
    d: {type: string, writeOnly: true, deprecated: true}
Id: {type: string, format: uuid, readOnly: true, description: An id., minLength: 36}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("X"),
        "{a: string read, b: Uuid read, c: Uuid read, d: string write}"
    );
    let crate::model::Kind::Object(object) = &outcome
        .lowered
        .api
        .ty(outcome.lowered.api.schemas[0].ty.id)
        .kind
    else {
        panic!("X is an object");
    };
    let docs: Vec<_> = object
        .properties
        .iter()
        .map(|property| &property.docs)
        .collect();
    assert_eq!(docs[0].default.as_deref(), Some("\"z\""));
    assert_eq!(docs[0].examples, ["\"y\""]);
    assert_eq!(docs[0].constraints[0].keyword, "maxLength");
    assert_eq!(docs[1].description, "My own words.");
    assert_eq!(docs[2].description, "An id.");
    assert_eq!(docs[2].constraints[0].value, "36");
    assert!(docs[3].deprecated);
}

#[test]
fn annotations_of_3_0_next_to_a_reference_are_the_description_only() {
    let outcome = schemas_of(
        "3.0.3",
        "X: {type: object, properties: {a: {$ref: '#/components/schemas/Id', description: My own words.}}}
Y: {type: object, properties: {a: {$ref: '#/components/schemas/Id', deprecated: true}}}
Id: {type: string, description: An id.}",
    );
    let problems = outcome.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("`deprecated` next to a `$ref` has no effect"),
        "{problems:?}"
    );
    let docs = |schema: usize| {
        let api = &outcome.lowered.api;
        let crate::model::Kind::Object(object) = &api.ty(api.schemas[schema].ty.id).kind else {
            panic!("an object");
        };
        object.properties[0].docs.clone()
    };
    assert_eq!(docs(0).description, "My own words.");
    assert_eq!(docs(1).description, "An id.");
    assert!(!docs(1).deprecated);
}

#[test]
fn annotations_of_items_without_a_name_go_to_the_list() {
    let outcome = schemas(
        "X:
  properties:
    a: {type: array, description: Some tags., maxItems: 2, items: {type: string, description: A tag., maxLength: 5}}
    b: {type: array, items: {$ref: '#/components/schemas/Id'}}
    c: {type: array, items: {type: object, description: Itself., properties: {x: {type: string}}}}
Id: {type: string, description: An id., pattern: a+}",
    );
    let api = &outcome.lowered.api;
    let crate::model::Kind::Object(object) = &api.ty(api.schemas[0].ty.id).kind else {
        panic!("X is an object");
    };
    let said: Vec<_> = object
        .properties
        .iter()
        .map(|property| {
            let bounds = property.docs.constraints.iter();
            let bounds: Vec<_> = bounds
                .map(|bound| format!("{}: {}", bound.keyword, bound.value))
                .collect();
            (property.docs.description.as_str(), bounds.join(", "))
        })
        .collect();
    assert_eq!(
        said,
        [
            (
                "Some tags.\n\nEach item: A tag.",
                "maxItems: 2, items.maxLength: 5".to_owned()
            ),
            ("Each item: An id.", "items.pattern: \"a+\"".to_owned()),
            ("", String::new()),
        ]
    );
}

#[test]
fn required_member_that_is_not_declared_is_kept_and_optional() {
    let outcome = schemas("X: {type: object, required: [a, b], properties: {a: {type: string}}}");
    assert_eq!(outcome.component("X"), "{a!: string, b: any}");
    assert_eq!(
        outcome.problems(),
        ["6:8 note[approximated] required: `b` is required, but not declared"]
    );
}

#[test]
fn inline_types_are_named_by_their_path_and_shared_if_equal() {
    let outcome = schemas(
        "A: {properties: {p: {properties: {x: {type: string}}}, list: {type: array, items: {properties: {x: {type: string}}}}}}
B: {type: array, items: {title: Thing, properties: {y: {type: string}}}}
C: {type: array, items: {properties: {z: {type: string}}}}
D: {properties: {x: {type: string}}}",
    );
    let api = &outcome.lowered.api;
    let names: Vec<String> = api
        .types
        .iter()
        .filter(|ty| matches!(ty.kind, crate::model::Kind::Object(_)))
        .map(|ty| format!("{:?}", ty.name))
        .collect();
    assert_eq!(
        names,
        [
            "Component(\"A\")",
            "Component(\"D\")",
            "Within { owner: TypeId(0), step: \"p\" }",
            "Title(\"Thing\")",
            "Part { component: \"C\", step: \"Item\" }",
        ]
    );
    assert_eq!(
        outcome.component("A"),
        "{p: {x: string}, list: [{x: string}]}"
    );
}

#[test]
fn alternative_that_remains_alone_has_the_name_of_its_union() {
    let outcome = schemas(
        "A: {properties: {audio: {anyOf: [{type: object, properties: {x: {type: string}}}, {type: 'null'}]}}}
B: {oneOf: [{type: object, properties: {y: {type: object, properties: {z: {type: string}}}}}, {type: 'null'}]}",
    );
    let types = outcome.lowered.api.types.iter();
    let named = types.filter(|ty| ty.kind.is_named());
    let names: Vec<String> = named.map(|ty| format!("{:?}", ty.name)).collect();
    assert_eq!(
        names,
        [
            "Component(\"A\")",
            "Within { owner: TypeId(0), step: \"audio\" }",
            "Component(\"B\")",
            "Within { owner: TypeId(4), step: \"y\" }",
        ]
    );
}

#[test]
fn references_lead_anywhere() {
    let outcome = schemas(
        "A: {properties: {p: {$ref: '#/components/schemas/B/properties/q'}, s: {$ref: '#small'}}}
B: {properties: {q: {type: object, properties: {r: {type: integer}}}}, $defs: {S: {$anchor: small, type: boolean}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.component("A"), "{p: q, s: boolean}");
    assert_eq!(outcome.component("B"), "{q: q}");
}
