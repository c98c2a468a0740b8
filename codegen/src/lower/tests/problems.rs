use super::{document, schemas, schemas_of};

#[test]
fn unresolved_reference_is_an_error_at_its_place() {
    let outcome = schemas(
        "X: {properties: {a: {$ref: '#/components/schemas/Y'}, b: {type: string}}}\nYy: {type: string}",
    );
    assert_eq!(
        outcome.problems(),
        ["6:32 error[unresolved-reference] cannot resolve reference `#/components/schemas/Y`"]
    );
    assert_eq!(outcome.component("X"), "{a: any, b: string}");
}

#[test]
fn references_by_the_name_of_a_component_have_a_suggestion() {
    for (reference, meant) in [
        ("Pet", Some("#/components/schemas/Pet")),
        ("#Pet", Some("#/components/schemas/Pet")),
        ("schemas/Pet", Some("#/components/schemas/Pet")),
        ("#/schemas/Pet", Some("#/components/schemas/Pet")),
        ("components/schemas/Pet", Some("#/components/schemas/Pet")),
        ("Limit", Some("#/components/parameters/Limit")),
        ("Gone", None),
        ("info", None),
    ] {
        let outcome = document(&format!(
            "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths: {{}}
components:
  schemas: {{Pet: {{type: string}}, X: {{properties: {{a: {{$ref: '{reference}'}}}}}}}}
  parameters: {{Limit: {{name: limit, in: query, schema: {{type: integer}}}}}}"
        ));
        let helps = outcome.diagnostics.list().iter();
        let helps: Vec<&str> = helps.filter_map(|one| one.help.as_deref()).collect();
        match meant {
            Some(meant) => assert_eq!(helps, [format!("did you mean `{meant}`?")], "{reference}"),
            None => assert!(
                !helps.concat().contains("did you mean"),
                "{reference}: {helps:?}"
            ),
        }
    }
    let swagger = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths: {}
definitions: {Pet: {type: string}, X: {properties: {a: {$ref: Pet}}}}",
    );
    let problem = swagger.diagnostics.list().first();
    let help = problem.and_then(|problem| problem.help.as_deref());
    assert_eq!(help, Some("did you mean `#/definitions/Pet`?"));
}

#[test]
fn json_types_that_are_wrong_are_all_reported() {
    let outcome = schemas(
        "X:
  type: {a: b}
  required: name
  properties: [a]
  maxLength: long
  enum: a
  oneOf: {type: string}",
    );
    let problems = outcome.problems();
    assert_eq!(
        problems,
        [
            "7:13 error[wrong-type] `type` must be a string, not object",
            "8:17 error[wrong-type] `required` must be an array, not string",
            "9:19 error[wrong-type] `properties` must be an object, not array",
            "10:18 warning[disallowed] `maxLength` must be a number, not string; it has no effect",
            "11:13 error[wrong-type] `enum` must be an array, not string",
            "12:14 error[wrong-type] `oneOf` must be an array, not object",
        ]
    );
}

#[test]
fn deviations_without_effect_are_no_errors() {
    let outcome = document(
        "openapi: 3.0.0
info: {}
externalDocs: {url: ../readme}
tags: [{}]
paths:
  /a:
    get:
      tags: [1]
      externalDocs: {url: docs}
      unknown: 1
      responses: {}
components:
  schemas:
    X:
      properties:
        a: {type: string, required: true}
        b: {$ref: '#/components/schemas/Y', nullable: true}
    Y: {type: file}
    Z: {type: any}
",
    );
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.problems());
    assert_eq!(outcome.component("X"), "{a: string, b: string}");
    assert_eq!(outcome.component("Z"), "any");
    let codes: Vec<_> = outcome
        .diagnostics
        .list()
        .iter()
        .map(|problem| problem.code.text())
        .collect();
    assert_eq!(
        codes,
        [
            "missing-member",
            "missing-member",
            "ignored",
            "ignored",
            "unknown-type",
            "unknown-member"
        ]
    );
}

#[test]
fn version_that_is_not_supported_is_refused_with_help() {
    let swagger = document("swagger: '1.2'\ninfo: {title: T, version: '1'}\npaths: {}\n");
    assert_eq!(
        swagger.problems(),
        ["1:10 error[unsupported-version] Swagger `1.2` is not supported"]
    );
    assert!(swagger.diagnostics.list()[0].help.is_some());
    let later = document("openapi: 4.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
    assert_eq!(
        later.problems(),
        ["1:10 error[unsupported-version] OpenAPI `4.0.0` is not supported"]
    );
}

#[test]
fn reference_siblings_have_effect_in_3_1_only() {
    let text = "X: {properties: {a: {$ref: '#/components/schemas/Y', description: Mine., type: ['null', string]}}}\nY: {type: string}";
    let new = schemas_of("3.1.0", text);
    assert_eq!(new.component("X"), "{a: string?}");
    let old = schemas_of("3.0.3", text);
    assert_eq!(old.component("X"), "{a: string}");
    assert_eq!(
        old.problems(),
        ["6:78 note[ignored] `type` next to a `$ref` has no effect in OpenAPI 3.0"]
    );
}

#[test]
fn types_of_other_languages_are_assumed_to_be_the_nearest_json_type() {
    let outcome = schemas(
        "X: {properties: {a: {type: int}, b: {type: 'String,'}, c: {type: [date, float]}, d: {type: thing}}}",
    );
    assert_eq!(
        outcome.component("X"),
        "{a: i64, b: string, c: <string | number>, d: any}"
    );
    assert_eq!(
        outcome.problems(),
        [
            "6:32 warning[unknown-type] `int` is not a JSON Schema type; `integer` is assumed",
            "6:48 warning[unknown-type] `String,` is not a JSON Schema type; `string` is assumed",
            "6:71 warning[unknown-type] `date` is not a JSON Schema type; `string` is assumed",
            "6:77 warning[unknown-type] `float` is not a JSON Schema type; `number` is assumed",
            "6:96 warning[unknown-type] `thing` is not a JSON Schema type; any value is taken",
        ]
    );
}

#[test]
fn keywords_among_the_properties_are_those_of_the_object() {
    let outcome = schemas(
        "X: {properties: {a: {type: string}, required: [a]}}
Y: {properties: {required: {type: boolean}}}",
    );
    assert_eq!(outcome.component("X"), "{a!: string}");
    assert_eq!(outcome.component("Y"), "{required: boolean}");
    assert_eq!(
        outcome.problems(),
        [
            "6:41 warning[disallowed] `required` in `properties` is a list, which no schema is; it is read as the keyword of the object",
        ]
    );
}

#[test]
fn names_of_properties_with_nul_are_left_out_and_reported() {
    let outcome = schemas(
        r#"X: {required: ["a\0", b], properties: {"a\0": {type: string}, b: {type: string}}}
Y: {discriminator: {propertyName: "a\0"}, properties: {b: {type: string}}}"#,
    );
    assert_eq!(outcome.component("X"), "{b!: string}");
    assert_eq!(outcome.component("Y"), "{b: string}");
    let message = "warning[disallowed] the name of a property contains U+0000; it is left out";
    let places = ["6:19", "6:44", "7:24"];
    assert_eq!(
        outcome.problems(),
        places.map(|place| format!("{place} {message}"))
    );
}

#[test]
fn references_from_the_schema_that_has_them_are_resolved_and_reported() {
    let outcome = schemas(
        "X: {properties: {a: {type: array, items: {type: integer}}, b: {$ref: '#/properties/a/items'}, c: {$ref: '#/properties/a/items'}}}
Y: {properties: {b: {$ref: '#/properties/a/items'}}}",
    );
    assert_eq!(outcome.component("X"), "{a: [i64], b: i64, c: i64}");
    assert_eq!(
        outcome.problems(),
        [
            "6:74 warning[disallowed] there is no `#/properties/a/items`; `#/components/schemas/X/properties/a/items` is assumed",
            "6:109 warning[disallowed] there is no `#/properties/a/items`; `#/components/schemas/X/properties/a/items` is assumed",
            "7:32 error[unresolved-reference] cannot resolve reference `#/properties/a/items`",
        ]
    );
}

#[test]
fn problems_have_their_places() {
    let outcome = schemas("X: {properties: {a: {enum: [p, q]}}}");
    let api = &outcome.lowered.api;
    let origins = &outcome.lowered.origins;
    let id = api.schemas[0].ty.id;
    assert_eq!(origins.ty(id).unwrap().pointer, "#/components/schemas/X");
    assert_eq!(
        origins.member(id, 0).unwrap().pointer,
        "#/components/schemas/X/properties/a"
    );
    let at = outcome
        .sources
        .position(origins.member(id, 0).unwrap().span);
    assert_eq!((at.line, at.column), (6, 22));
    let entries: Vec<_> = outcome
        .ledger
        .entries
        .iter()
        .map(|entry| (entry.construct.name(), entry.pointer.as_str()))
        .collect();
    assert_eq!(
        entries,
        [
            ("inline schema", "#/components/schemas/X/properties/a"),
            ("schema", "#/components/schemas/X")
        ]
    );
}

#[test]
fn unresolved_references_are_reported_in_unreferenced_components_too() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: t, version: '1'}
components:
  parameters:
    P: {name: p, in: query, schema: {$ref: '#/components/schemas/Y'}}
  responses:
    R:
      description: r
      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Z'}}, example: {$ref: 1}}}
    S: {$ref: '#/components/responses/R'}
",
    );
    let problems = outcome.problems();
    let reported: Vec<&str> = problems.iter().map(String::as_str).collect();
    assert_eq!(
        reported,
        [
            "5:44 error[unresolved-reference] cannot resolve reference `#/components/schemas/Y`",
            "9:72 error[unresolved-reference] cannot resolve reference `#/components/schemas/Z`",
        ]
    );
}

#[test]
fn keyword_values_that_are_misspelt_have_suggestions() {
    let outcome = super::document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: a, in: qury, schema: {type: string}}
        - {name: b, in: query, style: from, schema: {type: string}}
        - {name: c, in: elsewhere, schema: {type: string}}
      responses: {defalt: {description: ''}, '200': {description: ''}}
    gte: {responses: {'200': {description: ''}}}
components:
  securitySchemes:
    one: {type: htp, scheme: bearer}
    two: {type: http, scheme: baerer}
    three: {type: apiKey, name: k, in: headr}
    four: {type: oauth2, flows: {clientCredential: {tokenUrl: 'https://a.example', scopes: {}}}}
  schemas:
    S: {type: object, propertys: {a: {type: bolean}}, properties: {b: {type: bolean}}}
",
    );
    let problems = outcome.problems();
    for expected in [
        "warning[unknown-value] `qury` is not a value of `in`; the parameter is left out",
        "warning[unknown-value] `from` is not a value of `style`; the default is taken",
        "warning[unknown-value] `elsewhere` is not a value of `in`; the parameter is left out",
        "warning[unknown-value] `defalt` is not a status; the response is left out",
        "warning[unknown-member] `gte` is not a member of a path item",
        "warning[unknown-value] `htp` is not a value of `type`; the caller must implement `Authenticate` for it",
        "warning[unknown-value] `baerer` is not a value of `scheme`; the caller must implement `Authenticate` for it",
        "warning[unknown-value] `headr` is not a value of `in`; the caller must implement `Authenticate` for it",
        "warning[unknown-value] `clientCredential` is not a value of `flows`; the flow has no effect",
        "warning[unknown-member] `propertys` is not a member of a schema",
        "warning[unknown-type] `bolean` is not a JSON Schema type; any value is taken",
    ] {
        assert!(
            problems.iter().any(|problem| problem.ends_with(expected)),
            "{expected}: {problems:#?}"
        );
    }
    let helps: Vec<&str> = outcome
        .diagnostics
        .list()
        .iter()
        .filter_map(|diagnostic| diagnostic.help.as_deref())
        .collect();
    for meant in [
        "query",
        "form",
        "default",
        "get",
        "http",
        "bearer",
        "header",
        "clientCredentials",
        "properties",
        "boolean",
    ] {
        let expected = format!("did you mean `{meant}`?");
        assert!(helps.contains(&expected.as_str()), "{expected}: {helps:#?}");
    }
}

#[test]
fn problems_of_our_extensions_are_their_spelling_and_their_place() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1', x-logo: {}}
x-envelop: {data: result}
x-request-id: [X-Ray]
paths:
  x-paging: {}
  /a:
    x-permissions: [Read]
    get:
      operationId: a
      x-method-nam: list
      x-pagination: true
      x-env: TOKEN
      x-source: {page: a}
      responses: {'204': {description: ''}, x-envelope: false}
components:
  schemas:
    A: {type: string, x-method-name: b, x-deprecated-message: use B}
",
    );
    assert_eq!(
        outcome.problems(),
        [
            "3:1 warning[unknown-member] `x-envelop` has no effect in an OpenAPI document",
            "6:3 warning[unknown-member] `x-paging` has no effect in a list of paths",
            "18:23 warning[unknown-member] `x-method-name` has no effect in a schema",
            "8:5 warning[unknown-member] `x-permissions` has no effect in a path item",
            "11:7 warning[unknown-member] `x-method-nam` has no effect in an operation",
            "13:7 warning[unknown-member] `x-env` has no effect in an operation",
            "15:45 warning[unknown-member] `x-envelope` has no effect in the responses of an operation",
        ]
    );
    let helps = outcome.diagnostics.list().iter();
    let helps: Vec<_> = helps.filter_map(|one| one.help.as_deref()).collect();
    assert_eq!(helps[0], "did you mean `x-envelope`?");
    assert_eq!(helps[1], "it is an extension of an operation");
}
