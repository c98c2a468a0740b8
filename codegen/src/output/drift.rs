//! The differences between wanted and existing files, for a check.

use std::fmt;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::changes::{Change, changes};
use super::{OutputError, Wanted};

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

fn diff(old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let unified = diff.unified_diff().context_radius(2).to_string();
    let mut lines: Vec<&str> = unified.lines().take(MAX_LINES).collect();
    if unified.lines().count() > MAX_LINES {
        lines.push("…");
    }
    lines.join("\n")
}
