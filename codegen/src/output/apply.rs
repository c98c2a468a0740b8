//! Writes files: first all under temporary names, which are then renamed, so that an error changes no file.

use std::fs;
use std::path::{Path, PathBuf};

use super::changes::{Change, changes};
use super::{OutputError, Wanted, io};

/// The number of files that a run wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that did not exist.
    pub created: usize,
    /// Files whose text has changed.
    pub changed: usize,
    /// Files that were deleted.
    pub deleted: usize,
    /// Files that were up to date.
    pub unchanged: usize,
}

/// Writes the wanted files below `root`. Files that are up to date are not touched.
///
/// # Errors
/// The errors of [`compare`](super::compare), and an error if a file cannot be written.
pub fn apply(root: &Path, wanted: &Wanted) -> Result<Written, OutputError> {
    let mut written = Written::default();
    let mut staged = Vec::new();
    let mut deleted = Vec::new();
    for change in changes(root, wanted)? {
        match change {
            Change::Create { path, new } => {
                written.created += 1;
                staged.push((path, new));
            }
            Change::Replace { path, new, .. } => {
                written.changed += 1;
                staged.push((path, new));
            }
            Change::Delete { path } => deleted.push(path),
        }
    }
    let all = wanted.files.len() + wanted.edited.len();
    written.unchanged = all - written.created - written.changed;
    written.deleted = deleted.len();
    let temporary = stage(&staged)?;
    for (from, (to, _)) in temporary.iter().zip(&staged) {
        fs::rename(from, to).map_err(io(to))?;
    }
    for path in deleted {
        fs::remove_file(&path).map_err(io(&path))?;
        remove_empty(root, path.parent());
    }
    Ok(written)
}

/// Writes every text into a temporary file in the same folder. If one fails, removes all of them.
fn stage(files: &[(PathBuf, String)]) -> Result<Vec<PathBuf>, OutputError> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let temporary = temporary(path);
        let folder = path.parent().unwrap_or(Path::new("."));
        let result = fs::create_dir_all(folder).and_then(|()| fs::write(&temporary, text));
        staged.push(temporary);
        if let Err(error) = result {
            for path in &staged {
                // A file that was not created cannot be removed.
                let _ = fs::remove_file(path);
            }
            return Err(io(path)(error));
        }
    }
    Ok(staged)
}

fn temporary(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// Removes the folders up to the root that are empty since a file was deleted.
fn remove_empty(root: &Path, mut folder: Option<&Path>) {
    while let Some(path) = folder.filter(|path| *path != root && path.starts_with(root)) {
        // A folder that is not empty cannot be removed, and neither can the folders that contain it.
        if fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}
