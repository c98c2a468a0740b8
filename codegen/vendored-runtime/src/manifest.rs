//! The runtime's manifest as that of a package of its own.

use std::fmt;

use toml::{Table, Value};

/// A manifest cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestError(String);

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the manifest of the runtime is not TOML: {}", self.0)
    }
}

impl std::error::Error for ManifestError {}

fn parse(text: &str) -> Result<Table, ManifestError> {
    text.parse()
        .map_err(|error: toml::de::Error| ManifestError(error.to_string()))
}

/// Returns the names under `[features]`, without `default`.
pub(crate) fn features(manifest: &str) -> Result<Vec<String>, ManifestError> {
    let manifest = parse(manifest)?;
    let features = manifest.get("features").and_then(Value::as_table);
    let names = features.into_iter().flat_map(Table::keys);
    Ok(names.filter(|name| *name != "default").cloned().collect())
}

/// Returns the manifest with the values that it inherits written out.
///
/// Given `bytes.workspace = true`, and `bytes = "1"` under `[workspace.dependencies]`, the result
/// has `bytes = { version = "1" }`; features of both are merged.
pub(crate) fn standalone(manifest: &str, workspace: &str) -> Result<String, ManifestError> {
    let mut manifest = parse(manifest)?;
    let workspace = parse(workspace)?;
    let package = inherited(&workspace, "package");
    let dependencies = inherited(&workspace, "dependencies");
    for key in ["lints", "dev-dependencies", "bench", "test", "example"] {
        manifest.remove(key);
    }
    if let Some(own) = table_mut(&mut manifest, "package") {
        for (key, value) in own.iter_mut().filter(|(_, value)| is_inherited(value)) {
            if let Some(inherited) = package.get(key) {
                *value = inherited.clone();
            }
        }
    }
    resolve_dependencies(&mut manifest, &dependencies);
    if let Some(targets) = table_mut(&mut manifest, "target") {
        for (_, target) in targets.iter_mut() {
            if let Some(target) = target.as_table_mut() {
                resolve_dependencies(target, &dependencies);
            }
        }
    }
    Ok(manifest.to_string())
}

fn inherited(workspace: &Table, key: &str) -> Table {
    let workspace = workspace.get("workspace").and_then(Value::as_table);
    let section = workspace.and_then(|workspace| workspace.get(key)?.as_table());
    section.cloned().unwrap_or_default()
}

fn table_mut<'a>(table: &'a mut Table, key: &str) -> Option<&'a mut Table> {
    table.get_mut(key).and_then(Value::as_table_mut)
}

fn is_inherited(value: &Value) -> bool {
    let flag = value.get("workspace").and_then(Value::as_bool);
    flag.unwrap_or_default()
}

fn resolve_dependencies(section: &mut Table, inherited: &Table) {
    let Some(own) = table_mut(section, "dependencies") else {
        return;
    };
    for (name, value) in own.iter_mut().filter(|(_, value)| is_inherited(value)) {
        if let Some(from_workspace) = inherited.get(name) {
            *value = merged(from_workspace, value);
        }
    }
}

/// Merges the additions of a package to a dependency, such as features, into the declaration of the workspace.
fn merged(from_workspace: &Value, own: &Value) -> Value {
    let mut merged = match from_workspace {
        Value::Table(table) => table.clone(),
        version => Table::from_iter([("version".to_owned(), version.clone())]),
    };
    let added = own.as_table().into_iter().flatten();
    for (key, added) in added.filter(|(key, _)| *key != "workspace") {
        match (merged.get_mut(key), added) {
            (Some(Value::Array(known)), Value::Array(added)) => known.extend(added.clone()),
            _ => {
                merged.insert(key.clone(), added.clone());
            }
        }
    }
    Value::Table(merged)
}
