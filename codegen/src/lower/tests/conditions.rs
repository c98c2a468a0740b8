use super::{schemas, shape};

#[test]
fn conditions_of_if_and_dependent_schemas_declare_optional_properties() {
    let outcome = schemas(
        "X:
  type: object
  required: [kind]
  properties: {kind: {type: string, enum: [card, iban]}}
  if: {properties: {kind: {const: card}, test: {const: true}}}
  then: {properties: {number: {type: string}}, required: [number]}
  else: {properties: {number: {type: integer}, iban: {type: string}}, required: [iban]}
  dependentSchemas: {kind: {properties: {note: {type: string}}}}",
    );
    assert_eq!(
        outcome.component("X"),
        "{kind!: 'card'|'iban', test: any, number: <string | i64>, iban: string, note: string}"
    );
    let reported = outcome.problems();
    assert_eq!(reported.len(), 4, "{reported:?}");
    assert!(reported.iter().all(|problem| problem.contains(
        "note[approximated] condition: the properties that it declares may be left out"
    )));
}

#[test]
fn conditions_within_all_of_references_and_conditions_declare_properties() {
    let outcome = schemas(
        "Base: {type: object, properties: {a: {type: string}}}
More: {properties: {m: {type: boolean}}}
X:
  allOf:
    - $ref: '#/components/schemas/Base'
    - {if: {required: [a]}, then: {$ref: '#/components/schemas/More'}}
    - {if: {required: [b]}, else: {if: {required: [c]}, then: {allOf: [{properties: {d: {type: integer}}}]}}}",
    );
    assert_eq!(outcome.component("X"), "{a: string, m: boolean, d: i64}");
}

#[test]
fn conditions_that_declare_nothing_new_are_documentation() {
    assert_eq!(
        shape(
            "properties: {a: {type: string}, b: {type: integer}}
if: {properties: {a: {const: x}}}
then: {properties: {b: {minimum: 3}}, required: [b]}
else: {required: [a]}
not: {required: [a, b]}"
        ),
        "{a: string, b: i64}"
    );
}

#[test]
fn conditions_that_lead_back_to_themselves_end() {
    let outcome = schemas(
        "X: {type: object, properties: {a: {type: string}}, then: {$ref: '#/components/schemas/X'}, else: {properties: {next: {$ref: '#/components/schemas/X'}}}}",
    );
    assert_eq!(outcome.component("X"), "{a: string, next: X}");
}

#[test]
fn conditions_are_quoted_in_documentation_if_all_branches_are_short() {
    let quoted = |schema: &str| {
        let outcome = schemas(&format!("X: {schema}"));
        let docs = &outcome.lowered.api.schemas[0].docs;
        let keywords = docs.constraints.iter();
        keywords.map(|one| one.keyword.clone()).collect::<Vec<_>>()
    };
    let long = "{properties: {a: {enum: [a, b, c, d, e, f, g, h, i, j, k, l, m, n]}}}";
    assert_eq!(
        quoted("{type: object, if: {required: [a]}, then: {required: [b]}, not: {required: [c]}}"),
        ["if", "then", "not"]
    );
    assert_eq!(
        quoted(&format!(
            "{{type: object, if: {{required: [a]}}, then: {long}, not: {{required: [c]}}}}"
        )),
        ["not"]
    );
}
