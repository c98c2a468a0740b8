//! Fragments that cannot be inserted are reported with a place.

use super::{YAML, component, inserted, operation};
use crate::authoring::Fragment;

#[test]
fn insertion_rejects_existing_names_with_other_content() {
    let refused = |operations, components| {
        let fragment = Fragment {
            operations,
            components,
        };
        inserted(YAML, &fragment).unwrap_err()
    };
    let other = operation("/a", "get", r#"{"operationId": "a-get"}"#);
    let schema = component("schemas", "A", r#"{"type": "integer"}"#);
    assert_eq!(
        refused(vec![other], vec![schema]),
        [
            "8:9: `GET /a` already exists with other content",
            "22:9: `schemas/A` already exists with other content",
        ]
    );
    let taken = operation("/x", "get", r#"{"operationId": "a-get"}"#);
    assert_eq!(
        refused(vec![taken], vec![]),
        ["9:13: the operationId `a-get` of `GET /x` already exists"]
    );
    let text = "paths:\n  /a/{id}: {get: {}}\n";
    let fragment = Fragment {
        operations: vec![operation("/a/{key}", "get", "{}")],
        components: vec![],
    };
    assert_eq!(
        inserted(text, &fragment).unwrap_err(),
        ["2:3: `/a/{key}` is the path `/a/{id}` with other names of its parameters"]
    );
}

#[test]
fn insertion_rejects_aliases_references_and_values_of_other_types() {
    let fragment = Fragment {
        operations: vec![operation("/a", "get", "{}")],
        components: vec![],
    };
    for (text, expected) in [
        (
            "x: &x\n  /b: {}\npaths: *x\n",
            "2:3: `paths` is an alias of a value elsewhere",
        ),
        ("paths: [1]\n", "1:8: `paths` must be an object"),
        (
            "paths:\n  /a: {$ref: 'b.yaml'}\n",
            "2:7: `/a` is a reference to an object elsewhere",
        ),
        (
            "x-y: &y\n  /b: {}\npaths:\n  <<: *y\n",
            "1:1: the document cannot be edited as text",
        ),
        ("[]", "1:1: an OpenAPI document is an object"),
    ] {
        assert_eq!(inserted(text, &fragment).unwrap_err(), [expected], "{text}");
    }
}
