//! Files on disk: takes what was emitted, compares it with what is there, and writes what differs.
//!
//! [`compare`] and [`apply`] share one function that finds the differences, so a check and a run
//! cannot disagree. A file without our header is not generated: it is never overwritten and
//! never deleted. This stage is independent of Rust and OpenAPI.

mod apply;
mod diff;
mod ownership;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::PathBuf;

pub use apply::{Written, apply};
pub use diff::{Drift, Stale, compare};

use crate::emit::OutputFile;

/// Everything that a run wants to have on disk.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Whole files, by their path relative to the root.
    pub files: Vec<OutputFile>,
    /// Files that people keep, with what is edited in them.
    pub edited: Vec<EditedFile>,
    /// Folders, relative to the root, in which a generated file that is not wanted is an orphan.
    pub owned: Vec<String>,
}

/// A file that a person keeps and a run edits: it is overwritten, though it lacks our header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedFile {
    /// The path relative to the root.
    pub path: String,
    /// The whole text after the edit.
    pub text: String,
}

/// Why files cannot be compared or written.
#[derive(Debug)]
pub enum OutputError {
    /// The file system refused.
    Io {
        /// What was touched.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Files that would be overwritten but were not generated.
    Foreign(Vec<PathBuf>),
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Foreign(paths) => {
                f.write_str("these files were not generated and are in the way:")?;
                for path in paths {
                    write!(f, "\n  {}", path.display())?;
                }
                f.write_str("\nMove them, or choose another folder; nothing was written.")
            }
        }
    }
}

impl std::error::Error for OutputError {}

fn io(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> OutputError + use<> {
    let path = path.to_owned();
    move |error| OutputError::Io { path, error }
}
