//! Converts the schemas of a document to JSON Schema 2020-12, in place.
//!
//! OpenAPI 3.0 (Schema Object) has keywords of its own: `nullable`, a boolean
//! `exclusiveMinimum`, a `$ref` that hides its siblings. Where the specification and its common use differ,
//! the conversion follows the use, since servers do: `nullable` with `enum` or `allOf` allows null, and a
//! schema that is only `nullable: true` is null, not any value.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{SCHEMAS, escape, names, pointer_of};

const TYPES: [&str; 7] = [
    "null", "boolean", "integer", "number", "string", "array", "object",
];

/// Converts the component schemas and all that they refer to.
pub(super) fn to_2020_12(root: &mut Value, notes: &mut Vec<String>) {
    let old = root
        .get("openapi")
        .and_then(Value::as_str)
        .is_some_and(|version| version.starts_with("3.0"));
    let mut pending: Vec<String> = names(root)
        .map(|name| format!("#{SCHEMAS}/{}", escape(name)))
        .collect();
    let mut done = BTreeSet::new();
    while let Some(reference) = pending.pop() {
        if !done.insert(reference.clone()) {
            continue;
        }
        match pointer_of(&reference).and_then(|pointer| root.pointer_mut(&pointer)) {
            Some(schema) => Converter {
                old,
                references: &mut pending,
                notes,
            }
            .convert(schema),
            None => notes.push(format!("leads nowhere: {reference}")),
        }
    }
}

/// The positions of subschemas by keyword.
const ONE: [&str; 11] = [
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
];
const LISTED: [&str; 4] = ["allOf", "oneOf", "anyOf", "prefixItems"];
const NAMED: [&str; 4] = [
    "properties",
    "patternProperties",
    "$defs",
    "dependentSchemas",
];

struct Converter<'a> {
    /// The document is OpenAPI 3.0.
    old: bool,
    /// The targets of references.
    references: &'a mut Vec<String>,
    notes: &'a mut Vec<String>,
}

impl Converter<'_> {
    fn convert(&mut self, schema: &mut Value) {
        let Some(members) = schema.as_object_mut() else {
            return;
        };
        if let Some(reference) = members
            .get("$ref")
            .and_then(Value::as_str)
            .map(str::to_owned)
        {
            if self.old {
                members.retain(|key, _| key == "$ref");
            }
            if pointer_of(&reference).is_some() {
                self.references.push(reference);
            }
        }
        self.drop_misused(members);
        for keyword in ONE {
            members
                .get_mut(keyword)
                .into_iter()
                .for_each(|schema| self.convert(schema));
        }
        for keyword in LISTED {
            let schemas = members.get_mut(keyword).and_then(Value::as_array_mut);
            schemas
                .into_iter()
                .flatten()
                .for_each(|schema| self.convert(schema));
        }
        for keyword in NAMED {
            let schemas = members.get_mut(keyword).and_then(Value::as_object_mut);
            schemas
                .into_iter()
                .flatten()
                .for_each(|(_, schema)| self.convert(schema));
        }
        exclusive(members, "exclusiveMinimum", "minimum");
        exclusive(members, "exclusiveMaximum", "maximum");
        if self.old && members.remove("nullable") == Some(Value::Bool(true)) {
            allow_null(members);
        }
    }

    /// Removes keywords whose value JSON Schema does not allow: a validator would refuse the schema, and the rest of it is
    /// still valid.
    fn drop_misused(&mut self, members: &mut Map<String, Value>) {
        let notes = &mut *self.notes;
        members.retain(|keyword, value| {
            tidy(keyword, value);
            let good = well_formed(keyword, value);
            if !good {
                notes.push(format!("keyword left out: {keyword}: {value}"));
            }
            good
        });
    }
}

/// Repairs schemas that only a strict validator rejects.
fn tidy(keyword: &str, value: &mut Value) {
    match (keyword, value) {
        ("required", Value::Array(names)) => {
            let mut seen = BTreeSet::new();
            names.retain(|name| {
                name.as_str()
                    .is_some_and(|name| seen.insert(name.to_owned()))
            });
        }
        ("type", Value::Array(types)) => {
            types.retain(|name| name.as_str().is_some_and(|name| TYPES.contains(&name)));
        }
        _ => {}
    }
}

fn well_formed(keyword: &str, value: &Value) -> bool {
    let is_schema = |value: &Value| value.is_object() || value.is_boolean();
    match keyword {
        "type" => match value {
            Value::Array(types) => !types.is_empty(),
            value => value.as_str().is_some_and(|name| TYPES.contains(&name)),
        },
        "enum" => value.as_array().is_some_and(|values| !values.is_empty()),
        "required" => value.is_array(),
        "pattern" => value
            .as_str()
            .is_some_and(|_| compiles(&json!({ "pattern": value }))),
        "format" | "$ref" => value.is_string(),
        "minimum" | "maximum" => value.is_number(),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number() || value.is_boolean(),
        "multipleOf" => value.as_f64().is_some_and(|step| step > 0.0),
        "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" => {
            value.as_f64().is_some_and(|bound| bound >= 0.0)
        }
        "uniqueItems" => value.is_boolean(),
        "patternProperties" => {
            value.is_object() && compiles(&json!({ "patternProperties": value }))
        }
        // These would change the base URI of the schema's references.
        "$id" | "$schema" => false,
        _ if ONE.contains(&keyword) => is_schema(value),
        _ if LISTED.contains(&keyword) => value
            .as_array()
            .is_some_and(|schemas| !schemas.is_empty() && schemas.iter().all(is_schema)),
        _ if NAMED.contains(&keyword) => value.is_object(),
        _ => true,
    }
}

fn compiles(schema: &Value) -> bool {
    let keys_only = schema
        .get("patternProperties")
        .and_then(Value::as_object)
        .map(|patterns| {
            patterns
                .keys()
                .all(|pattern| compiles(&json!({ "pattern": pattern })))
        });
    keys_only.unwrap_or_else(|| jsonschema::draft202012::new(schema).is_ok())
}

/// Turns `minimum: 5, exclusiveMinimum: true` into `exclusiveMinimum: 5`.
fn exclusive(members: &mut Map<String, Value>, keyword: &str, bound: &str) {
    match members.get(keyword) {
        Some(Value::Bool(true)) => {
            members.remove(keyword);
            if let Some(value) = members.remove(bound) {
                members.insert(keyword.to_owned(), value);
            }
        }
        Some(Value::Bool(false)) => {
            members.remove(keyword);
        }
        _ => {}
    }
}

/// Adds null to what a schema allows; properties and items stay where references find them.
fn allow_null(members: &mut Map<String, Value>) {
    let alternatives = ["allOf", "oneOf", "anyOf", "not"];
    let mut others = Map::new();
    for keyword in alternatives {
        if let Some(value) = members.remove(keyword) {
            others.insert(keyword.to_owned(), value);
        }
    }
    if others.is_empty() && !says_something(members) {
        members.insert("type".to_owned(), json!("null"));
    }
    match members.get_mut("type") {
        Some(Value::Array(types)) if !types.contains(&json!("null")) => types.push(json!("null")),
        Some(name @ Value::String(_)) if *name != json!("null") => {
            *name = json!([name.take(), "null"]);
        }
        _ => {}
    }
    if let Some(Value::Array(values)) = members.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    if !others.is_empty() {
        members.insert("anyOf".to_owned(), json!([others, { "type": "null" }]));
    }
}

/// Returns whether there is a keyword that concerns data; annotations do not count.
fn says_something(members: &Map<String, Value>) -> bool {
    const ANNOTATIONS: [&str; 10] = [
        "description",
        "title",
        "example",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
    ];
    members
        .keys()
        .any(|key| !ANNOTATIONS.contains(&key.as_str()) && !key.starts_with("x-"))
}
