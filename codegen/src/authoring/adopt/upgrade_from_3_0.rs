//! Converts schemas of OpenAPI 3.0 to those of 3.1, which are JSON Schema 2020-12 (OpenAPI 3.1, section 4.8.24).

use super::super::Value;
use super::walk::{Kind, walk};

/// Converts every schema in a value.
pub(super) fn upgrade(value: &mut Value, kind: Kind) {
    walk(value, kind, &mut |value, kind| {
        if kind == Kind::Schema {
            schema(value);
        }
    });
}

fn schema(value: &mut Value) {
    let Value::Object(members) = value else {
        return;
    };
    // The siblings of a reference have no effect in 3.0 (section 4.7.23), but would have one in 3.1.
    if members.iter().any(|(key, _)| key == "$ref") {
        members.retain(|(key, _)| key == "$ref");
        return;
    }
    exclusive(members, "exclusiveMinimum", "minimum");
    exclusive(members, "exclusiveMaximum", "maximum");
    example(members);
    nullable(value);
}

/// Converts `exclusiveMinimum: true`, which modifies `minimum`, to `exclusiveMinimum` with the number.
fn exclusive(members: &mut Vec<(String, Value)>, keyword: &str, bound: &str) {
    let at =
        |members: &[(String, Value)], key: &str| members.iter().position(|(name, _)| name == key);
    let Some(here) = at(members, keyword) else {
        return;
    };
    match members.get(here) {
        Some((_, Value::Bool(false))) => {
            members.remove(here);
        }
        Some((_, Value::Bool(true))) => {
            members.remove(here);
            if let Some(member) = at(members, bound).and_then(|bound| members.get_mut(bound)) {
                keyword.clone_into(&mut member.0);
            }
        }
        _ => {}
    }
}

fn example(members: &mut [(String, Value)]) {
    let has_examples = members.iter().any(|(key, _)| key == "examples");
    let found = members.iter_mut().find(|(key, _)| key == "example");
    if let Some((key, value)) = found.filter(|_| !has_examples) {
        "examples".clone_into(key);
        *value = Value::Array(vec![std::mem::replace(value, Value::Null)]);
    }
}

/// Converts `nullable: true` to null in `type` and `enum`.
fn nullable(value: &mut Value) {
    let Value::Object(members) = value else {
        return;
    };
    let Some(at) = members.iter().position(|(key, _)| key == "nullable") else {
        return;
    };
    let (_, nullable) = members.remove(at);
    if nullable != Value::Bool(true) {
        return;
    }
    if let Some((_, values)) = members.iter_mut().find(|(key, _)| key == "enum")
        && let Value::Array(values) = values
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    if let Some((_, ty)) = members.iter_mut().find(|(key, _)| key == "type") {
        let old = std::mem::replace(ty, Value::Null);
        *ty = Value::Array(vec![old, Value::from("null")]);
    } else if !members.is_empty() {
        let null = Value::Object(vec![("type".to_owned(), Value::from("null"))]);
        let inner = std::mem::replace(value, Value::Null);
        *value = Value::Object(vec![("anyOf".to_owned(), Value::Array(vec![inner, null]))]);
    }
}
