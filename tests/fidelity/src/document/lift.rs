//! Makes components of the inline schemas of operations, so that they can be compared with their types like all others. A
//! reference takes the place of each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::swagger2::DEFINITIONS;
use super::{SCHEMAS, escape};

/// Lifts the schemas of bodies in JSON, of parameters and of headers, each that is written alike
/// once, and returns the place of the first for each component that was made. `home` is where the
/// document has its own components.
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
    /// Where the document has its components.
    home: &'static str,
    /// By their new names.
    schemas: Map<String, Value>,
    /// The original pointer of each, by its new name.
    places: BTreeMap<String, String>,
    /// The names by what is written in the schema.
    known: BTreeMap<String, String>,
    /// Where references lead.
    targets: BTreeSet<String>,
}

impl Lifted {
    /// Looks for schemas to lift in anything but schemas and examples.
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

    /// Lifts the schema of each media type or header that counts.
    fn each(&mut self, map: &mut Value, place: &str, counts: fn(&str) -> bool) {
        for (key, value) in map.as_object_mut().into_iter().flatten() {
            if let (true, Some(members)) = (counts(key), value.as_object_mut()) {
                self.lift(members, &format!("{place}/{}", escape(key)));
            }
        }
    }

    /// Puts a reference in the place of the member `schema`; where references lead through it, it
    /// stays, and the component refers to it.
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

    /// The name of a schema; a new one, unless it has one.
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

/// Gathers where references lead.
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

/// Whether it is a schema other than a reference to a component, and no file. In Swagger 2.0 it
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

/// Whether it has what every Parameter Object has.
fn is_parameter(members: &Map<String, Value>) -> bool {
    let places = ["path", "query", "header", "cookie", "body"];
    let place = members.get("in").and_then(Value::as_str);
    members.get("name").is_some_and(Value::is_string)
        && place.is_some_and(|place| places.contains(&place))
}

/// Whether it is a media type of JSON (RFC 6839, section 3.1, names the suffix).
fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.ends_with("/json") || essence.ends_with("+json")
}
