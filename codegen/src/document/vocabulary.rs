//! The members that each object of the specification has, for suggestions where one is misspelt.

/// Returns the members of an object, which is named as diagnostics name it; empty for one that is not
/// an object of the specification.
pub(super) fn members(owner: &str) -> &'static [&'static str] {
    let found = OBJECTS.iter().find(|(name, _)| *name == owner);
    found.map_or(&[], |(_, members)| members)
}

/// Whether an object of this name has a schema as a member.
pub(super) fn has_schema(owner: &str) -> bool {
    members(owner).contains(&"schema")
}

/// Whether a word is a keyword of schemas.
pub(super) fn is_keyword(word: &str) -> bool {
    members("a schema").contains(&word)
}

const SERVER: &[&str] = &["url", "description", "name", "variables"];

#[rustfmt::skip]
const OBJECTS: &[(&str, &[&str])] = &[
    ("an OpenAPI document", &[
        "openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security",
        "tags", "externalDocs",
    ]),
    ("a Swagger 2.0 document", &[
        "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
        "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
    ]),
    ("`info`", &[
        "title", "summary", "description", "termsOfService", "contact", "license", "version",
    ]),
    ("`components`", &[
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "pathItems", "mediaTypes",
    ]),
    ("a server", SERVER),
    ("the first server of the document", SERVER),
    ("a server variable", &[
        "enum", "default", "description",
    ]),
    ("a tag", &[
        "name", "summary", "description", "externalDocs", "parent", "kind",
    ]),
    ("a path item", &[
        "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace",
        "query", "additionalOperations", "servers", "parameters",
    ]),
    ("an operation", &[
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
        "callbacks", "deprecated", "security", "servers", "consumes", "produces", "schemes",
    ]),
    ("a parameter", &[
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
        "allowReserved", "schema", "content", "example", "examples",
    ]),
    ("a header", &[
        "description", "required", "deprecated", "style", "explode", "schema", "content", "example", "examples",
    ]),
    ("a request body", &[
        "description", "content", "required",
    ]),
    ("a response", &[
        "summary", "description", "headers", "content", "links", "schema", "examples",
    ]),
    ("a media type", &[
        "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding",
    ]),
    ("an encoding", &[
        "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding",
    ]),
    ("an example", &[
        "summary", "description", "dataValue", "serializedValue", "value", "externalValue",
    ]),
    ("a security scheme", &[
        "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
        "oauth2MetadataUrl", "deprecated", "flow", "authorizationUrl", "tokenUrl", "scopes",
    ]),
    ("a discriminator", &[
        "propertyName", "mapping", "defaultMapping",
    ]),
    ("a schema", &[
        "$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$comment", "$defs", "allOf", "anyOf",
        "oneOf", "not", "if", "then", "else", "dependentSchemas", "prefixItems", "items", "contains", "properties",
        "patternProperties", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains",
        "maxProperties", "minProperties", "required", "dependentRequired", "title", "description", "default",
        "deprecated", "readOnly", "writeOnly", "examples", "format", "contentEncoding", "contentMediaType",
        "contentSchema", "discriminator", "xml", "externalDocs", "example", "nullable",
    ]),
];
