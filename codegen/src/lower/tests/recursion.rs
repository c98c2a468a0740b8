use super::{document, schemas, shape};

#[test]
fn recursion_of_a_schema_through_itself_is_a_type() {
    let outcome = schemas(
        "Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}, by: {additionalProperties: {$ref: '#/components/schemas/Tree'}}}}
Expression: {oneOf: [{type: string}, {$ref: '#/components/schemas/Add'}]}
Add: {type: object, properties: {left: {$ref: '#/components/schemas/Expression'}}}
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
fn recursion_without_a_type_is_any_value() {
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
fn recursion_of_lists_and_maps_without_a_type_ends_in_any_value() {
    let outcome = schemas(
        "List: {type: array, items: {$ref: '#/components/schemas/List'}}
Map: {additionalProperties: {$ref: '#/components/schemas/Lists'}}
Lists: {type: [array, 'null'], items: {$ref: '#/components/schemas/Map'}}
Holder: {properties: {list: {$ref: '#/components/schemas/List'}}}",
    );
    let reason = "schema: lists and maps that contain only each other; the innermost are raw";
    assert_eq!(
        outcome.problems(),
        [
            format!("6:11 warning[raw] {reason}"),
            format!("7:10 warning[raw] {reason}")
        ]
    );
    assert_eq!(outcome.component("List"), "[any]");
    assert_eq!(outcome.component("Map"), "{*: [any]?}");
    assert_eq!(outcome.component("Holder"), "{list: [any]}");
}

#[test]
fn recursion_by_references_of_older_drafts() {
    assert_eq!(
        shape("$recursiveAnchor: true\ntype: object\nproperties: {again: {$recursiveRef: '#'}}"),
        "{again: X}"
    );
}

#[test]
fn recursion_depth_is_bounded() {
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
fn recursion_keeps_null() {
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

#[test]
fn recursion_limits_do_not_apply_to_long_chains_of_references() {
    let chain = |link: fn(u32) -> String| {
        let links: String = (0..5_000).map(link).collect();
        schemas(&format!(
            "{links}S5000: {{$anchor: S5000, type: object, properties: {{end: {{type: string}}}}}}\n"
        ))
    };
    for outcome in [
        chain(|index| {
            format!(
                "S{index}: {{$ref: '#/components/schemas/S{}'}}\n",
                index + 1
            )
        }),
        chain(|index| {
            format!(
                "S{index}: {{allOf: [{{$ref: '#/components/schemas/S{}'}}]}}\n",
                index + 1
            )
        }),
        chain(|index| format!("S{index}: {{$anchor: S{index}, $ref: '#S{}'}}\n", index + 1)),
        chain(|index| {
            format!(
                "S{index}: {{$id: 'https://a.example/S{index}', $ref: '{}'}}\n",
                target(index + 1)
            )
        }),
    ] {
        assert_eq!(outcome.problems(), Vec::<String>::new());
        assert_eq!(outcome.component("S0"), "{end: string}");
    }
}

/// A reference to the last schema by its name, or to another one by its `$id`.
fn target(index: u32) -> String {
    match index {
        5_000 => "#/components/schemas/S5000".to_owned(),
        _ => format!("https://a.example/S{index}"),
    }
}

#[test]
fn recursion_limits_do_not_apply_to_long_chains_of_parameters() {
    let link = |index| {
        format!(
            "    P{index}: {{$ref: '#/components/parameters/P{}'}}\n",
            index + 1
        )
    };
    let links: String = (0..1_000).map(link).collect();
    let outcome = document(&format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a:
    get:
      parameters: [{{$ref: '#/components/parameters/P0'}}]
      responses: {{'204': {{description: ''}}}}
components:
  parameters:
{links}    P1000: {{name: last, in: query, schema: {{type: string}}}}
"
    ));
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.lowered.api.operations[0].parameters[0].name, "last");
}
