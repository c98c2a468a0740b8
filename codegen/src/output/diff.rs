//! What differs between what is wanted and what is there.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::{OutputError, Wanted, io, ownership};

/// How many lines of a difference are shown.
const LONGEST: usize = 60;

/// What differs; empty if a run would write nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// Files that are there with another text.
    pub stale: Vec<Stale>,
    /// Files that are not there.
    pub missing: Vec<PathBuf>,
    /// Generated files that are not generated any more.
    pub orphaned: Vec<PathBuf>,
}

/// A file that is there with another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its path.
    pub path: PathBuf,
    /// The beginning of the difference, from what is there to what is wanted.
    pub diff: String,
}

impl Drift {
    /// Whether everything is as it is wanted.
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

/// Compares what is wanted with what is under `root`.
///
/// # Errors
/// If a file cannot be read, lacks the markers of its section, or is in the way without being ours.
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

/// Something to do so that what is there is what is wanted.
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

/// Everything there is to do.
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
    // A folder of ours may be within another.
    let mut there = BTreeSet::new();
    for folder in &wanted.owned {
        there.extend(files_under(&root.join(folder))?);
    }
    for path in there.difference(&kept) {
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

/// All files under a folder, in order; none if there is no folder.
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
    let mut lines: Vec<&str> = unified.lines().take(LONGEST).collect();
    if unified.lines().count() > LONGEST {
        lines.push("…");
    }
    lines.join("\n")
}
