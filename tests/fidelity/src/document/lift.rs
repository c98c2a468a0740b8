//! Moves the inline schemas of operations to components, so that they are compared with their types like all others. A
//! reference replaces each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::swagger2::DEFINITIONS;
use super::{SCHEMAS, escape};

/// Moves the schemas of bodies in JSON, of parameters and of headers to components, equal ones once. Returns the original
/// pointer of each new component. `home` is the pointer of the document's own components.
pub(super) fn lift(root: &mut Value, home: &'static str) -> BTreeMap<String, String> {
    let mut lifted = Lifted {
        home,
        ..Lifted::default()
    };
    targets(root, &mut lifted.targets);
    lifted.walk(root, "#");
    let places = lifted
        .places
        .iter()
        .map(|(name, place)| (format!("#{SCHEMAS}/{name}"), place.clone()))
        .collect();
    let schemas = root.as_object_mut().and_then(|root| {
        if home == DEFINITIONS {
            let definitions = root.entry("definitions");
            return definitions.or_insert_with(|| json!({})).as_object_mut();
        }
        let components = root.entry("components").or_insert_with(|| json!({}));
        let schemas = components.as_object_mut()?.entry("schemas");
        schemas.or_insert_with(|| json!({})).as_object_mut()
    });
    if let Some(schemas) = schemas {
        schemas.extend(lifted.schemas);
    }
    places
}

/// The schemas that were found.
#[derive(Default)]
struct Lifted {
    /// The pointer of the document's components.
    home: &'static str,
    /// By their new names.
    schemas: Map<String, Value>,
    /// The original pointer of each, by its new name.
    places: BTreeMap<String, String>,
    /// The names by the text of the schema.
    known: BTreeMap<String, String>,
    /// The targets of references.
    targets: BTreeSet<String>,
}

impl Lifted {
    /// Searches for inline schemas outside of schemas and examples.
    fn walk(&mut self, value: &mut Value, place: &str) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.walk(item, &format!("{place}/{index}"));
                }
            }
            Value::Object(members) => {
                if is_parameter(members) {
                    self.lift(members, place);
                }
                for (key, member) in members {
                    let place = format!("{place}/{}", escape(key));
                    match key.as_str() {
                        "schema" | "schemas" | "example" | "examples" => {}
                        "content" => self.each(member, &place, is_json),
                        // Swagger 2.0 has the schema in the response itself.
                        "responses" if self.home == DEFINITIONS => {
                            self.each(member, &place, |_| true);
                            self.walk(member, &place);
                        }
                        "definitions" if self.home == DEFINITIONS => {}
                        "headers" => self.each(member, &place, |_| true),
                        _ => self.walk(member, &place),
                    }
                }
            }
            _ => {}
        }
    }

    /// Moves the schema of each media type or header in JSON.
    fn each(&mut self, map: &mut Value, place: &str, counts: fn(&str) -> bool) {
        for (key, value) in map.as_object_mut().into_iter().flatten() {
            if let (true, Some(members)) = (counts(key), value.as_object_mut()) {
                self.lift(members, &format!("{place}/{}", escape(key)));
            }
        }
    }

    /// Replaces the member `schema` by a reference. If other references point into it, it is kept, and the component
    /// refers to it.
    fn lift(&mut self, members: &mut Map<String, Value>, place: &str) {
        let home = self.home;
        let Some(schema) = members
            .get_mut("schema")
            .filter(|schema| is_inline(schema, home))
        else {
            return;
        };
        let place = format!("{place}/schema");
        let within = format!("{place}/");
        let mut behind = self.targets.range(within.clone()..);
        if behind
            .next()
            .is_some_and(|target| target.starts_with(&within))
        {
            self.name(json!({ "$ref": place }), place);
        } else {
            let name = self.name(schema.clone(), place);
            *schema = json!({ "$ref": format!("#{home}/{name}") });
        }
    }

    /// Returns the name of a schema, which is assigned at its first use.
    fn name(&mut self, schema: Value, place: String) -> String {
        let next = format!("Inline-{}", self.places.len() + 1);
        let name = self.known.entry(schema.to_string()).or_insert(next);
        if !self.places.contains_key(name) {
            self.places.insert(name.clone(), place);
            self.schemas.insert(name.clone(), schema);
        }
        name.clone()
    }
}

/// Collects the targets of references.
fn targets(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| targets(item, found)),
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            found.extend(reference.map(str::to_owned));
            members.values().for_each(|member| targets(member, found));
        }
        _ => {}
    }
}

/// Returns whether it is a schema other than a reference to a component or a file. In Swagger 2.0 the schema
/// is separate from its media type, so bytes are known by their format.
fn is_inline(schema: &Value, home: &str) -> bool {
    let says = |key, text| schema.get(key).and_then(Value::as_str) == Some(text);
    if says("type", "file") || home == DEFINITIONS && says("format", "binary") {
        return false;
    }
    let reference = schema.get("$ref").and_then(Value::as_str);
    let component = |reference: &str| {
        let name = reference.strip_prefix(&format!("#{home}/"));
        name.is_some_and(|name| !name.contains('/'))
    };
    schema.is_object() && !reference.is_some_and(component)
}

/// Returns whether it has the required members of a Parameter Object.
fn is_parameter(members: &Map<String, Value>) -> bool {
    let places = ["path", "query", "header", "cookie", "body"];
    let place = members.get("in").and_then(Value::as_str);
    members.get("name").is_some_and(Value::is_string)
        && place.is_some_and(|place| places.contains(&place))
}

/// Returns whether it is a media type of JSON (RFC 6839, section 3.1, names the suffix).
fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.ends_with("/json") || essence.ends_with("+json")
}
