//! The workspace around a new package, which becomes a member of it.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, Value};

use super::ScaffoldError;

/// The manifest of a workspace.
#[derive(Debug)]
pub(super) struct Workspace {
    path: PathBuf,
    manifest: DocumentMut,
}

impl Workspace {
    /// Returns the manifest with the folder among its members, unless a member matches already.
    pub(super) fn with_member(
        mut self,
        folder: &Path,
    ) -> Result<Option<(PathBuf, String)>, ScaffoldError> {
        let root = self.path.parent().unwrap_or(Path::new(""));
        let Ok(relative) = folder.strip_prefix(root) else {
            return Ok(None);
        };
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let member = parts.join("/");
        let Some(workspace) = self.manifest.get_mut("workspace") else {
            return Ok(None);
        };
        let members = workspace.as_table_like_mut().map(|workspace| {
            workspace
                .entry("members")
                .or_insert_with(|| toml_edit::value(toml_edit::Array::new()))
        });
        let Some(members) = members.and_then(Item::as_array_mut) else {
            let message = "`members` under `[workspace]` is not a list".to_owned();
            return Err(ScaffoldError::Workspace(self.path, message));
        };
        if members
            .iter()
            .filter_map(Value::as_str)
            .any(|known| matches(known, &member))
        {
            return Ok(None);
        }
        members.push(member);
        Ok(Some((self.path, self.manifest.to_string())))
    }
}

/// Returns whether an entry of `members`, such as `crates/*`, includes a folder.
fn matches(entry: &str, member: &str) -> bool {
    match entry.strip_suffix("/*") {
        Some(parent) => member
            .rsplit_once('/')
            .is_some_and(|(folder, _)| folder == parent),
        None => entry == member || (entry == "*" && !member.contains('/')),
    }
}

/// Returns the workspace that a folder is in.
pub(super) fn workspace_around(folder: &Path) -> Result<Option<Workspace>, ScaffoldError> {
    for folder in folder.ancestors() {
        let path = folder.join("Cargo.toml");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(ScaffoldError::Io(path, error)),
        };
        let manifest: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
            ScaffoldError::Workspace(path.clone(), error.to_string())
        })?;
        if manifest.contains_key("workspace") {
            return Ok(Some(Workspace { path, manifest }));
        }
    }
    Ok(None)
}
