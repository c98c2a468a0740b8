use super::{Adoption, adopt};
use crate::Include;
use crate::authoring::{Fragment, Inserted, insert};
use crate::diagnostics::Diagnostics;
use crate::source::Sources;
use std::collections::BTreeMap;

const OURS: &str = "openapi: 3.1.0
security:
  - token: []
x-envelope: {data: result, success: success, errors: errors, messages: messages}
paths:
  /things/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
    delete:
      operationId: things-delete
      responses:
        4XX: {$ref: '#/components/responses/Failure'}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  parameters:
    Id: {name: id, in: path, required: true, schema: {type: string}}
  responses:
    Failure: {description: It failed.}
  schemas:
    Envelope:
      required: [success, errors, messages]
      properties: {success: true, errors: true, messages: true}
";

const OTHER: &str = r##"{
  "openapi": "3.0.3",
  "paths": {
    "/things/{id}": {
      "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/api_id"}}],
      "get": {
        "operationId": "thing-get", "tags": ["Things"], "security": [{"token": []}],
        "parameters": [{"name": "full", "in": "query", "schema": {"type": "boolean", "nullable": true}}],
        "responses": {
          "200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/api_thing-response"}}}},
          "4XX": {"description": "No.", "content": {"application/json": {"schema": {"allOf": [
            {"$ref": "#/components/schemas/api_thing-response"}, {"$ref": "#/components/schemas/api_common"}]}}}}
        }
      },
      "put": {
        "operationId": "thing-put", "security": [{"key": []}],
        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/api_thing/properties/child"}}}},
        "responses": {"200": {"$ref": "#/components/responses/api_done"}, "404": {"description": "None."}}
      }
    },
    "/broken": {"get": {"operationId": "broken", "responses": {"200": {"$ref": "#/components/responses/gone"}}}}
  },
  "components": {
    "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}, "token": {"type": "http", "scheme": "bearer", "description": "Other words."}},
    "responses": {"api_done": {"description": "Done.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/api_common"}}}}},
    "schemas": {
      "api_id": {"type": "string", "maxLength": 32},
      "api_common": {"type": "object", "required": ["success", "errors", "messages"], "properties": {
        "success": {"type": "boolean"}, "errors": {"type": "array"}, "messages": {"type": "array"}}},
      "api_single": {"allOf": [{"$ref": "#/components/schemas/api_common"}, {"properties": {"result": {"type": "object"}}}]},
      "api_thing-response": {"allOf": [{"$ref": "#/components/schemas/api_single"},
        {"properties": {"result": {"$ref": "#/components/schemas/api_thing"}}}]},
      "api_thing": {"type": "object", "properties": {
        "nullable": {"type": "string", "nullable": true, "enum": ["a"], "example": "a"},
        "count": {"type": "integer", "minimum": 1, "exclusiveMinimum": true},
        "child": {"$ref": "#/components/schemas/api_schemas-thing", "description": "has no effect"},
        "data": {"type": "object", "default": {"$ref": "is data", "nullable": true}},
        "parent": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/api_thing"}]}}},
      "api_schemas-thing": {"oneOf": [{"$ref": "#/components/schemas/api_id"}], "discriminator": {"propertyName": "k", "mapping": {"x": "api_id"}}},
      "unused": {"type": "string"}
    }
  }
}"##;

fn choice(id: &str) -> Adoption {
    Adoption {
        document: "other.json".to_owned(),
        choices: vec![Include::Operation(id.to_owned())],
        names: BTreeMap::new(),
    }
}

fn adopted(ours: &str, other: &str, adoption: &Adoption) -> Result<Fragment, Vec<String>> {
    let mut diagnostics = Diagnostics::default();
    let ours = Sources::from_text("openapi.yaml", ours, &mut diagnostics);
    let other = Sources::from_text("other.json", other, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    adopt(&other, &ours, adoption, &mut diagnostics).ok_or_else(|| {
        let list = diagnostics.list().iter().map(|problem| {
            let place = problem
                .primary
                .as_ref()
                .map(|label| other.position(label.span));
            let place = place.map_or(String::new(), |at| format!("{}:{}: ", at.line, at.column));
            let help = problem.help.as_ref().map(|help| format!("; {help}"));
            format!("{place}{}{}", problem.message, help.unwrap_or_default())
        });
        list.collect()
    })
}

fn extended(ours: &str, adoption: &Adoption) -> Inserted {
    let fragment = adopted(ours, OTHER, adoption).unwrap();
    let mut diagnostics = Diagnostics::default();
    let ours = Sources::from_text("openapi.yaml", ours, &mut diagnostics);
    let inserted = insert(&ours, &fragment, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    inserted.unwrap()
}

#[test]
fn adoption_writes_an_operation_in_the_form_of_our_document() {
    let inserted = extended(OURS, &choice("thing-get"));
    let expected = "    get:
      operationId: thing-get
      tags: [Things]
      parameters:
        - name: full
          in: query
          schema:
            type: [boolean, 'null']
      responses:
        '200':
          description: It.
          content:
            application/json:
              schema:
                allOf:
                  - $ref: '#/components/schemas/Envelope'
                  - type: object
                    required: [result]
                    x-source:
                      required: ours
                    properties:
                      result:
                        $ref: '#/components/schemas/ApiThing'
        4XX:
          $ref: '#/components/responses/Failure'
      x-source:
        document: other.json
        pointer: '#/paths/~1things~1{id}/get'
";
    assert!(inserted.text.contains(expected), "{}", inserted.text);
    let added = [
        "GET /things/{id}",
        "schemas/ApiThing",
        "schemas/ApiSchemasThing",
        "schemas/ApiId",
    ];
    assert_eq!(inserted.added, added);
}

#[test]
fn adoption_converts_schemas_of_3_0_to_3_1() {
    let inserted = extended(OURS, &choice("thing-get"));
    let expected = "    ApiThing:
      type: object
      properties:
        nullable:
          type: [string, 'null']
          enum: [a, null]
          examples: [a]
        count:
          type: integer
          exclusiveMinimum: 1
        child:
          $ref: '#/components/schemas/ApiSchemasThing'
        data:
          type: object
          default:
            $ref: is data
            nullable: true
        parent:
          anyOf:
            - allOf:
                - $ref: '#/components/schemas/ApiThing'
            - type: 'null'
      x-source:
        document: other.json
        pointer: '#/components/schemas/api_thing'
    ApiSchemasThing:
      oneOf:
        - $ref: '#/components/schemas/ApiId'
      discriminator:
        propertyName: k
        mapping:
          x: '#/components/schemas/ApiId'
";
    assert!(inserted.text.contains(expected), "{}", inserted.text);
}

#[test]
fn adoption_inlines_references_into_components_and_takes_security_schemes() {
    let inserted = extended(OURS, &choice("thing-put"));
    for part in [
        "      security:\n        - key: []\n",
        "            schema:\n              $ref: '#/components/schemas/ApiThing'\n",
        "              schema:\n                $ref: '#/components/schemas/Envelope'\n",
        "      x-envelope:\n        data: null\n        success: success\n",
        "    key:\n      type: apiKey\n",
    ] {
        assert!(inserted.text.contains(part), "{part} in {}", inserted.text);
    }
}

#[test]
fn adoption_twice_adds_nothing_and_keeps_the_names_that_were_chosen() {
    let mut first = choice("thing-get");
    first
        .names
        .insert("api_thing".to_owned(), "Thing".to_owned());
    let once = extended(OURS, &first);
    assert!(once.added.contains(&"schemas/Thing".to_owned()));
    let twice = extended(&once.text, &choice("thing-get"));
    assert_eq!(twice.text, once.text);
}

#[test]
fn adoption_uses_an_existing_component_with_the_chosen_name() {
    let mut adoption = choice("thing-get");
    adoption
        .names
        .insert("api_thing".to_owned(), "Envelope".to_owned());
    assert_eq!(extended(OURS, &adoption).added, ["GET /things/{id}"]);
}

#[test]
fn adoption_chooses_by_path_pattern_and_tag() {
    for (choice, expected) in [
        (Include::Path("/things*".to_owned()), vec!["get", "put"]),
        (Include::Tag("Things".to_owned()), vec!["get"]),
    ] {
        let adoption = Adoption {
            choices: vec![choice],
            ..self::choice("")
        };
        let fragment = adopted(OURS, OTHER, &adoption).unwrap();
        let methods = fragment.operations.iter().map(|one| one.method.as_str());
        assert_eq!(methods.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn adoption_rejects_choices_that_match_nothing_and_unresolved_references() {
    assert_eq!(
        adopted(OURS, OTHER, &choice("thing-gte")).unwrap_err(),
        ["the other document has no operation `thing-gte`; did you mean `thing-get`?"]
    );
    assert_eq!(
        adopted(OURS, OTHER, &choice("broken")).unwrap_err(),
        ["21:24: cannot resolve reference `#/components/responses/gone`"]
    );
    let mut adoption = choice("thing-get");
    adoption
        .names
        .insert("api_thin".to_owned(), "Thing".to_owned());
    assert_eq!(
        adopted(OURS, OTHER, &adoption).unwrap_err(),
        ["the other document has no component `api_thin`; did you mean `api_thing`?"]
    );
    let file = OTHER.replace("#/components/responses/gone", "gone.yaml");
    assert_eq!(
        adopted(OURS, &file, &choice("broken")).unwrap_err(),
        ["21:24: `gone.yaml` is in another file; put the document into one file first"]
    );
}

#[test]
fn adoption_rejects_versions_that_cannot_be_combined() {
    let newer = OTHER.replace("3.0.3", "3.1.0");
    let older = OURS.replace("3.1.0", "3.0.3");
    let error = adopted(&older, &newer, &choice("thing-get")).unwrap_err();
    assert!(
        error[0].starts_with("1:1: operations of OpenAPI 3.1 cannot be written"),
        "{error:?}"
    );
    let two = OTHER.replace("\"openapi\": \"3.0.3\"", "\"swagger\": \"2.0\"");
    let error = adopted(OURS, &two, &choice("thing-get")).unwrap_err();
    assert_eq!(
        error,
        ["1:1: operations can be taken from documents of OpenAPI 3 only"]
    );
}
