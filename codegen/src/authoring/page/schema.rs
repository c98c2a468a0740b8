//! Converts types of pages to schemas.

use super::tree::{Alternative, Field, Shape, Type};
use crate::authoring::Value;

/// Returns the schema of a field.
pub(super) fn of_field(field: &Field, descriptions: bool) -> Value {
    let mut members = members(&field.ty, descriptions);
    members.extend(keywords(&field.facts));
    if field.deprecated {
        members.push(("deprecated".to_owned(), Value::Bool(true)));
    }
    if descriptions && !field.description.is_empty() {
        let description = Value::String(field.description.clone());
        members.insert(0, ("description".to_owned(), description));
    }
    Value::Object(members)
}

/// Returns the schema of the fields of a section: an object.
pub(super) fn of_fields(fields: &[Field], descriptions: bool) -> Value {
    let shape = Shape {
        members: Some(fields.to_vec()),
        ..Shape::default()
    };
    Value::Object(object(&shape, descriptions))
}

/// Returns the facts as members of a schema.
fn keywords(facts: &[(&'static str, Value)]) -> impl Iterator<Item = (String, Value)> {
    let facts = facts.iter();
    facts.map(|(keyword, value)| ((*keyword).to_owned(), value.clone()))
}

pub(super) fn of_type(ty: &Type, descriptions: bool) -> Value {
    Value::Object(members(ty, descriptions))
}

fn members(ty: &Type, descriptions: bool) -> Vec<(String, Value)> {
    match ty {
        Type::Any => Vec::new(),
        Type::Scalar(name) => vec![typed(name)],
        Type::File => vec![typed("string"), text("format", "binary")],
        Type::Literal(value) => {
            let mut members = Vec::from_iter(type_of(value).map(typed));
            members.push(("const".to_owned(), value.clone()));
            members
        }
        Type::Array(item) => vec![
            typed("array"),
            ("items".to_owned(), of_type(item, descriptions)),
        ],
        Type::Map(value) => vec![
            typed("object"),
            (
                "additionalProperties".to_owned(),
                of_type(value, descriptions),
            ),
        ],
        Type::Object(shape) => object(shape, descriptions),
        Type::Union(alternatives, _) => union(alternatives, descriptions),
    }
}

fn object(shape: &Shape, descriptions: bool) -> Vec<(String, Value)> {
    let mut members = Vec::new();
    // The title names the emitted type.
    members.extend(shape.name.as_ref().map(|name| text("title", name)));
    members.push(typed("object"));
    let fields = shape.members.as_deref().unwrap_or_default();
    let required = fields.iter().filter(|field| !field.optional);
    let required: Vec<_> = required
        .map(|field| Value::String(field.name.clone()))
        .collect();
    if !required.is_empty() {
        members.push(("required".to_owned(), Value::Array(required)));
    }
    let property = |field: &Field| (field.name.clone(), of_field(field, descriptions));
    if !fields.is_empty() {
        let properties = Value::Object(fields.iter().map(property).collect());
        members.push(("properties".to_owned(), properties));
    }
    members
}

/// Returns an enum if all alternatives are literals of one type, and otherwise `oneOf`.
fn union(alternatives: &[Alternative], descriptions: bool) -> Vec<(String, Value)> {
    if let Some(values) = literals(alternatives) {
        let mut types = values.iter().filter_map(type_of);
        let first = types.next();
        let is_one = types.all(|other| Some(other) == first);
        let mut members = Vec::from_iter(first.filter(|_| is_one).map(typed));
        if let [(_, ty)] = members.as_mut_slice()
            && values.contains(&Value::Null)
        {
            *ty = Value::Array(vec![ty.clone(), Value::from("null")]);
        }
        members.push(("enum".to_owned(), Value::Array(values)));
        return members;
    }
    if let Some(members) = or_null(alternatives, descriptions) {
        return members;
    }
    let one = |alternative: &Alternative| {
        let mut members = members(&alternative.ty, descriptions);
        members.extend(keywords(&alternative.facts));
        if descriptions && !alternative.description.is_empty() {
            members.insert(0, text("description", &alternative.description));
        }
        Value::Object(members)
    };
    vec![(
        "oneOf".to_owned(),
        Value::Array(alternatives.iter().map(one).collect()),
    )]
}

/// Returns the schema of a union of a named type and null: `type: [string, "null"]`.
fn or_null(alternatives: &[Alternative], descriptions: bool) -> Option<Vec<(String, Value)>> {
    let (one, null) = match alternatives {
        [one, other] if other.ty.is_null() => (one, other),
        _ => return None,
    };
    let mut members = members(&one.ty, descriptions);
    members.extend(keywords(&one.facts));
    members.extend(keywords(&null.facts));
    let is_value = members
        .iter()
        .any(|(key, _)| matches!(key.as_str(), "enum" | "const"));
    let (_, ty) = members
        .iter_mut()
        .find(|(key, _)| key == "type" && !is_value)?;
    *ty = Value::Array(vec![ty.clone(), Value::from("null")]);
    Some(members)
}

/// Returns the values of a union of literals and null.
pub(super) fn literals(alternatives: &[Alternative]) -> Option<Vec<Value>> {
    let values = alternatives.iter().map(|one| match &one.ty {
        Type::Literal(value) => Some(value.clone()),
        ty if ty.is_null() => Some(Value::Null),
        _ => None,
    });
    let values: Vec<_> = values.collect::<Option<_>>()?;
    values
        .iter()
        .any(|value| *value != Value::Null)
        .then_some(values)
}

/// Returns the JSON type of a literal.
pub(super) fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(_) => Some("number"),
        _ => None,
    }
}

/// Returns the schema of a skeleton. Its truncated parts may be any value.
pub(super) fn of_skeleton(value: &Value) -> Value {
    match value {
        Value::String(leaf) => match leaf.trim_matches('*') {
            "string" | "number" | "integer" | "boolean" => {
                Value::Object(vec![typed(leaf.trim_matches('*'))])
            }
            _ => Value::Object(Vec::new()),
        },
        Value::Array(items) => {
            let mut members = vec![typed("array")];
            let item = items.first().map(of_skeleton);
            members.extend(item.map(|item| ("items".to_owned(), item)));
            Value::Object(members)
        }
        Value::Object(fields) => {
            let mut members = vec![typed("object")];
            let property = |(name, value): &(String, Value)| (name.clone(), of_skeleton(value));
            if !fields.is_empty() {
                let properties = Value::Object(fields.iter().map(property).collect());
                members.push(("properties".to_owned(), properties));
            }
            Value::Object(members)
        }
        _ => Value::Object(Vec::new()),
    }
}

fn typed(name: &str) -> (String, Value) {
    text("type", name)
}

fn text(key: &str, value: &str) -> (String, Value) {
    (key.to_owned(), Value::String(value.to_owned()))
}
