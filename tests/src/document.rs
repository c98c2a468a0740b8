//! `spec/openapi.yaml` read without the generator: each operation as a flat list of fields, to be
//! compared with the pages.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::pages::Facts;

/// The document.
#[derive(Debug)]
pub struct Document(Value);

/// A parameter or a member of a body.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The schema that declares it, and the place in it: `Stage.ended_on`. Uses of a schema share it.
    pub owner: String,
    /// The facts about it.
    pub facts: Facts,
    /// The sources of facts that no list of fields states (`x-source`), by keyword.
    pub sources: BTreeMap<String, String>,
    /// Its examples.
    pub examples: Vec<Value>,
}

/// The fields of an operation by place and path, such as `200 result.id`.
pub type Fields = BTreeMap<String, Field>;

/// Keywords that are no facts: structure, which the paths show, and descriptions.
const NO_FACTS: &[&str] = &[
    "$ref",
    "additionalProperties",
    "allOf",
    "description",
    "discriminator",
    "examples",
    "items",
    "oneOf",
    "properties",
    "required",
    "type",
    "x-deprecated-message",
    "x-source",
];

impl Document {
    /// Reads `spec/openapi.yaml`.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    #[must_use]
    #[expect(clippy::panic, reason = "a test without the document cannot succeed")]
    pub fn open() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/openapi.yaml");
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self(serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("openapi.yaml: {error}")))
    }

    /// Returns the root of the document.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.0
    }

    /// Returns the operations by method and path, such as `GET /accounts/{account_id}/…`.
    #[must_use]
    pub fn operations(&self) -> BTreeMap<String, &Value> {
        let methods = [
            "get", "put", "post", "delete", "options", "head", "patch", "trace",
        ];
        let paths = members(&self.0["paths"]);
        paths
            .flat_map(|(path, item)| members(item).map(move |(key, value)| (key, path, value)))
            .filter(|(key, ..)| methods.contains(&key.as_str()))
            .map(|(method, path, value)| (format!("{} {path}", method.to_uppercase()), value))
            .collect()
    }

    /// Follows `$ref`s; also returns the name in `components` of the last one.
    #[must_use]
    pub fn resolve<'d>(&'d self, value: &'d Value) -> (Option<&'d str>, &'d Value) {
        let mut found = (None, value);
        while let Some(reference) = found.1["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            let target = self.0.pointer(pointer).unwrap_or(&Value::Null);
            found = (pointer.rsplit('/').next(), target);
        }
        found
    }

    /// Returns the body, JSON or else multipart, or the response of an operation: its media type object and its owner.
    #[must_use]
    pub fn media<'d>(&'d self, operation: &'d Value, place: &str) -> Option<(String, &'d Value)> {
        let owner = format!("{} {place}", text(&operation["operationId"]));
        let at = match place {
            "body" => operation.get("requestBody")?,
            status => operation["responses"].get(status)?,
        };
        let (name, at) = self.resolve(at);
        let content = &at["content"];
        let media = content
            .get("application/json")
            .or(content.get("multipart/form-data"))?;
        Some((name.map_or(owner, |name| format!("{name} {place}")), media))
    }

    /// Returns the fields of the parameters, the body and the responses of an operation.
    #[must_use]
    pub fn fields(&self, method_and_path: &str) -> Fields {
        let mut fields = Fields::new();
        let Some(operation) = self.operations().remove(method_and_path) else {
            return fields;
        };
        let path = method_and_path.split(' ').nth(1).unwrap_or_default();
        let shared = self.0["paths"][path]["parameters"].as_array();
        let own = operation["parameters"].as_array();
        for parameter in shared.into_iter().chain(own).flatten() {
            self.add_parameter(parameter, &mut fields);
        }
        for place in ["body", "200", "4XX"] {
            if let Some((owner, media)) = self.media(operation, place) {
                let at = At {
                    place,
                    path: String::new(),
                    owner,
                };
                self.add_members(&at, &media["schema"], &mut fields);
            }
        }
        fields
    }

    fn add_parameter(&self, parameter: &Value, fields: &mut Fields) {
        let (name, parameter) = self.resolve(parameter);
        let at = At {
            place: text(&parameter["in"]),
            path: text(&parameter["name"]).into(),
            owner: name.unwrap_or(text(&parameter["name"])).into(),
        };
        let required = parameter["required"] == true;
        self.add(&at, &parameter["schema"], required.then_some(""), fields);
    }

    /// Adds a field and its members. `required` is `Some` if the field is required, with the source of that, if the
    /// document names one.
    fn add(&self, at: &At, schema: &Value, required: Option<&str>, fields: &mut Fields) {
        let mut field = Field {
            owner: at.owner.clone(),
            ..Field::default()
        };
        if let Some(source) = required {
            field.facts.insert("required".into(), json!(true));
            if !source.is_empty() {
                field.sources.insert("required".into(), source.into());
            }
        }
        self.describe(schema, &mut field);
        fields.insert(format!("{} {}", at.place, at.path), field);
        self.add_members(at, schema, fields);
    }

    /// Adds the facts of a schema about the value itself.
    fn describe(&self, schema: &Value, field: &mut Field) {
        let facts = members(schema).filter(|(key, _)| !NO_FACTS.contains(&key.as_str()));
        field
            .facts
            .extend(facts.map(|(key, value)| (key.clone(), value.clone())));
        let sources = members(&schema["x-source"]).filter(|(key, _)| *key != "required");
        field
            .sources
            .extend(sources.map(|(key, value)| (key.clone(), text(value).into())));
        field
            .examples
            .extend(schema["examples"].as_array().into_iter().flatten().cloned());

        if schema.get("$ref").is_some() {
            return self.describe(self.resolve(schema).1, field);
        }
        let alternatives = schema["oneOf"].as_array().map_or(&[][..], Vec::as_slice);
        let (nulls, others): (Vec<_>, Vec<_>) = alternatives
            .iter()
            .partition(|schema| schema["type"] == "null");
        let mut types: Vec<_> = match &schema["type"] {
            Value::Array(types) => types.iter().map(text).collect(),
            Value::String(one) => vec![one],
            _ => Vec::new(),
        };
        if !nulls.is_empty() || types.contains(&"null") {
            field.facts.insert("nullable".into(), json!(true));
            types.retain(|name| *name != "null");
        }
        match (others.as_slice(), types.as_slice()) {
            ([one], _) => self.describe(one, field),
            (_, ["object"]) if schema.get("additionalProperties").is_some() => {
                field.facts.insert("type".into(), json!("map"));
            }
            (_, [one]) => drop(field.facts.insert("type".into(), json!(one))),
            ([], []) => drop(field.facts.insert("type".into(), json!("any"))),
            _ => drop(field.facts.insert("type".into(), json!("union"))),
        }
    }

    /// Adds the members of a value: properties, items, entries, variants.
    fn add_members(&self, at: &At, schema: &Value, fields: &mut Fields) {
        let (name, schema) = self.resolve(schema);
        let at = &At {
            owner: name.map_or(at.owner.clone(), Into::into),
            ..at.clone()
        };
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.add_members(at, part, fields);
        }
        let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
        let source = text(&schema["x-source"]["required"]);
        for (name, property) in members(&schema["properties"]) {
            let required = required
                .iter()
                .any(|required| required == name)
                .then_some(source);
            self.add(
                &at.join(if at.path.is_empty() { "" } else { "." }, name),
                property,
                required,
                fields,
            );
        }
        if let Some(items) = schema.get("items") {
            self.add(&at.join("", "[]"), items, None, fields);
        }
        if let Some(entries) = schema.get("additionalProperties") {
            self.add(&at.join("", ".*"), entries, None, fields);
        }
        if let Some(discriminator) = schema.get("discriminator") {
            let property = text(&discriminator["propertyName"]);
            for (tag, variant) in members(&discriminator["mapping"]) {
                let variant = json!({ "$ref": variant });
                self.add(
                    &at.join("", &format!("<{property}={tag}>")),
                    &variant,
                    None,
                    fields,
                );
            }
        } else {
            for variant in schema["oneOf"].as_array().into_iter().flatten() {
                self.add_members(at, variant, fields);
            }
        }
    }
}

/// The position of the walk.
#[derive(Clone)]
struct At<'d> {
    place: &'d str,
    path: String,
    owner: String,
}

impl At<'_> {
    fn join(&self, separator: &str, step: &str) -> Self {
        let dot = if step.starts_with(['[', '<', '.']) {
            ""
        } else {
            "."
        };
        Self {
            place: self.place,
            path: format!("{}{separator}{step}", self.path),
            owner: format!("{}{dot}{step}", self.owner),
        }
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
