use super::{schemas, shape};

#[test]
fn a_schema_may_lead_back_to_itself() {
    let outcome = schemas(
        "Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}, by: {additionalProperties: {$ref: '#/components/schemas/Tree'}}}}
Expression: {oneOf: [{type: string}, {$ref: '#/components/schemas/Add'}]}
Add: {type: object, properties: {left: {$ref: '#/components/schemas/Expression'}}}
List: {type: array, items: {$ref: '#/components/schemas/List'}}
Inner: {properties: {p: {allOf: [{$ref: '#/components/schemas/Inner'}, {properties: {q: {type: string}}}]}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("Tree"),
        "{children: [Tree], by: {*: Tree}}"
    );
    assert_eq!(outcome.component("Expression"), "<string | Add>");
    assert_eq!(outcome.component("Add"), "{left: Expression}");
}

#[test]
fn circles_that_say_nothing_hold_any_value() {
    let outcome = schemas(
        "A: {$ref: '#/components/schemas/B'}
B: {$ref: '#/components/schemas/A'}
C: {allOf: [{$ref: '#/components/schemas/C'}]}
D: {allOf: [{$ref: '#/components/schemas/D'}, {properties: {a: {type: string}}}]}
E: {anyOf: [{$ref: '#/components/schemas/E'}, {type: string}]}",
    );
    assert_eq!(outcome.component("A"), "any");
    assert_eq!(outcome.component("C"), "any");
    assert_eq!(outcome.component("D"), "{a: string}");
    assert_eq!(outcome.component("E"), "<string>");
    assert_eq!(outcome.errors(), 0);
}

#[test]
fn recursive_references_of_older_drafts() {
    assert_eq!(
        shape("$recursiveAnchor: true\ntype: object\nproperties: {again: {$recursiveRef: '#'}}"),
        "{again: X}"
    );
}

#[test]
fn deep_schemas_stop_somewhere() {
    let link = |index: u32| {
        let next = index + 1;
        format!(
            "S{index}: {{allOf: [{{$ref: '#/components/schemas/S{next}'}}, {{properties: {{p{index}: {{type: string}}}}}}]}}
"
        )
    };
    let mut schemas_text: String = (0..300).map(link).collect::<Vec<_>>().concat();
    schemas_text.push_str("S300: {type: object, properties: {end: {type: string}}}\n");
    let outcome = schemas(&schemas_text);
    assert!(
        outcome
            .problems()
            .iter()
            .any(|problem| problem.contains("too deeply"))
    );
}

#[test]
fn null_stays_beside_a_reference_back() {
    let outcome = schemas(
        "Tree:
  properties:
    a: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]}
    b: {anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Tree'}]}
    c: {type: array, items: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]}}
    d: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: string}, {type: 'null'}]}
    e: {$ref: '#/components/schemas/Maybe'}
    f: {allOf: [{$ref: '#/components/schemas/Tree'}], type: [object, 'null']}
Maybe: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]}",
    );
    assert_eq!(
        outcome.component("Tree"),
        "{a: Tree?, b: Tree?, c: [Tree?], d: <Tree | string>?, e: Tree?, f: Tree?}"
    );
}
