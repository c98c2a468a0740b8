//! Rewrites responses in an envelope in the form of our document.
//!
//! For example, the other document inlines the envelope in each response, and our document has a schema
//! `Envelope` with the members `success` and `errors`:
//!
//! ```yaml
//! # the other document
//! properties: { success: …, errors: …, result: { $ref: '#/components/schemas/Pet' } }
//! # the result
//! allOf:
//!   - $ref: '#/components/schemas/Envelope'
//!   - { type: object, required: [result], properties: { result: { $ref: '#/components/schemas/Pet' } } }
//! ```

use super::super::Value;
use super::existing::Ours;
use crate::extensions::Extension;
use crate::model::is_success_status;

/// The maximum depth to which references and `allOf` are followed.
const DEPTH: u32 = 16;

/// The members of an object schema, including those of references and `allOf`.
#[derive(Debug, Default)]
struct Members {
    properties: Vec<(String, Value)>,
    required: Vec<String>,
}

/// Rewrites the responses of an operation. `component` resolves a reference.
pub(super) fn unwrap(
    operation: &mut Value,
    ours: &Ours,
    component: &dyn Fn(&str) -> Option<Value>,
) {
    let Some(envelope) = &ours.envelope else {
        return;
    };
    let mut has_data = Vec::new();
    let Some(Value::Object(responses)) = member(operation, "responses") else {
        return;
    };
    for (status, response) in responses {
        if let Some(target) = response
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(component)
        {
            *response = target;
        }
        let failure = ours.failures.get(status.as_str());
        let Some(schema) = json_schema(response) else {
            continue;
        };
        let mut members = Members::default();
        let known = collect(schema, component, DEPTH, &mut members);
        let has = |name: &String| members.properties.iter().any(|(key, _)| key == name);
        if !known || !envelope.wrapping.iter().all(has) {
            continue;
        }
        if is_success_status(status) {
            has_data.push(has(&envelope.data));
            *schema = wrapped(members, envelope);
        } else if let Some(failure) = failure {
            *response = reference(failure);
        }
    }
    if has_data == [false] {
        let mut declaration = envelope.declaration.clone();
        declaration.set("data", Value::Null);
        operation.set(Extension::Envelope.name(), declaration);
    }
}

/// The envelope of our document.
#[derive(Debug)]
pub(super) struct Envelope {
    /// The value of `x-envelope` at the root.
    pub(super) declaration: Value,
    /// The member with the data.
    pub(super) data: String,
    /// The other members.
    pub(super) wrapping: Vec<String>,
    /// The reference of the schema that has exactly the other members.
    pub(super) schema: String,
}

/// Returns the schema of a response: our envelope and the data.
fn wrapped(members: Members, envelope: &Envelope) -> Value {
    let is_required = members.required.contains(&envelope.data);
    let mut properties: Vec<(String, Value)> = Vec::new();
    for (name, value) in members.properties {
        if envelope.wrapping.contains(&name) {
            continue;
        }
        match properties.iter_mut().find(|(known, _)| *known == name) {
            // A later part of an `allOf` is usually more specific.
            Some((_, known)) if !is_vague(&value) || is_vague(known) => *known = value,
            Some(_) => {}
            None => properties.push((name, value)),
        }
    }
    let wrapping = reference(&envelope.schema);
    if properties.is_empty() {
        return wrapping;
    }
    let mut object = Value::Object(vec![("type".to_owned(), Value::from("object"))]);
    if properties.iter().any(|(name, _)| *name == envelope.data) {
        let required = Value::Array(vec![Value::from(&*envelope.data)]);
        object.set("required", required);
        if !is_required {
            let source = Value::Object(vec![("required".to_owned(), Value::from("ours"))]);
            object.set(Extension::Source.name(), source);
        }
    }
    object.set("properties", Value::Object(properties));
    Value::Object(vec![(
        "allOf".to_owned(),
        Value::Array(vec![wrapping, object]),
    )])
}

/// Returns whether a schema has no keyword other than `type`.
fn is_vague(schema: &Value) -> bool {
    schema
        .members()
        .iter()
        .all(|(key, value)| match key.as_str() {
            "type" | "description" | "nullable" | "example" | "examples" => true,
            "items" => is_vague(value),
            "anyOf" | "oneOf" | "allOf" => value.items().iter().all(is_vague),
            _ => false,
        })
}

/// Collects the members of an object schema. Returns whether all of them are known.
fn collect(
    schema: &Value,
    component: &dyn Fn(&str) -> Option<Value>,
    depth: u32,
    members: &mut Members,
) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = component(reference);
        return target.is_some_and(|target| collect(&target, component, depth, members));
    }
    let parts = schema.get("allOf").map(Value::items).unwrap_or_default();
    if schema.get("oneOf").or(schema.get("anyOf")).is_some() {
        return false;
    }
    let all = parts
        .iter()
        .all(|part| collect(part, component, depth, members));
    let properties = schema.get("properties").map(Value::members);
    members
        .properties
        .extend(properties.unwrap_or_default().iter().cloned());
    let required = schema.get("required").map(Value::items).unwrap_or_default();
    let required = required.iter().filter_map(Value::as_str);
    members.required.extend(required.map(str::to_owned));
    all
}

/// Returns the schema of the JSON content of a response.
fn json_schema(response: &mut Value) -> Option<&mut Value> {
    let Some(Value::Object(content)) = member(response, "content") else {
        return None;
    };
    let json = content.iter_mut().find(|(media, _)| media.contains("json"));
    member(&mut json?.1, "schema")
}

fn member<'v>(value: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let Value::Object(members) = value else {
        return None;
    };
    let found = members.iter_mut().find(|(name, _)| name == key);
    found.map(|(_, value)| value)
}

fn reference(to: &str) -> Value {
    Value::Object(vec![("$ref".to_owned(), Value::from(to))])
}
