//! Single edits of a document, one for each kind of change, each with both verdicts.

use super::diff;

const SHOP: &str = r##"{"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
"servers": [{"url": "https://api.example.com/v1"}],
"security": [{"token": ["read"]}],
"paths": {"/orders": {
    "get": {"operationId": "list_orders", "tags": ["Orders"], "parameters": [
        {"name": "state", "in": "query", "schema": {"type": "string", "enum": ["open", "shut"]}},
        {"name": "ids", "in": "query", "explode": false, "schema": {"type": "array", "items": {"type": "string"}}},
        {"name": "X-Trace", "in": "header", "required": true, "schema": {"type": "string"}}],
      "responses": {
        "200": {"description": "ok",
          "headers": {"X-Total": {"schema": {"type": "integer"}}, "X-Next": {"required": true, "schema": {"type": "string"}}},
          "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Order"}}}}},
        "404": {"description": "none", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}},
    "post": {"operationId": "make_order", "tags": ["Orders"],
      "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewOrder"}}}},
      "responses": {"201": {"description": "made", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}}}},
  "/orders/notes": {
    "post": {"operationId": "add_note", "tags": ["Orders"],
      "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {
        "tags": {"type": "array", "items": {"type": "string"}}}}, "encoding": {"tags": {"explode": true}}}}},
      "responses": {"204": {"description": "done"}}}}},
"components": {
  "securitySchemes": {"token": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://example.com/token",
        "scopes": {"read": "", "write": ""}}}}, "key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
  "schemas": {
    "Problem": {"type": "object", "required": ["reason"], "properties": {"reason": {"type": "string"}}},
    "Order": {"type": "object", "required": ["id", "place"], "properties": {
        "id": {"type": "string"}, "paid": {"type": "boolean"}, "memo": {"type": "string"},
        "place": {"$ref": "#/components/schemas/Place"},
        "mode": {"type": "string", "enum": ["fast", "slow"]}, "extra": {"type": "object", "additionalProperties": {"type": "string"}}}},
    "Place": {"oneOf": [{"$ref": "#/components/schemas/Shop"}, {"$ref": "#/components/schemas/Home"}], "discriminator": {"propertyName": "kind"}},
    "Shop": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "Shop"}, "floor": {"type": "integer"}}},
    "Home": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "Home"}, "bell": {"type": "string"}}},
    "NewOrder": {"type": "object", "required": ["lines"], "properties": {
        "lines": {"type": "array", "items": {"type": "string"}, "maxItems": 9},
        "kind": {"const": "order"}, "rush": {"type": "boolean", "default": false},
        "email": {"type": "string", "pattern": "@"}, "date": {"type": "string", "format": "date"},
        "target": {"$ref": "#/components/schemas/Target"}}},
    "Target": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}}}}"##;

/// What is replaced by what, and the changes that follow, each as `code wire rust`.
type Edit = (&'static str, &'static str, &'static [&'static str]);

const EDITS: &[Edit] = &[
    // Operations.
    (
        r#""get": {"operationId": "list_orders""#,
        r#""x-get": {"operationId": "list_orders""#,
        &[
            "operation-removed breaking major",
            "path-added compatible minor",
            "type-added compatible minor",
            "feature-added compatible minor",
        ],
    ),
    (
        r#""tags": ["Orders"],
      "requestBody": {"content""#,
        r#""tags": ["Orders"], "parameters": [],
      "requestBody": {"content""#,
        &[],
    ),
    (
        r#""/orders/notes": {"#,
        r#""/notes": {"#,
        &["operation-moved breaking patch"],
    ),
    (
        r#""operationId": "make_order""#,
        r#""operationId": "create_order""#,
        &["method-renamed compatible major"],
    ),
    (
        r#""operationId": "make_order","#,
        r#""operationId": "make_order", "deprecated": true,"#,
        &["operation-deprecated compatible minor"],
    ),
    (
        r#""204": {"description": "done"}}}}}"#,
        r#""204": {"description": "done"}}}, "get": {"operationId": "notes", "tags": ["Orders"], "responses": {"204": {"description": "ok"}}}}}"#,
        &["operation-added compatible minor"],
    ),
    // Parameters.
    (
        r#""parameters": [
        {"name": "state""#,
        r#""parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}},
        {"name": "state""#,
        &["parameter-added compatible minor"],
    ),
    (
        r#""parameters": [
        {"name": "state""#,
        r#""parameters": [{"name": "page", "in": "query", "required": true, "schema": {"type": "integer"}},
        {"name": "state""#,
        &["parameter-added breaking major"],
    ),
    (
        r#",
        {"name": "X-Trace", "in": "header", "required": true, "schema": {"type": "string"}}"#,
        "",
        &["parameter-removed risky major"],
    ),
    (
        r#""in": "header", "required": true"#,
        r#""in": "header""#,
        &["parameter-became-optional compatible major"],
    ),
    (
        r#""in": "query", "explode""#,
        r#""in": "query", "required": true, "explode""#,
        &["parameter-became-required breaking major"],
    ),
    (
        r#""explode": false"#,
        r#""explode": true"#,
        &["parameter-style-changed breaking patch"],
    ),
    (
        r#""in": "query", "explode""#,
        r#""in": "query", "deprecated": true, "explode""#,
        &["parameter-deprecated compatible minor"],
    ),
    (
        r#"["open", "shut"]"#,
        r#"["open"]"#,
        &["request-enum-value-removed breaking major"],
    ),
    (
        r#"["open", "shut"]"#,
        r#"["open", "shut", "lost"]"#,
        &["request-enum-value-added compatible minor"],
    ),
    (
        r#""X-Trace", "in": "header", "required": true, "schema": {"type": "string"}"#,
        r#""X-Trace", "in": "header", "required": true, "schema": {"type": "integer"}"#,
        &["request-type-changed breaking major"],
    ),
    // Request bodies.
    (
        r#""requestBody": {"required": true, "#,
        r#""requestBody": {"#,
        &["request-body-became-optional compatible major"],
    ),
    (
        r#""requestBody": {"content""#,
        r#""requestBody": {"required": true, "content""#,
        &["request-body-became-required breaking major"],
    ),
    (
        r#""requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#,
        r#""requestBody": {"required": true, "content": {"text/plain": {}, "application/json": {"schema": {"$ref": "#,
        &["request-media-type-added compatible minor"],
    ),
    (
        r#""encoding": {"tags": {"explode": true}}"#,
        r#""encoding": {"tags": {"explode": false}}"#,
        &["request-encoding-changed breaking patch"],
    ),
    (
        r#""application/x-www-form-urlencoded""#,
        r#""multipart/form-data""#,
        &[
            "request-media-type-removed breaking patch",
            "request-media-type-added compatible patch",
        ],
    ),
    // What is sent.
    (
        r#""required": ["lines"]"#,
        r#""required": ["lines", "email"]"#,
        &["request-property-became-required breaking major"],
    ),
    (
        r#""required": ["lines"], "#,
        "",
        &["request-property-became-optional compatible major"],
    ),
    (
        r#""kind": {"const": "order"}, "#,
        r#""kind": {"const": "order"}, "new": {"type": "string"}, "#,
        &["request-property-added compatible minor"],
    ),
    (
        r#", "date": {"type": "string", "format": "date"}"#,
        "",
        &["request-property-removed risky major"],
    ),
    (
        r#""format": "date"}"#,
        r#""format": "date-time"}"#,
        &["request-format-changed risky major"],
    ),
    (
        r#""email": {"type": "string", "#,
        r#""email": {"type": ["string", "null"], "#,
        &["request-became-nullable compatible major"],
    ),
    (
        r#""maxItems": 9"#,
        r#""maxItems": 5"#,
        &["request-bound-tightened risky patch"],
    ),
    (
        r#""maxItems": 9"#,
        r#""maxItems": 20"#,
        &["request-bound-loosened compatible patch"],
    ),
    (
        r#""pattern": "@""#,
        r#""minLength": 0"#,
        &[
            "request-bound-tightened risky patch",
            "request-bound-loosened compatible patch",
        ],
    ),
    (
        r#""default": false"#,
        r#""default": true"#,
        &["request-default-changed risky patch"],
    ),
    (
        r#"{"const": "order"}"#,
        r#"{"const": "sale"}"#,
        &[
            "request-enum-value-removed breaking major",
            "request-enum-value-added compatible minor",
        ],
    ),
    (
        r#""email": {"type": "string", "pattern": "@"}"#,
        r#""email": {"type": "string", "pattern": "@", "readOnly": true}"#,
        &["request-property-access risky patch"],
    ),
    (
        r#""email": {"type": "string", "pattern": "@"}"#,
        r#""email": {"type": "string", "pattern": "@", "deprecated": true}"#,
        &["request-property-deprecation compatible minor"],
    ),
    (
        r#""oneOf": [{"type": "string"}, "#,
        r#""oneOf": [{"type": "boolean"}, {"type": "string"}, "#,
        &["request-alternative-added compatible minor"],
    ),
    (
        r#""Target": {"oneOf": [{"type": "string"}, "#,
        r#""Target": {"oneOf": [{"type": "integer"}, "#,
        &[
            "request-alternative-removed breaking major",
            "request-alternative-added compatible minor",
        ],
    ),
    // What is received.
    (
        r#""200": {"description": "ok""#,
        r#""202": {"description": "ok""#,
        &[
            "response-removed breaking patch",
            "response-added risky patch",
        ],
    ),
    (
        r##",
        "404": {"description": "none", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}"##,
        "",
        &[
            "path-removed compatible major",
            "path-added compatible minor",
            "type-added compatible minor",
            "feature-added compatible minor",
            "response-removed compatible patch",
        ],
    ),
    (
        r#""X-Total": {"schema": {"type": "integer"}}, "#,
        "",
        &["response-header-removed risky major"],
    ),
    (
        r#""X-Next": {"required": true, "schema""#,
        r#""X-Next": {"schema""#,
        &["response-header-became-optional risky major"],
    ),
    (
        r#""headers": {"#,
        r#""headers": {"X-New": {"schema": {"type": "string"}}, "#,
        &["response-header-added compatible minor"],
    ),
    (
        r#""201": {"description": "made""#,
        r#""409": {"description": "there"}, "201": {"description": "made""#,
        &["response-added compatible patch"],
    ),
    (
        r#""memo": {"type": "string"},"#,
        "",
        &["response-property-removed risky major"],
    ),
    (
        r#""memo": {"type": "string"}"#,
        r#""memo": {"type": "string"}, "more": {"type": "string"}"#,
        &["response-property-added compatible minor"],
    ),
    (
        r#""memo": {"type": "string"}"#,
        r#""memo": {"type": "integer"}"#,
        &["response-type-changed breaking major"],
    ),
    (
        r#""memo": {"type": "string"}"#,
        r#""memo": {"type": ["string", "null"]}"#,
        &["response-became-nullable breaking major"],
    ),
    (
        r#"["id", "place"]"#,
        r#"["id"]"#,
        &["response-property-became-optional breaking major"],
    ),
    (
        r#"["id", "place"]"#,
        r#"["id", "place", "paid"]"#,
        &["response-property-became-required compatible major"],
    ),
    (
        r#"["fast", "slow"]"#,
        r#"["fast"]"#,
        &["response-enum-value-removed compatible major"],
    ),
    (
        r#"["fast", "slow"]"#,
        r#"["fast", "slow", "safe"]"#,
        &["response-enum-value-added compatible minor"],
    ),
    (
        r##"{"$ref": "#/components/schemas/Shop"}, "##,
        "",
        &[
            "response-type-changed compatible major",
            "item-changed compatible minor",
            "path-added compatible minor",
            "type-added compatible minor",
            "type-added compatible minor",
            "feature-added compatible minor",
        ],
    ),
    (
        r#""additionalProperties": {"type": "string"}"#,
        r#""additionalProperties": {"type": "integer"}"#,
        &["response-type-changed breaking major"],
    ),
    (
        r#""const": "Shop""#,
        r#""const": "Store""#,
        &[
            "response-discriminator-changed compatible patch",
            "response-enum-value-added compatible patch",
            "response-enum-value-removed compatible patch",
        ],
    ),
    // Security and servers.
    (
        r#""security": [{"token": ["read"]}]"#,
        r#""security": [{"token": ["read", "write"]}]"#,
        &[
            "security-scope-added risky patch",
            "security-scope-added risky patch",
            "security-scope-added risky patch",
        ],
    ),
    (
        r#""security": [{"token": ["read"]}]"#,
        r#""security": [{"token": ["read"]}, {"key": []}]"#,
        &[
            "security-added compatible patch",
            "security-added compatible patch",
            "security-added compatible patch",
        ],
    ),
    (
        r#""security": [{"token": ["read"]}]"#,
        r#""security": [{"key": []}]"#,
        &[
            "security-removed breaking patch",
            "security-removed breaking patch",
            "security-removed breaking patch",
            "security-added compatible patch",
            "security-added compatible patch",
            "security-added compatible patch",
        ],
    ),
    (
        "https://api.example.com/v1",
        "https://api.example.com/v2",
        &["server-removed breaking patch", "server-added risky patch"],
    ),
];

#[test]
fn diff_of_a_single_edit_has_its_codes_and_verdicts() {
    for (from, to, expected) in EDITS {
        assert_eq!(
            SHOP.matches(from).count(),
            1,
            "{from} is in the document once"
        );
        let changes = diff(SHOP, &SHOP.replace(from, to)).changes.into_iter();
        let found: Vec<String> = changes
            .map(|change| format!("{} {} {}", change.code, change.wire, change.rust))
            .collect();
        assert_eq!(found, *expected, "{from} → {to}");
    }
}
