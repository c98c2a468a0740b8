//! Compares wanted and existing files.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::{OutputError, Wanted, io, ownership};

/// The maximum number of lines of a difference.
const MAX_LINES: usize = 60;

/// The differences; empty if a run would write nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// Files whose text differs.
    pub stale: Vec<Stale>,
    /// Files that do not exist.
    pub missing: Vec<PathBuf>,
    /// Generated files that are not generated any more.
    pub orphaned: Vec<PathBuf>,
}

/// A file whose text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its path.
    pub path: PathBuf,
    /// The first lines of the difference from the existing to the wanted text.
    pub diff: String,
}

impl Drift {
    /// Returns whether there are no differences.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.missing.is_empty() && self.orphaned.is_empty()
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Stale { path, diff } in &self.stale {
            writeln!(f, "stale: {}\n{diff}", path.display())?;
        }
        for path in &self.missing {
            writeln!(f, "missing: {}", path.display())?;
        }
        for path in &self.orphaned {
            writeln!(f, "orphaned: {}", path.display())?;
        }
        Ok(())
    }
}

/// Compares the wanted files with those below `root`.
///
/// # Errors
/// A file cannot be read, or was not generated and has the path of a generated file.
pub fn compare(root: &Path, wanted: &Wanted) -> Result<Drift, OutputError> {
    let mut drift = Drift::default();
    for change in changes(root, wanted)? {
        match change {
            Change::Create { path, .. } => drift.missing.push(path),
            Change::Delete { path } => drift.orphaned.push(path),
            Change::Replace { path, old, new } => {
                drift.stale.push(Stale {
                    diff: diff(&old, &new),
                    path,
                });
            }
        }
    }
    Ok(drift)
}

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
            Some(old) if ownership::is_ours(&old) => {
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
    let kept: BTreeSet<PathBuf> = wanted
        .files
        .iter()
        .map(|file| root.join(&file.path))
        .collect();
    // Owned folders may be nested.
    let mut existing = BTreeSet::new();
    for folder in &wanted.owned {
        existing.extend(files_under(&root.join(folder))?);
    }
    for path in existing.difference(&kept) {
        if read(path)?.is_some_and(|text| ownership::is_ours(&text)) {
            changes.push(Change::Delete { path: path.clone() });
        }
    }
    if foreign.is_empty() {
        Ok(changes)
    } else {
        Err(OutputError::Foreign(foreign))
    }
}

/// Returns the text of a file, if there is one; a file that is not UTF-8 was not written by this generator.
fn read(path: &Path) -> Result<Option<String>, OutputError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io(path)(error)),
    }
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

fn diff(old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let unified = diff.unified_diff().context_radius(2).to_string();
    let mut lines: Vec<&str> = unified.lines().take(MAX_LINES).collect();
    if unified.lines().count() > MAX_LINES {
        lines.push("…");
    }
    lines.join("\n")
}
