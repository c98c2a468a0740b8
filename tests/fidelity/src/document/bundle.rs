//! Brings all files of a document into one value.
//!
//! A referenced file is put below [`FILES`], under its number, and references are rewritten to point
//! there, so files may refer to each other recursively.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value};

use super::read::read;
use crate::Result;

/// The member of the root that contains the other files.
const FILES: &str = "x-files";

/// Reads the document at `path` and everything that it refers to.
pub(super) fn bundle(path: &Path, notes: &mut Vec<String>) -> Result<Value> {
    let path = normal(path);
    let mut files = Files {
        numbers: BTreeMap::from([(path.clone(), 0)]),
        paths: vec![path.clone()],
        notes,
    };
    let mut root = read(&path)?;
    files.rewrite(&mut root, 0);
    let mut others = Map::new();
    let mut next = 1;
    while let Some(file) = files.paths.get(next).cloned() {
        let mut value = read(&file).unwrap_or_else(|error| {
            files.notes.push(error.to_string());
            Value::Null
        });
        files.rewrite(&mut value, next);
        others.insert(next.to_string(), value);
        next += 1;
    }
    if let (Some(members), false) = (root.as_object_mut(), others.is_empty()) {
        members.insert(FILES.to_owned(), Value::Object(others));
    }
    Ok(root)
}

/// The files that were read; the root is number 0.
struct Files<'a> {
    numbers: BTreeMap<PathBuf, usize>,
    paths: Vec<PathBuf>,
    notes: &'a mut Vec<String>,
}

impl Files<'_> {
    /// Rewrites every reference in a value of file number `home`.
    fn rewrite(&mut self, value: &mut Value, home: usize) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.rewrite(item, home)),
            Value::Object(members) => {
                for (key, member) in members {
                    match member {
                        Value::String(reference) if key == "$ref" => {
                            *reference = self.target(reference, home);
                        }
                        Value::Object(targets) if key == "mapping" => {
                            for target in targets.values_mut() {
                                self.rewrite_mapped(target, home);
                            }
                        }
                        other => self.rewrite(other, home),
                    }
                }
            }
            _ => {}
        }
    }

    /// Rewrites what an entry of a discriminator's `mapping` leads to, if it is a file or is in
    /// one: it may also be the mere name of a component.
    fn rewrite_mapped(&mut self, target: &mut Value, home: usize) {
        let Value::String(reference) = target else {
            return self.rewrite(target, home);
        };
        let file = Path::new(reference.split('#').next().unwrap_or_default());
        let extension = file.extension().and_then(|extension| extension.to_str());
        if reference.starts_with('#') || matches!(extension, Some("json" | "yaml" | "yml")) {
            *reference = self.target(reference, home);
        }
    }

    /// Returns the corresponding reference within the bundle.
    fn target(&mut self, reference: &str, home: usize) -> String {
        let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        if file.contains("://") {
            self.notes.push(format!("not fetched: {reference}"));
            return reference.to_owned();
        }
        let number = if file.is_empty() {
            home
        } else {
            self.number(&super::percent_decode(file), home)
        };
        match number {
            0 => format!("#{fragment}"),
            number => format!("#/{FILES}/{number}{fragment}"),
        }
    }

    fn number(&mut self, file: &str, home: usize) -> usize {
        let base = self
            .paths
            .get(home)
            .and_then(|path| path.parent())
            .unwrap_or(Path::new(""));
        let path = normal(&base.join(file));
        *self.numbers.entry(path.clone()).or_insert_with(|| {
            self.paths.push(path);
            self.paths.len() - 1
        })
    }
}

/// Returns the path without `.` and `..`, so that a file has one name.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}
