//! Prints the differences of edited files, and writes all files or none.

use std::path::Path;

use clientwright::authoring::difference;
use clientwright::output::{self, EditedFile, Wanted};

use crate::Error;
use crate::print::{PrintArgs, stdout};

/// The byte order mark, which [`clientwright::source::Sources`] leaves out.
const MARK: &str = "\u{feff}";

/// A file and its new text.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) path: String,
    pub(super) text: String,
    /// Whether its difference is printed.
    pub(super) shown: bool,
}

impl Edit {
    /// Returns the current text; an empty one if the file does not exist.
    fn old(&self) -> Result<String, Error> {
        match std::fs::read_to_string(&self.path) {
            Ok(text) => Ok(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(Error::file(Path::new(&self.path))(error)),
        }
    }

    /// Prints the difference to the current text.
    fn show(&self) -> Result<(), Error> {
        if !self.shown {
            return Ok(());
        }
        let old = self.old()?;
        let old = old.strip_prefix(MARK).unwrap_or(&old);
        stdout(&difference(&self.path, old, &self.text));
        Ok(())
    }
}

/// Prints the differences, and writes the files if requested.
pub(super) fn finish(edits: Vec<Edit>, wanted: bool, print: PrintArgs) -> Result<(), Error> {
    for edit in &edits {
        edit.show()?;
    }
    if wanted {
        return write(edits);
    }
    print.result("nothing is written: add `--write` to apply the difference");
    Ok(())
}

/// Writes all files under temporary names, then renames them.
fn write(edits: Vec<Edit>) -> Result<(), Error> {
    let mut edited = Vec::new();
    for edit in edits {
        let mark = if edit.old()?.starts_with(MARK) {
            MARK
        } else {
            ""
        };
        let path = std::path::absolute(&edit.path).map_err(Error::file(Path::new(&edit.path)))?;
        edited.push(EditedFile {
            path: path.to_string_lossy().into_owned(),
            text: format!("{mark}{}", edit.text),
        });
    }
    let wanted = Wanted {
        edited,
        ..Wanted::default()
    };
    output::apply(Path::new(""), &wanted).map_err(Error::new)?;
    Ok(())
}
