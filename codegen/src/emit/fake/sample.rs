//! A value of a type, for documents without examples: the examples of the schemas, else the plainest value.

use serde_json::{Map, Value, json};

use crate::model::{
    Api, Docs, Kind, Object, Property, TextFormat, TypeRef, Union, UnionForm, Variant,
};

/// Deeper than this, lists are empty, and what can be null is.
const DEEP: usize = 3;
/// The maximum depth of a sample. Deeper values are null, since the type contains itself or is too large.
const DEEPEST: usize = 24;

/// After this many values there is null: types that use each other twice double the example with each level.
const MOST: usize = 10_000;

/// A value that the type reads.
pub(super) fn sample(api: &Api, ty: TypeRef) -> Value {
    at(&mut Sample { api, values: 0 }, ty, 0)
}

/// An example in the making.
struct Sample<'a> {
    api: &'a Api,
    /// The number of its values so far.
    values: usize,
}

fn at(sample: &mut Sample<'_>, ty: TypeRef, depth: usize) -> Value {
    let of = sample.api.ty(ty.id);
    sample.values = sample.values.saturating_add(1);
    if depth > DEEPEST || sample.values > MOST || (ty.nullable && depth > DEEP) {
        return Value::Null;
    }
    if let Some(value) = example(&of.docs, &of.kind) {
        return value;
    }
    let depth = depth.saturating_add(1);
    match &of.kind {
        Kind::Null => Value::Null,
        Kind::Boolean => json!(true),
        Kind::Integer(_) | Kind::Number => json!(1),
        Kind::Text(format) => json!(text(*format)),
        Kind::StringEnum(strings) => {
            json!(strings.values.first().map_or("text", |value| &value.value))
        }
        Kind::IntegerEnum(integers) => integers
            .values
            .first()
            .and_then(|value| serde_json::from_str(&value.value).ok())
            .unwrap_or_else(|| json!(1)),
        Kind::Array(_) if depth > DEEP => json!([]),
        Kind::Array(item) => json!([at(sample, *item, depth)]),
        Kind::Tuple { items, .. } => items.iter().map(|item| at(sample, *item, depth)).collect(),
        Kind::Any | Kind::Map(_) => json!({}),
        Kind::Object(object) => Value::Object(members(sample, object, depth)),
        Kind::Union(union) => variant(sample, union, depth),
    }
}

/// Returns the example of a type if it is of the right kind. That of an object consists of those of its members.
fn example(docs: &Docs, kind: &Kind) -> Option<Value> {
    let mut values = docs
        .examples
        .iter()
        .filter_map(|text| serde_json::from_str::<Value>(text).ok());
    values.find(|value| match kind {
        Kind::Boolean => value.is_boolean(),
        Kind::Integer(_) | Kind::IntegerEnum(_) => value.is_i64() || value.is_u64(),
        Kind::Number => value.is_number(),
        Kind::Text(_) => value.is_string(),
        Kind::StringEnum(strings) => strings
            .values
            .iter()
            .any(|known| value.as_str() == Some(known.value.as_str())),
        _ => false,
    })
}

fn members(sample: &mut Sample<'_>, object: &Object, depth: usize) -> Map<String, Value> {
    let mut members = Map::new();
    for ty in &object.unions {
        if let Value::Object(more) = at(sample, *ty, depth) {
            members.extend(more);
        }
    }
    let required = object
        .properties
        .iter()
        .filter(|property| property.required);
    members
        .extend(required.map(|property| (property.name.clone(), member(sample, property, depth))));
    members
}

fn member(sample: &mut Sample<'_>, property: &Property, depth: usize) -> Value {
    let constant = property.constant.as_deref();
    constant
        .and_then(|text| serde_json::from_str(text).ok())
        .or_else(|| example(&property.docs, &sample.api.ty(property.ty.id).kind))
        .unwrap_or_else(|| at(sample, property.ty, depth))
}

fn variant(sample: &mut Sample<'_>, union: &Union, depth: usize) -> Value {
    let Some(Variant { ty, tags, .. }) = union.variants.first() else {
        return Value::Null;
    };
    let mut value = at(sample, *ty, depth);
    if let (UnionForm::Tagged { property }, Some(members), Some(tag)) =
        (&union.form, value.as_object_mut(), tags.first())
    {
        members.insert(property.clone(), json!(tag));
    }
    value
}

fn text(format: TextFormat) -> &'static str {
    match format {
        TextFormat::Plain | TextFormat::Binary | TextFormat::Secret => "text",
        TextFormat::DateTime => "2026-01-01T00:00:00Z",
        TextFormat::Date => "2026-01-01",
        TextFormat::Time => "00:00:00Z",
        TextFormat::Duration => "PT1S",
        TextFormat::Uuid => "01234567-89ab-4cde-8f01-23456789abcd",
        TextFormat::Uri => "https://example.com/",
        TextFormat::Ip => "192.0.2.1",
        TextFormat::Base64 => "dGV4dA==",
    }
}
