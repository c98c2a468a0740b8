use serde_json::{Value, json};

use super::{Generator, Mode};
use crate::document::Document;
use crate::survey::Survey;

fn document(schemas: &Value) -> Document {
    Document::from_value(json!({ "openapi": "3.1.0", "components": { "schemas": schemas } }))
}

/// Returns the described values of a schema named X.
fn described(schema: &Value) -> Vec<Value> {
    Generator::new(&document(&json!({ "X": schema })), Mode::Described)
        .make("#/components/schemas/X")
}

#[track_caller]
fn assert_makes(schema: &Value, wanted: &[Value]) {
    let made = described(schema);
    for value in wanted {
        assert!(
            made.contains(value),
            "{schema} lacks {value}; it makes {}",
            Value::Array(made.clone())
        );
    }
}

#[test]
fn instances_of_scalars_are_at_their_bounds() {
    assert_makes(&json!({"type": "boolean"}), &[json!(true), json!(false)]);
    assert_makes(
        &json!({"type": "integer", "minimum": -3, "maximum": 7}),
        &[json!(-3), json!(7), json!(0), json!(1.0)],
    );
    assert_makes(
        &json!({"type": "number", "exclusiveMinimum": 5}),
        &[json!(6.0), json!(5.5)],
    );
    assert_makes(
        &json!({"type": "integer", "multipleOf": 25}),
        &[json!(25.0), json!(0)],
    );
    assert_makes(
        &json!({"type": ["string", "null"], "maxLength": 3}),
        &[Value::Null, json!("")],
    );
    assert_makes(
        &json!({"type": "string", "format": "date-time"}),
        &[json!("2024-02-29T12:34:56.120+05:30")],
    );
    assert_makes(
        &json!({"type": "string", "pattern": "^v[0-9]{3}$"}),
        &[json!("v010")],
    );
    assert_makes(
        &json!({"enum": ["a", 1, null]}),
        &[json!("a"), json!(1), Value::Null],
    );
    assert_makes(&json!({"const": "only"}), &[json!("only")]);
}

#[test]
fn instances_of_objects_are_full_smallest_and_without_each_property() {
    let schema = json!({"type": "object", "required": ["a"], "properties": {
        "a": {"const": 1}, "b": {"type": ["boolean", "null"]}, "c": {"const": "c"},
    }});
    assert_makes(
        &schema,
        &[json!({"a": 1, "b": true, "c": "c"}), json!({"a": 1})],
    );
    let made = described(&schema);
    let like = |test: &dyn Fn(&Value) -> bool| made.iter().any(test);
    assert!(
        like(&|value| value.get("b").is_none() && value.get("c").is_some()),
        "{made:?}"
    );
    assert!(
        like(&|value| value.get("b").is_some() && value.get("c").is_none()),
        "{made:?}"
    );
    assert!(
        like(&|value| value.get("b") == Some(&Value::Null)),
        "{made:?}"
    );
    assert!(made.iter().all(|value| value.get("a") == Some(&json!(1))));
    assert!(
        made.iter()
            .all(|value| value.as_object().is_some_and(|members| members.len() <= 3)),
        "nothing undeclared"
    );
}

#[test]
fn instances_have_undeclared_members_only_where_the_schema_describes_them() {
    let keys = |schema: Value| -> usize {
        described(&schema)
            .iter()
            .filter_map(Value::as_object)
            .map(serde_json::Map::len)
            .max()
            .unwrap_or_default()
    };
    assert_eq!(keys(json!({"type": "object"})), 0);
    assert_eq!(
        keys(json!({"type": "object", "additionalProperties": false})),
        0
    );
    assert!(keys(json!({"type": "object", "additionalProperties": true})) >= 2);
    assert_makes(
        &json!({"additionalProperties": {"const": 5}, "propertyNames": {"enum": ["k"]}}),
        &[json!({"k": 5})],
    );
    assert_makes(
        &json!({"patternProperties": {"^x-": {"const": 5}}}),
        &[json!({"x-": 5})],
    );
    assert_makes(
        &json!({"type": "object", "minProperties": 1, "additionalProperties": {"const": 5}}),
        &[json!({"another-key": 5})],
    );
}

#[test]
fn instances_of_arrays_have_no_one_and_more_items() {
    assert_makes(
        &json!({"type": "array", "items": {"enum": [1, 2, 3]}}),
        &[json!([]), json!([1]), json!([1, 2]), json!([3])],
    );
    assert_makes(
        &json!({"type": "array", "items": {"const": 1}, "minItems": 3}),
        &[json!([1, 1, 1])],
    );
    assert_makes(
        &json!({"prefixItems": [{"const": 1}, {"const": "b"}], "items": false}),
        &[json!([1, "b"])],
    );
}

#[test]
fn instances_cover_every_branch_of_a_union_and_all_of_together() {
    assert_makes(
        &json!({"oneOf": [{"const": 1}, {"type": "null"}, {"anyOf": [{"const": "x"}]}]}),
        &[json!(1), Value::Null, json!("x")],
    );
    let schema = json!({"allOf": [
        {"properties": {"a": {"type": "integer", "minimum": 4}}, "required": ["a"]},
        {"properties": {"a": {"maximum": 4}, "b": {"const": 2}}},
    ], "oneOf": [{"properties": {"kind": {"const": "one"}}}, {"properties": {"kind": {"const": "two"}}}]});
    assert_makes(
        &schema,
        &[
            json!({"a": 4, "b": 2, "kind": "one"}),
            json!({"a": 4, "b": 2, "kind": "two"}),
        ],
    );
}

#[test]
fn instances_have_the_tag_of_the_discriminator() {
    let schemas = json!({
        "X": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
              "discriminator": {"propertyName": "kind", "mapping": {"dog": "#/components/schemas/Dog"}}},
        "Cat": {"type": "object", "properties": {"kind": {"type": "string"}}},
        "Dog": {"type": "object", "properties": {"kind": {"type": "string"}}},
    });
    let document = document(&schemas);
    let made = Generator::new(&document, Mode::Described).make("#/components/schemas/X");
    assert_eq!(made, [json!({"kind": "Cat"}), json!({"kind": "dog"})]);
    let unknown = Generator::new(&document, Mode::UnknownTag).make("#/components/schemas/X");
    assert_eq!(unknown, [json!({"kind": "a value of tomorrow"})]);
}

#[test]
fn instances_with_unknown_tags_replace_only_the_discriminator() {
    let schemas = json!({
        "One": {"oneOf": [{"properties": {"kind": {"const": "one"}}}]},
        "Two": {"oneOf": [
            {"properties": {"kind": {"const": "a"}, "system": {"const": "s"}}},
            {"properties": {"kind": {"const": "b"}, "system": {"const": "s"}}},
        ]},
    });
    let document = document(&schemas);
    let generator = Generator::new(&document, Mode::UnknownTag);
    let made = generator.make("#/components/schemas/One");
    assert!(made.contains(&json!({"kind": "one"})), "{made:?}");
    let made = generator.make("#/components/schemas/Two");
    assert!(
        made.contains(&json!({"kind": "a value of tomorrow", "system": "s"})),
        "{made:?}"
    );
}

#[test]
fn instances_with_unknown_values_and_edges() {
    let document = document(
        &json!({ "X": {"type": "object", "properties": {"state": {"enum": ["on", "off"]}}},
        "N": {"type": "integer"}, "D": {"type": "string", "format": "date"},
        "A": {"anyOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"b": {"const": 2}}}]} }),
    );
    let make = |mode, name: &str| {
        Generator::new(&document, mode).make(&format!("#/components/schemas/{name}"))
    };
    assert_eq!(
        make(Mode::UnknownValue, "X").first(),
        Some(&json!({"state": "a value of tomorrow"}))
    );
    assert!(make(Mode::Wide, "N").contains(&json!(u64::MAX)));
    assert!(make(Mode::Edge, "D").contains(&json!("by hand: never")));
    assert!(make(Mode::Edge, "A").contains(&json!({"a": 1, "b": 2})));
}

#[test]
fn instances_of_properties_without_a_type_are_objects() {
    let schema = json!({"allOf": [
        {"anyOf": [{"type": "object"}, {"type": "string"}]}, {"properties": {"a": {"const": 1}}},
    ]});
    assert_eq!(described(&schema), [json!({"a": 1}), json!({})]);
}

#[test]
fn instances_from_examples_have_declared_members_only() {
    let schema = json!({"type": "object", "properties": {
        "a": {"type": "integer"},
        "list": {"type": "array", "items": {"type": "object", "properties": {"b": {}}}},
        "open": {"type": "object", "additionalProperties": true},
    }, "example": {"a": 77, "forgotten": 1, "list": [{"b": {"c": 1}, "forgotten": 2}], "open": {"d": 3}}});
    assert_makes(
        &schema,
        &[json!({"a": 77, "list": [{"b": {"c": 1}}], "open": {"d": 3}})],
    );
    let wrong = json!({"properties": {"a": {"const": 1}}, "example": "no object"});
    assert!(!described(&wrong).contains(&json!("no object")));
}

#[test]
fn instances_of_recursive_schemas_end() {
    let document = document(&json!({
        "X": {"type": "object", "required": ["next"], "properties": {
            "next": {"oneOf": [{"$ref": "#/components/schemas/X"}, {"type": "null"}]},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/X"}},
        }},
        "Endless": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/components/schemas/Endless"}}},
    }));
    let survey = Survey::of(&document).expect("a good document");
    assert!(
        survey
            .instances
            .iter()
            .any(|instance| instance.value == json!({"next": null}))
    );
    assert!(
        survey
            .without
            .iter()
            .any(|reference| reference.contains("Endless")),
        "{:?}",
        survey.without
    );
}

#[test]
fn instances_are_deterministic_and_valid() {
    let document = document(
        &json!({ "X": {"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string", "pattern": "^[a-f]{4}$"},
        "on": {"type": "string", "format": "date-time"},
        "tags": {"type": "array", "items": {"type": "string", "minLength": 2}, "uniqueItems": true},
        "more": {"type": "object", "additionalProperties": {"type": "integer"}},
    }} }),
    );
    let survey = Survey::of(&document).expect("a good document");
    let again = Survey::of(&document).expect("a good document");
    let texts = |survey: &Survey| {
        survey
            .instances
            .iter()
            .map(|one| one.value.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&survey), texts(&again));
    assert!(
        survey.count(Mode::Described) >= 10,
        "{}",
        survey.count(Mode::Described)
    );
    let validator = crate::judge::Judge::new(&document)
        .and_then(|judge| judge.validator("#/components/schemas/X"));
    let validator = validator.expect("a good schema");
    for instance in survey
        .instances
        .iter()
        .filter(|instance| instance.mode == Mode::Described)
    {
        assert!(validator.is_valid(&instance.value), "{}", instance.value);
    }
}
