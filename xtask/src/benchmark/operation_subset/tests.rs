use serde_json::{Value, json};

use super::Document;

fn document() -> Document {
    let operation = |schema: &str| {
        let reference = json!({"$ref": format!("#/components/schemas/{schema}")});
        json!({"responses": {"200": {"description": "", "content": {"application/json": {"schema": reference}}}}})
    };
    Document {
        root: json!({
            "openapi": "3.0.3",
            "paths": {
                "/a": {"get": operation("A"), "put": operation("B"), "summary": "both"},
                "/b": {"get": operation("B")},
                "/c": {"get": operation("C")},
            },
            "components": {
                "schemas": {
                    "A": {"properties": {"inner": {"$ref": "#/components/schemas/x~1y"}}},
                    "B": {}, "C": {}, "x/y": {},
                },
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            },
        }),
        operations: [("/a", "get"), ("/a", "put"), ("/b", "get"), ("/c", "get")]
            .map(|(path, method)| (path.to_owned(), method.to_owned()))
            .into(),
    }
}

fn names(value: &Value, pointer: &str) -> Vec<String> {
    let members = value.pointer(pointer).and_then(Value::as_object);
    members
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect()
}

#[test]
fn benchmark_part_has_evenly_spaced_operations_and_what_they_refer_to() {
    let part = document().part(2);
    assert_eq!(names(&part, "/paths"), ["/a", "/b"]);
    assert_eq!(names(&part, "/paths/~1a"), ["get", "summary"]);
    assert_eq!(names(&part, "/components/schemas"), ["A", "B", "x/y"]);
    assert_eq!(names(&part, "/components/securitySchemes"), ["token"]);
}

#[test]
fn benchmark_part_of_all_operations_is_the_document() {
    let document = document();
    assert_eq!(document.part(4), document.root);
    assert_eq!(document.part(9), document.root);
}
