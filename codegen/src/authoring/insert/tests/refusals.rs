//! What cannot be inserted is reported with its place, and nothing is returned.

use super::{YAML, component, inserted, operation};
use crate::authoring::Fragment;

#[test]
fn insertion_refuses_what_is_there_with_other_content() {
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
            "8:9: `GET /a` is in the document already, with other content",
            "22:9: `schemas/A` is in the document already, with other content",
        ]
    );
    let taken = operation("/x", "get", r#"{"operationId": "a-get"}"#);
    assert_eq!(
        refused(vec![taken], vec![]),
        ["9:13: the operationId `a-get` of `GET /x` is taken"]
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
fn insertion_refuses_aliases_references_and_values_of_other_types() {
    let fragment = Fragment {
        operations: vec![operation("/a", "get", "{}")],
        components: vec![],
    };
    for (text, expected) in [
        (
            "x: &x\n  /b: {}\npaths: *x\n",
            "2:3: `paths` is written elsewhere and has an alias here",
        ),
        ("paths: [1]\n", "1:8: `paths` must be an object"),
        (
            "paths:\n  /a: {$ref: 'b.yaml'}\n",
            "2:7: `/a` is in another place, which its `$ref` names",
        ),
        (
            "x-y: &y\n  /b: {}\npaths:\n  <<: *y\n",
            "1:1: nothing can be inserted here as text",
        ),
        ("[]", "1:1: an OpenAPI document is an object"),
    ] {
        assert_eq!(inserted(text, &fragment).unwrap_err(), [expected], "{text}");
    }
}
