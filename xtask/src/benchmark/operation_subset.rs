//! Parts of a document: a number of its operations, with the components that they refer to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cargo_clientwright::Error;
use serde_json::{Map, Value};

/// The members of a path item that are operations.
const METHODS: [&str; 8] = [
    "delete", "get", "head", "options", "patch", "post", "put", "trace",
];
/// The pointers of the components of OpenAPI and Swagger 2.0.
const COMPONENTS: [&str; 10] = [
    "/components/schemas",
    "/components/responses",
    "/components/parameters",
    "/components/examples",
    "/components/requestBodies",
    "/components/headers",
    "/components/links",
    "/definitions",
    "/parameters",
    "/responses",
];

/// A document in JSON, in one file.
#[derive(Debug)]
pub(super) struct Document {
    root: Value,
    /// The path and the method of each operation.
    operations: Vec<(String, String)>,
}

impl Document {
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        let root: Value = serde_json::from_str(&text)
            .map_err(|error| Error::new(format!("{}: {error}", path.display())))?;
        let paths = root.get("paths").and_then(Value::as_object);
        let mut operations = Vec::new();
        for (path, item) in paths.into_iter().flatten() {
            let members = item.as_object().into_iter().flatten();
            let methods = members.filter(|(name, _)| METHODS.contains(&name.as_str()));
            operations.extend(methods.map(|(method, _)| (path.clone(), method.clone())));
        }
        if operations.is_empty() {
            let message = format!("{}: the document has no operations", path.display());
            return Err(Error::new(message));
        }
        Ok(Self { root, operations })
    }

    /// Returns the number of operations.
    pub(super) fn len(&self) -> usize {
        self.operations.len()
    }

    /// Returns the document with `size` operations, which are evenly spaced, or the whole document if it has no more.
    pub(super) fn part(&self, size: usize) -> Value {
        let mut part = self.root.clone();
        if size >= self.len() {
            return part;
        }
        let chosen: BTreeSet<_> = (0..size)
            .filter_map(|index| self.operations.get(index * self.len() / size))
            .map(|(path, method)| (path.as_str(), method.as_str()))
            .collect();
        if let Some(paths) = part.get_mut("paths").and_then(Value::as_object_mut) {
            paths.retain(|path, item| {
                let members = item.as_object_mut();
                members.is_some_and(|members| {
                    members.retain(|member, _| {
                        !METHODS.contains(&member.as_str()) || chosen.contains(&(path, member))
                    });
                    METHODS.iter().any(|method| members.contains_key(*method))
                })
            });
        }
        self.keep_components(&mut part);
        part
    }

    /// Removes components without references from operations, directly or through other components.
    fn keep_components(&self, part: &mut Value) {
        let containers = COMPONENTS.map(|pointer| (pointer, take_members(part, pointer)));
        let mut references = BTreeSet::new();
        let mut pending = vec![&*part];
        while let Some(value) = pending.pop() {
            for reference in self::references(value) {
                if references.insert(reference) {
                    pending.extend(self.root.pointer(reference));
                }
            }
        }
        let references: BTreeSet<String> = references.into_iter().map(str::to_owned).collect();
        for (pointer, mut members) in containers {
            members.retain(|name, _| references.contains(&format!("{pointer}/{}", escaped(name))));
            if let Some(Value::Object(container)) = part.pointer_mut(pointer) {
                *container = members;
            }
        }
    }
}

/// Removes and returns the members of an object.
fn take_members(root: &mut Value, pointer: &str) -> Map<String, Value> {
    let members = root.pointer_mut(pointer).and_then(Value::as_object_mut);
    members.map(std::mem::take).unwrap_or_default()
}

/// Returns the JSON Pointers within the document that a value contains: references and targets of discriminators.
fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => text.strip_prefix('#').into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Object(members) => members.values().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// Returns a name as a token of a JSON Pointer (RFC 6901, section 3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests;
