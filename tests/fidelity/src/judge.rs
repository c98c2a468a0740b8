//! Validates instances with an independent validator.

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::document::Document;
use crate::{Error, Result};

/// The name under which the document is known to the validator.
const HOME: &str = "https://document.invalid/root";
/// The maximum number of repairs of an instance.
const REPAIRS: usize = 12;

/// Validates instances against the schemas of a document (JSON Schema 2020-12, formats not asserted).
#[derive(Debug)]
pub struct Judge {
    registry: Registry<'static>,
}

impl Judge {
    /// Takes the document.
    ///
    /// # Errors
    /// When the validator refuses the document.
    pub fn new(document: &Document) -> Result<Self> {
        let registry = Registry::new()
            .draft(jsonschema::Draft::Draft202012)
            .add(HOME, document.root.clone())
            .map_err(Error::from)?
            .prepare()?;
        Ok(Self { registry })
    }

    /// Returns the validator of the schema at a reference.
    ///
    /// # Errors
    /// When the schema, or one that it refers to, is not one.
    pub fn validator(&self, reference: &str) -> Result<Validator> {
        let schema = json!({ "$ref": format!("{HOME}{reference}") });
        let options = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .should_validate_formats(false)
            .with_registry(&self.registry)
            .offline();
        Ok(options.build(&schema)?)
    }
}

/// Returns the value without its invalid parts.
#[must_use]
pub fn valid_part(validator: &Validator, mut value: Value) -> Option<Value> {
    for _ in 0..REPAIRS {
        let Some(path) = validator
            .iter_errors(&value)
            .next()
            .map(|error| error.instance_path().to_string())
        else {
            return Some(value);
        };
        remove(&mut value, &path)?;
    }
    validator.is_valid(&value).then_some(value)
}

/// Removes the member or item at a path. Returns [`None`] if the path is that of the whole value.
fn remove(value: &mut Value, path: &str) -> Option<()> {
    let (parent, last) = path.rsplit_once('/')?;
    let last = last.replace("~1", "/").replace("~0", "~");
    match value.pointer_mut(parent)? {
        Value::Object(members) => members.remove(&last).map(drop),
        Value::Array(items) => {
            let index = last.parse().ok().filter(|index| *index < items.len())?;
            items.remove(index);
            Some(())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
