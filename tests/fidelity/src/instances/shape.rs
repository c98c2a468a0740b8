//! Schemas without references and alternatives: `allOf` merged, one branch of each union taken.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Generator, Mode};

/// The keywords of a schema that apply together to one kind of value.
pub(crate) type Shape = Map<String, Value>;

/// The largest number of combinations of branches that are looked at.
const COMBINATIONS: usize = 64;

/// Returns the types that a shape allows: written, or meant by its other keywords, or all.
pub(super) fn types(shape: &Shape) -> Vec<&str> {
    named_types(shape).unwrap_or_else(|| {
        vec![
            "object", "string", "array", "integer", "boolean", "null", "number",
        ]
    })
}

/// Returns the types that a shape writes, or means by its other keywords.
pub(crate) fn named_types(shape: &Shape) -> Option<Vec<&str>> {
    const MEANT: [(&str, &[&str]); 4] = [
        (
            "object",
            &[
                "properties",
                "required",
                "additionalProperties",
                "patternProperties",
                "minProperties",
            ],
        ),
        ("array", &["items", "prefixItems", "minItems"]),
        ("string", &["format", "pattern", "minLength", "maxLength"]),
        (
            "number",
            &[
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
            ],
        ),
    ];
    match shape.get("type") {
        Some(Value::String(name)) => Some(vec![name]),
        Some(Value::Array(names)) => Some(names.iter().filter_map(Value::as_str).collect()),
        _ => MEANT
            .iter()
            .find(|(_, keywords)| keywords.iter().any(|keyword| shape.contains_key(*keyword)))
            .map(|(name, _)| vec![*name]),
    }
}

/// Returns whether the value is of a type that the shape allows.
pub(super) fn allows_type(shape: &Shape, value: &Value) -> bool {
    types(shape).iter().any(|name| match *name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    })
}

impl Generator<'_> {
    /// Returns the shapes of a schema: one for each branch of a union, with what applies to all of them.
    pub(crate) fn shapes(&self, schema: &Value) -> Vec<Shape> {
        self.shapes_within(schema, &mut Vec::new())
    }

    fn shapes_within<'a>(&'a self, schema: &'a Value, path: &mut Vec<&'a str>) -> Vec<Shape> {
        let members = match schema {
            Value::Bool(true) => return vec![Shape::new()],
            Value::Object(members) => members,
            _ => return vec![],
        };
        let mut own = members.clone();
        own.retain(|keyword, _| {
            !["$ref", "allOf", "oneOf", "anyOf", "example", "examples"].contains(&keyword.as_str())
        });
        let mut shapes = vec![own];
        if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
            if path.contains(&reference) {
                return vec![];
            }
            let Some(target) = self.document.resolve(reference) else {
                return vec![];
            };
            path.push(reference);
            shapes = combine(&shapes, &self.shapes_within(target, path));
            path.pop();
        }
        for part in list(members, "allOf") {
            shapes = combine(&shapes, &self.shapes_within(part, path));
        }
        for keyword in ["oneOf", "anyOf"] {
            if members.contains_key(keyword) {
                let branches = self.branches(members, keyword, path);
                shapes = combine(&shapes, &branches);
            }
        }
        shapes
    }

    /// Returns the shapes of all branches; in edge mode also all branches of an `anyOf` at once, unless a
    /// discriminator selects one.
    fn branches<'a>(
        &'a self,
        members: &'a Shape,
        keyword: &str,
        path: &mut Vec<&'a str>,
    ) -> Vec<Shape> {
        let mut all = Vec::new();
        let mut together = vec![Shape::new()];
        let mut branches: Vec<Vec<Shape>> = Vec::new();
        for branch in list(members, keyword) {
            let mut shapes = self.shapes_within(branch, path);
            if let Some(tag) = self.tag(members, branch) {
                shapes = combine(&shapes, &[tag]);
            }
            branches.push(shapes);
        }
        if self.mode == Mode::UnknownTag {
            let shared = shared_properties(&branches);
            for shape in branches.iter_mut().flatten() {
                self.change_tags(shape, &shared);
            }
        }
        for shapes in branches {
            // Shapes that contradict each other are left out of the mixture, not the mixture dropped;
            // as is one that restricts the members of the others.
            let first = shapes.first().filter(|shape| is_mixable(shape));
            let mixed = combine(&together, first.map_or(&[], std::slice::from_ref));
            together = if mixed.is_empty() { together } else { mixed };
            all.extend(shapes);
        }
        let told = members.contains_key("discriminator");
        if self.mode == Mode::Edge && keyword == "anyOf" && !told {
            all.splice(0..0, together);
        }
        all
    }

    /// Replaces what can only be one text in a branch by one that no document lists. Outside of
    /// branches such a text is no tag, and neither is one that all branches have.
    fn change_tags(&self, shape: &mut Shape, shared: &BTreeMap<String, Value>) {
        let Some(properties) = shape.get_mut("properties").and_then(Value::as_object_mut) else {
            return;
        };
        for (name, property) in properties {
            if shared.get(name) != Some(property) && self.is_one_text(property, 8) {
                *property = json!({ "const": TOMORROW });
            }
        }
    }

    /// Returns whether a schema allows one text only: by itself, by its `allOf`, or by its reference.
    /// Its alternatives are not looked at: they may lead back to it.
    fn is_one_text(&self, schema: &Value, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let listed = schema.get("enum").and_then(Value::as_array);
        let one = listed.filter(|listed| listed.len() == 1);
        let value = schema.get("const").or_else(|| one?.first());
        let all_of = schema.get("allOf").and_then(Value::as_array);
        let reference = schema.get("$ref").and_then(Value::as_str);
        let target = reference.and_then(|reference| self.document.resolve(reference));
        value.is_some_and(Value::is_string)
            || target
                .into_iter()
                .chain(all_of.into_iter().flatten())
                .any(|schema| self.is_one_text(schema, depth))
    }

    /// Returns what a discriminator requires of a branch (OpenAPI 3.1, Discriminator Object): the property
    /// has the name of the branch's schema in `mapping`, else the schema's own name.
    fn tag(&self, members: &Shape, branch: &Value) -> Option<Shape> {
        let discriminator = members.get("discriminator")?;
        let property = discriminator.get("propertyName")?.as_str()?;
        let reference = branch.get("$ref")?.as_str()?;
        let name = reference.rsplit('/').next()?;
        let mapping = discriminator
            .get("mapping")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        let mapped = mapping.filter_map(|(tag, target)| Some((tag, target.as_str()?)));
        let tag = mapped
            .filter(|(_, target)| *target == reference || target.rsplit('/').next() == Some(name))
            .map(|(tag, _)| tag.as_str())
            .next()
            .unwrap_or(name);
        let written = self
            .shapes(branch)
            .iter()
            .any(|shape| lists_values(self, shape, property));
        let shape = if written {
            json!({ "required": [property] })
        } else {
            json!({ "properties": { property: { "const": tag } }, "required": [property] })
        };
        shape.as_object().cloned()
    }
}

/// A text that no document lists.
pub(super) const TOMORROW: &str = "a value of tomorrow";

/// Returns whether members that the shape does not declare may have any value.
fn is_mixable(shape: &Shape) -> bool {
    let others = shape.get("additionalProperties");
    others.is_none_or(|others| *others == Value::Bool(true))
}

/// Returns whether the shape itself restricts the values of a property.
fn lists_values(generator: &Generator<'_>, shape: &Shape, property: &str) -> bool {
    let schema = shape
        .get("properties")
        .and_then(|properties| properties.get(property));
    schema.is_some_and(|schema| {
        generator
            .shapes(schema)
            .iter()
            .any(|shape| shape.contains_key("enum") || shape.contains_key("const"))
    })
}

/// Returns the properties that all branches declare alike: they do not distinguish the branches.
fn shared_properties(branches: &[Vec<Shape>]) -> BTreeMap<String, Value> {
    let declared = |shape: &Shape| -> BTreeMap<String, Value> {
        let properties = shape.get("properties").and_then(Value::as_object);
        let entries = properties.into_iter().flatten();
        entries
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect()
    };
    let mut shapes = branches.iter().flatten();
    let mut shared = shapes.next().map(declared).unwrap_or_default();
    for shape in shapes {
        let other = declared(shape);
        shared.retain(|name, schema| other.get(name) == Some(schema));
    }
    shared
}

fn list<'a>(members: &'a Shape, keyword: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    members
        .get(keyword)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns every shape with every part, or each with some part where that would be too many.
fn combine(shapes: &[Shape], parts: &[Shape]) -> Vec<Shape> {
    if shapes.len() * parts.len() <= COMBINATIONS {
        return shapes
            .iter()
            .flat_map(|shape| parts.iter().filter_map(|part| merge(shape, part)))
            .collect();
    }
    let count = shapes.len().max(parts.len());
    shapes
        .iter()
        .cycle()
        .zip(parts.iter().cycle())
        .take(count)
        .filter_map(|(shape, part)| merge(shape, part))
        .collect()
}

/// Returns the shape of what is both; none if nothing is.
fn merge(one: &Shape, other: &Shape) -> Option<Shape> {
    let mut merged = one.clone();
    if meant_as_object(one) || meant_as_object(other) {
        let types = json!(["object", "null"]);
        for shape in [one, other] {
            if let Some(written) = shape.get("type") {
                merged.insert("type".to_owned(), common_types(written, &types));
            }
        }
    }
    for (keyword, value) in other {
        let both = match merged.get(keyword) {
            Some(present) => both(keyword, present, value)?,
            None => value.clone(),
        };
        merged.insert(keyword.clone(), both);
    }
    let impossible = |values: &Value| values.as_array().is_some_and(Vec::is_empty);
    (!["type", "enum"]
        .iter()
        .any(|keyword| merged.get(*keyword).is_some_and(impossible)))
    .then_some(merged)
}

/// Returns whether the properties alone determine the type.
fn meant_as_object(shape: &Shape) -> bool {
    shape.contains_key("properties") && !shape.contains_key("type")
}

/// Returns the value of a keyword that combines two values.
fn both(keyword: &str, one: &Value, other: &Value) -> Option<Value> {
    Some(match keyword {
        "const" => (one == other).then(|| one.clone())?,
        "type" => common_types(one, other),
        "enum" => {
            let other = other.as_array()?;
            one.as_array()?
                .iter()
                .filter(|value| other.contains(value))
                .cloned()
                .collect()
        }
        "required" => one
            .as_array()?
            .iter()
            .chain(other.as_array()?)
            .cloned()
            .collect(),
        "properties" | "patternProperties" => {
            let mut all = one.as_object()?.clone();
            for (name, schema) in other.as_object()? {
                let schema = all.get(name).map_or_else(
                    || schema.clone(),
                    |known| json!({ "allOf": [known, schema] }),
                );
                all.insert(name.clone(), schema);
            }
            Value::Object(all)
        }
        "items" | "additionalProperties" | "propertyNames" => json!({ "allOf": [one, other] }),
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => {
            if one.as_f64() >= other.as_f64() {
                one.clone()
            } else {
                other.clone()
            }
        }
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => {
            if one.as_f64() <= other.as_f64() {
                one.clone()
            } else {
                other.clone()
            }
        }
        _ => one.clone(),
    })
}

fn common_types(one: &Value, other: &Value) -> Value {
    let names = |value: &Value| match value {
        Value::Array(names) => names.clone(),
        name => vec![name.clone()],
    };
    let other = names(other);
    let common = names(one).into_iter().filter_map(|name| {
        let narrower =
            name == "number" && !other.contains(&name) && other.contains(&json!("integer"));
        let wider = name == "integer" && other.contains(&json!("number"));
        if narrower {
            Some(json!("integer"))
        } else {
            (wider || other.contains(&name)).then_some(name)
        }
    });
    common.collect()
}
