use serde_json::{Value, json};

use super::Document;

/// Returns the converted schema of a document of one schema.
fn converted(version: &str, schema: &Value) -> Value {
    let document = Document::from_value(
        json!({ "openapi": version, "components": { "schemas": { "X": schema } } }),
    );
    document
        .resolve("#/components/schemas/X")
        .cloned()
        .expect("it is there")
}

#[test]
fn nullable_means_null_in_3_0() {
    for (written, meant) in [
        (
            json!({"type": "string", "nullable": true}),
            json!({"type": ["string", "null"]}),
        ),
        (
            json!({"type": "string", "nullable": false}),
            json!({"type": "string"}),
        ),
        (
            json!({"type": "string", "enum": ["a"], "nullable": true}),
            json!({"type": ["string", "null"], "enum": ["a", null]}),
        ),
        (
            json!({"nullable": true, "allOf": [{"type": "object"}]}),
            json!({"anyOf": [{"allOf": [{"type": "object"}]}, {"type": "null"}]}),
        ),
        (
            json!({"nullable": true, "description": "nothing"}),
            json!({"type": "null", "description": "nothing"}),
        ),
        (
            json!({"properties": {"nullable": {"type": "boolean", "nullable": true}}}),
            json!({"properties": {"nullable": {"type": ["boolean", "null"]}}}),
        ),
    ] {
        assert_eq!(converted("3.0.3", &written), meant);
    }
}

#[test]
fn nullable_means_nothing_in_3_1() {
    let schema = json!({"type": "string", "nullable": true});
    assert_eq!(converted("3.1.0", &schema), schema);
}

#[test]
fn reference_hides_its_siblings_in_3_0_only() {
    let schema = json!({"$ref": "#/components/schemas/X", "type": "string"});
    assert_eq!(
        converted("3.0.3", &schema),
        json!({"$ref": "#/components/schemas/X"})
    );
    assert_eq!(converted("3.1.0", &schema), schema);
}

#[test]
fn exclusive_bounds_become_numbers() {
    let schema =
        json!({"minimum": 1, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false});
    assert_eq!(
        converted("3.0.3", &schema),
        json!({"exclusiveMinimum": 1, "maximum": 9})
    );
}

#[test]
fn keywords_that_cannot_be_read_are_left_out_and_listed() {
    let schema = json!({"type": "file", "pattern": "(", "required": true, "minLength": 2});
    let document = Document::from_value(
        json!({ "openapi": "3.1.0", "components": { "schemas": { "X": schema } } }),
    );
    assert_eq!(
        document.resolve("#/components/schemas/X"),
        Some(&json!({"minLength": 2}))
    );
    assert_eq!(document.notes.len(), 3, "{:?}", document.notes);
}

#[test]
fn references_to_schemas_are_converted_and_examples_are_not() {
    let document = Document::from_value(json!({
        "openapi": "3.0.3",
        "components": { "schemas": { "X": { "$ref": "#/paths/~1a%20b/schema" }, "Y": { "example": { "nullable": true } } } },
        "paths": { "/a b": { "get": {}, "parameters": [], "schema": { "type": "integer", "nullable": true } } }
    }));
    assert_eq!(
        document.resolve("#/paths/~1a%20b/schema"),
        Some(&json!({"type": ["integer", "null"]}))
    );
    assert_eq!(
        document.resolve("#/components/schemas/Y/example"),
        Some(&json!({"nullable": true}))
    );
    assert_eq!(document.operations, 1);
}

#[test]
fn files_are_bundled_into_one_value() {
    let folder = std::env::temp_dir().join(format!("fidelity-bundle-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("models")).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    write(
        "root.yaml",
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      $ref: models/a.yml\n",
    );
    write(
        "models/a.yml",
        "type: object\nproperties:\n  b: { $ref: './b.yml#/B' }\n  200: { minimum: -9223372036854776000 }\n",
    );
    write(
        "models/b.yml",
        "B:\n  type: array\n  items: { $ref: 'a.yml' }\nC: { $ref: '#/B' }\n",
    );
    let document = Document::load(&folder.join("root.yaml"));
    std::fs::remove_dir_all(&folder).expect("it was there");
    let document = document.expect("it is readable");
    assert_eq!(
        document.root["components"]["schemas"]["A"]["$ref"],
        "#/x-files/1"
    );
    assert_eq!(
        document.root["x-files"]["1"]["properties"]["b"]["$ref"],
        "#/x-files/2/B"
    );
    assert_eq!(
        document.root["x-files"]["2"]["B"]["items"]["$ref"],
        "#/x-files/1"
    );
    assert_eq!(document.root["x-files"]["2"]["C"]["$ref"], "#/x-files/2/B");
    assert_eq!(
        document.root["x-files"]["1"]["properties"]["200"]["minimum"],
        json!(-9_223_372_036_854_776_000_f64)
    );
    assert_eq!(document.notes, Vec::<String>::new());
}

#[test]
fn operations_schemas_become_components() {
    let inline = json!({"type": "object", "properties": {"schema": {"type": "string"}}});
    let body = |schema: &Value| json!({ "application/json; charset=utf-8": { "schema": schema }, "text/plain": { "schema": schema } });
    let through = json!({"type": "array", "items": {"type": "boolean"}});
    let document = Document::from_value(json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": {
            "parameters": [{ "name": "p", "in": "query", "schema": { "type": "integer" } }],
            "requestBody": { "content": body(&inline) },
            "responses": {
                "200": { "content": body(&inline), "headers": { "H": { "schema": { "type": "integer" } } } },
                "400": { "content": body(&json!({ "$ref": "#/components/schemas/E" })) },
                "500": { "content": { "application/problem+json": { "schema": through } } },
            },
        } } },
        "components": { "schemas": {
            "E": { "properties": { "content": { "application/json": { "schema": {} } } } },
            "F": { "$ref": "#/paths/~1a/get/responses/500/content/application~1problem%2Bjson/schema/items" },
        } },
    }));
    assert_eq!(document.components(), 2);
    let places: Vec<&str> = document.inline.values().map(String::as_str).collect();
    assert_eq!(
        places,
        [
            "#/paths/~1a/get/parameters/0/schema",
            "#/paths/~1a/get/requestBody/content/application~1json%3B%20charset%3Dutf-8/schema",
            "#/paths/~1a/get/responses/500/content/application~1problem%2Bjson/schema",
        ]
    );
    for (reference, place) in &document.inline {
        let lifted = document.resolve(reference).expect("it is a component");
        if place.contains("/500/") {
            assert_eq!(lifted, &json!({ "$ref": place }));
            assert_eq!(document.resolve(place), Some(&through));
        } else {
            assert_eq!(
                document.resolve(place),
                Some(&json!({ "$ref": reference })),
                "{place}"
            );
        }
    }
    let written: Value = serde_json::from_str(&document.text).expect("it is JSON");
    assert_eq!(
        written["components"]["schemas"]["Inline-2"], inline,
        "what the generator reads has the same components"
    );
}

#[test]
fn swagger2_schemas_are_converted_as_those_of_3_0() {
    let document = Document::from_value(json!({
        "swagger": "2.0",
        "paths": {"/pets": {"post": {
            "parameters": [{"name": "pet", "in": "body", "schema": {"type": "string"}}],
            "responses": {
                "200": {"schema": {"type": "array", "items": {"$ref": "#/definitions/Pet"}}},
                "201": {"schema": {"type": "file"}},
            },
        }}},
        "definitions": {"Pet": {"discriminator": "kind", "properties": {"kind": {"type": "string", "x-nullable": true}}}},
    }));
    assert_eq!(document.components(), 1);
    let places: Vec<&str> = document.inline.values().map(String::as_str).collect();
    assert_eq!(
        places,
        [
            "#/paths/~1pets/post/parameters/0/schema",
            "#/paths/~1pets/post/responses/200/schema",
        ]
    );
    let pet = document
        .resolve("#/components/schemas/Pet")
        .expect("it is there");
    assert_eq!(
        pet["properties"]["kind"],
        json!({"type": ["string", "null"]})
    );
    assert_eq!(pet["discriminator"], json!({"propertyName": "kind"}));
    // The generator reads what was written.
    assert!(
        document.text.contains("#/definitions/Inline-2") && document.text.contains("x-nullable")
    );
}
