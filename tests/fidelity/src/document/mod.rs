//! Converts a document to JSON with schemas of JSON Schema 2020-12.
//!
//! Takes the path of a Swagger 2.0 or OpenAPI 3 document, in one file or many. Returns one JSON value with all
//! files, whose schemas are components that a standard validator accepts.

mod bundle;
mod dialect;
mod lift;
mod read;
mod swagger2;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use crate::Result;

/// The place of the component schemas.
pub const SCHEMAS: &str = "/components/schemas";

/// A document that was read.
#[derive(Debug)]
pub struct Document {
    /// All files in one value; the schemas as JSON Schema 2020-12.
    pub root: Value,
    /// The same in one file, in its own dialect, for the generator.
    pub text: String,
    /// JSON pointers of the component schemas, as URI fragments (`#/components/schemas/Stage`);
    /// including those of operations.
    pub schemas: Vec<String>,
    /// The original pointer of each of those, by its new one.
    pub inline: BTreeMap<String, String>,
    /// The number of operations below `paths`.
    pub operations: usize,
    /// The parts that were omitted, for the report.
    pub notes: Vec<String>,
}

impl Document {
    /// Reads a document and all files that it refers to.
    ///
    /// # Errors
    /// When the root file cannot be read or is neither JSON nor YAML.
    pub fn load(path: &Path) -> Result<Self> {
        let mut notes = Vec::new();
        let root = bundle::bundle(path, &mut notes)?;
        Ok(Self::from_bundle(root, notes))
    }

    /// Takes a document that is one value already.
    #[must_use]
    pub fn from_value(root: Value) -> Self {
        Self::from_bundle(root, Vec::new())
    }

    fn from_bundle(mut root: Value, mut notes: Vec<String>) -> Self {
        let operations = count_operations(&root);
        let is_swagger2 = swagger2::is_swagger2(&root);
        let home = if is_swagger2 {
            swagger2::DEFINITIONS
        } else {
            SCHEMAS
        };
        let inline = lift::lift(&mut root, home);
        let text = root.to_string();
        if is_swagger2 {
            swagger2::to_openapi3(&mut root);
        }
        dialect::to_2020_12(&mut root, &mut notes);
        let schemas = names(&root)
            .map(|name| format!("#{SCHEMAS}/{}", escape(name)))
            .collect();
        Self {
            root,
            text,
            schemas,
            inline,
            operations,
            notes,
        }
    }

    /// Returns the number of component schemas of the document itself.
    #[must_use]
    pub fn components(&self) -> usize {
        self.schemas.len() - self.inline.len()
    }

    /// Returns the target of a reference within the document (`#/…`).
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Option<&Value> {
        self.root.pointer(&pointer_of(reference)?)
    }
}

/// Returns whether the file looks like the root of an OpenAPI document.
#[must_use]
pub fn is_root(path: &Path) -> bool {
    read::read(path).is_ok_and(|value| {
        value.get("openapi").is_some()
            || swagger2::is_swagger2(&value) && swagger2::has_paths(&value)
    })
}

/// Returns the names of the component schemas.
fn names(root: &Value) -> impl Iterator<Item = &str> {
    root.pointer(SCHEMAS)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
}

/// Escapes one segment of a JSON pointer (RFC 6901, section 3) for use in a URI fragment.
pub(crate) fn escape(segment: &str) -> String {
    let mut escaped = String::new();
    for byte in segment.bytes() {
        match byte {
            b'~' => escaped.push_str("~0"),
            b'/' => escaped.push_str("~1"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'$' => {
                escaped.push(char::from(byte));
            }
            _ => escaped.extend(["%".to_owned(), format!("{byte:02X}")]),
        }
    }
    escaped
}

/// Returns a reference without percent-encoding, for tools that write the pointer as it is.
#[must_use]
pub fn plain_pointer(reference: &str) -> String {
    percent_decode(reference)
}

/// Returns the JSON pointer that a reference into the same document means; none for other references.
pub(crate) fn pointer_of(reference: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    (fragment.is_empty() || fragment.starts_with('/')).then(|| percent_decode(fragment))
}

/// Decodes percent-encoding, unless the result is not UTF-8.
fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Returns the operations below `paths`, by the names of the HTTP methods (OpenAPI 3.1, Path Item Object).
fn count_operations(root: &Value) -> usize {
    const METHODS: [&str; 9] = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ];
    let items = root
        .get("paths")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    items
        .filter_map(|(_, item)| match item.get("$ref").and_then(Value::as_str) {
            Some(reference) => root.pointer(&pointer_of(reference)?),
            None => Some(item),
        })
        .map(|item| {
            let further = item.get("additionalOperations").and_then(Value::as_object);
            METHODS
                .iter()
                .filter(|method| item.get(**method).is_some())
                .count()
                + further.map_or(0, Map::len)
        })
        .sum()
}

#[cfg(test)]
mod tests;
