//! The runtime as a package that stands alone, for clients outside of this workspace.

use std::fs;
use std::path::{Path, PathBuf};

use codegen::emit::{OutputFile, header};
use toml::{Table, Value};

use crate::failure::Failure;
use crate::workspace;

/// The features of the runtime that clients pass through.
pub(crate) fn features() -> Result<Vec<String>, Failure> {
    let manifest = table(&folder().join("Cargo.toml"))?;
    let features = manifest.get("features").and_then(Value::as_table);
    let names = features.into_iter().flat_map(Table::keys);
    Ok(names.filter(|name| *name != "default").cloned().collect())
}

/// The files of the package, under `runtime/`.
pub(crate) fn files(command: &str) -> Result<Vec<OutputFile>, Failure> {
    let folder = folder();
    let manifest = table(&folder.join("Cargo.toml"))?;
    let workspace = table(&workspace::root().join("Cargo.toml"))?;
    let text = format!("{}\n{}", header("#", command), alone(manifest, &workspace));
    let mut files = vec![OutputFile {
        path: "runtime/Cargo.toml".to_owned(),
        text,
    }];
    for path in sources(&folder.join("src"))? {
        let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
        let relative = path.strip_prefix(&folder).unwrap_or(&path);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        files.push(OutputFile {
            path: format!("runtime/{}", parts.join("/")),
            text: format!("{}{text}", header("//", command)),
        });
    }
    Ok(files)
}

fn folder() -> PathBuf {
    workspace::root().join("codegen/runtime")
}

fn table(path: &Path) -> Result<Table, Failure> {
    let text = fs::read_to_string(path).map_err(Failure::file(path))?;
    text.parse()
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

/// The Rust files under a folder, in order, without tests, whose dependencies stay behind.
fn sources(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        let is_test = path.file_stem().is_some_and(|name| name == "tests");
        if path.is_dir() && !is_test {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The manifest with everything that it inherits from the workspace written out.
fn alone(mut manifest: Table, workspace: &Table) -> Table {
    let inherited = workspace
        .get("workspace")
        .and_then(Value::as_table)
        .cloned()
        .unwrap_or_default();
    let package = inherited
        .get("package")
        .and_then(Value::as_table)
        .cloned()
        .unwrap_or_default();
    let dependencies = inherited
        .get("dependencies")
        .and_then(Value::as_table)
        .cloned()
        .unwrap_or_default();
    manifest.remove("lints");
    // Tests, benchmarks and examples stay behind, and so does what only they need.
    for key in ["dev-dependencies", "bench", "test", "example"] {
        manifest.remove(key);
    }
    if let Some(own) = manifest.get_mut("package").and_then(Value::as_table_mut) {
        for (key, value) in own.iter_mut().filter(|(_, value)| is_inherited(value)) {
            if let Some(inherited) = package.get(key) {
                *value = inherited.clone();
            }
        }
    }
    resolve(&mut manifest, &dependencies);
    if let Some(targets) = manifest.get_mut("target").and_then(Value::as_table_mut) {
        for (_, target) in targets.iter_mut() {
            if let Some(target) = target.as_table_mut() {
                resolve(target, &dependencies);
            }
        }
    }
    manifest
}

fn is_inherited(value: &Value) -> bool {
    value
        .get("workspace")
        .and_then(Value::as_bool)
        .unwrap_or_default()
}

/// Writes out the dependencies that are inherited, with the features that are added to them.
fn resolve(section: &mut Table, inherited: &Table) {
    let Some(own) = section
        .get_mut("dependencies")
        .and_then(Value::as_table_mut)
    else {
        return;
    };
    for (name, value) in own.iter_mut().filter(|(_, value)| is_inherited(value)) {
        let mut merged = match inherited.get(name) {
            Some(Value::Table(table)) => table.clone(),
            Some(version) => Table::from_iter([("version".to_owned(), version.clone())]),
            None => continue,
        };
        for (key, added) in value
            .as_table()
            .into_iter()
            .flatten()
            .filter(|(key, _)| *key != "workspace")
        {
            match (merged.get_mut(key), added) {
                (Some(Value::Array(known)), Value::Array(added)) => known.extend(added.clone()),
                _ => {
                    merged.insert(key.clone(), added.clone());
                }
            }
        }
        *value = Value::Table(merged);
    }
}
