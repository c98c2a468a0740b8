//! Writing: everything beside its place first, then into place, so that an error leaves nothing
//! half done.

use std::fs;
use std::path::{Path, PathBuf};

use super::diff::{Change, changes};
use super::{OutputError, Wanted, io};

/// What a run wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new.
    pub created: usize,
    /// Files that have another text now.
    pub changed: usize,
    /// Files that are gone.
    pub deleted: usize,
    /// Files that were as they should be.
    pub unchanged: usize,
}

/// Makes what is under `root` what is wanted; touches nothing that is so already.
///
/// # Errors
/// As [`compare`](super::compare), and if a file cannot be written.
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
    let beside = stage(&staged)?;
    for (from, (to, _)) in beside.iter().zip(&staged) {
        fs::rename(from, to).map_err(io(to))?;
    }
    for path in deleted {
        fs::remove_file(&path).map_err(io(&path))?;
        remove_empty(root, path.parent());
    }
    Ok(written)
}

/// Writes every text into a file beside its place; if one fails, takes all back.
fn stage(files: &[(PathBuf, String)]) -> Result<Vec<PathBuf>, OutputError> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let beside = beside(path);
        let folder = path.parent().unwrap_or(Path::new("."));
        let result = fs::create_dir_all(folder).and_then(|()| fs::write(&beside, text));
        staged.push(beside);
        if let Err(error) = result {
            for path in &staged {
                // What could not be made need not be taken back.
                let _ = fs::remove_file(path);
            }
            return Err(io(path)(error));
        }
    }
    Ok(staged)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// Removes folders that a deleted file left empty, up to the root.
fn remove_empty(root: &Path, mut folder: Option<&Path>) {
    while let Some(path) = folder.filter(|path| *path != root && path.starts_with(root)) {
        // A folder with something in it stays, and so do those around it.
        if fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}
