//! Files on disk: compares the emitted files with the existing ones, and writes those that differ.
//!
//! [`compare`] and [`apply()`] share one function that finds the differences, so a check and a run
//! cannot disagree. A file without the header of generated files is never overwritten or deleted. This stage
//! depends neither on Rust nor on OpenAPI.

mod apply;
mod changes;
mod drift;
mod orphans;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::PathBuf;

pub use apply::{Written, apply};
pub use drift::{Drift, Stale, compare};

use crate::emit::OutputFile;

/// The files that a run writes.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Whole files, by their path relative to the root.
    pub files: Vec<OutputFile>,
    /// Handwritten files with edits.
    pub edited: Vec<EditedFile>,
    /// Folders, relative to the root, from which other generated files are deleted.
    pub owned: Vec<String>,
}

/// A handwritten file that a run edits. It is overwritten although it has no header of generated files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedFile {
    /// The path relative to the root.
    pub path: String,
    /// The whole text after the edit.
    pub text: String,
}

/// The error if files cannot be compared or written.
#[derive(Debug)]
pub enum OutputError {
    /// A file cannot be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        error: std::io::Error,
    },
    /// Files at the paths of generated files that were not generated.
    Foreign(Vec<PathBuf>),
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(f, "cannot access `{}`: {error}", path.display()),
            Self::Foreign(paths) => {
                f.write_str("these files would be overwritten, but they were not generated:")?;
                for path in paths {
                    write!(f, "\n  {}", path.display())?;
                }
                f.write_str("\nmove them, or choose another folder; nothing was written")
            }
        }
    }
}

impl std::error::Error for OutputError {}

fn io(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> OutputError + use<> {
    let path = path.to_owned();
    move |error| OutputError::Io { path, error }
}
