//! Which files a run deletes: files of an earlier run that are no longer generated.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::changes::read;
use super::{OutputError, Wanted, io};
use crate::emit::is_generated;

/// Returns the files below the owned folders that begin with the header of generated files and are not wanted.
pub(super) fn orphans(root: &Path, wanted: &Wanted) -> Result<Vec<PathBuf>, OutputError> {
    let files = wanted.files.iter();
    let kept: BTreeSet<PathBuf> = files.map(|file| root.join(&file.path)).collect();
    // Owned folders may be nested.
    let mut existing = BTreeSet::new();
    for folder in &wanted.owned {
        existing.extend(files_under(&root.join(folder))?);
    }
    let mut orphans = Vec::new();
    for path in existing.difference(&kept) {
        if read(path)?.is_some_and(|text| is_generated(&text)) {
            orphans.push(path.clone());
        }
    }
    Ok(orphans)
}

/// Returns the files below a folder, sorted; none if the folder does not exist.
fn files_under(folder: &Path) -> Result<Vec<PathBuf>, OutputError> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(io(&folder)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(io(&folder))?;
            let kind = entry.file_type().map_err(io(&folder))?;
            if kind.is_dir() {
                open.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}
