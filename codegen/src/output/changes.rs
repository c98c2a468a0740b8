//! Which files a run creates and replaces. A check and a run use the same list.

use std::fs;
use std::path::{Path, PathBuf};

use super::orphans::orphans;
use super::{OutputError, Wanted, io};
use crate::emit::is_generated;

/// A change of a file.
pub(super) enum Change {
    Create {
        path: PathBuf,
        new: String,
    },
    Replace {
        path: PathBuf,
        old: String,
        new: String,
    },
    Delete {
        path: PathBuf,
    },
}

/// Returns the changes that result in the wanted files.
pub(super) fn changes(root: &Path, wanted: &Wanted) -> Result<Vec<Change>, OutputError> {
    let (mut changes, mut foreign) = (Vec::new(), Vec::new());
    for file in &wanted.files {
        let path = root.join(&file.path);
        match read(&path)? {
            None => changes.push(Change::Create {
                path,
                new: file.text.clone(),
            }),
            Some(old) if old == file.text => {}
            Some(old) if is_generated(&old) => {
                changes.push(Change::Replace {
                    path,
                    old,
                    new: file.text.clone(),
                });
            }
            Some(_) => foreign.push(path),
        }
    }
    for file in &wanted.edited {
        let path = root.join(&file.path);
        let old = read(&path)?.unwrap_or_default();
        if old != file.text {
            let new = file.text.clone();
            changes.push(Change::Replace { path, old, new });
        }
    }
    for path in orphans(root, wanted)? {
        changes.push(Change::Delete { path });
    }
    if foreign.is_empty() {
        Ok(changes)
    } else {
        Err(OutputError::Foreign(foreign))
    }
}

/// Returns the text of a file, if there is one; a file that is not UTF-8 was not written by this generator.
pub(super) fn read(path: &Path) -> Result<Option<String>, OutputError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io(path)(error)),
    }
}
