//! The lock file of adopted operations, in the folder of the document.

use std::path::Path;

use clientwright::authoring::{Document, Lock};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::Sources;

use super::preview_or_write::Edit;
use crate::Error;
use crate::print::{PrintArgs, WRITING};

/// The name of the lock file.
const NAME: &str = "upstream.lock";

/// A lock file.
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) lock: Lock,
    path: String,
    /// The current text.
    text: String,
}

impl Locked {
    /// Reads the lock file in the folder of a document. Without one, it is empty.
    pub(super) fn read(spec: &str, print: PrintArgs) -> Result<Self, Error> {
        let path = Path::new(spec).with_file_name(NAME);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Error::file(&path)(error)),
        };
        let path = path.to_string_lossy().into_owned();
        if text.is_empty() {
            let lock = Lock::default();
            return Ok(Self { lock, path, text });
        }
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let file = sources.add_text(&path, &text);
        let lock = Lock::read(&sources, file, &mut diagnostics);
        print.diagnostics(&diagnostics, &sources, WRITING);
        let lock = lock.ok_or_else(Error::reported)?;
        Ok(Self { lock, path, text })
    }

    /// Returns the entry of another document.
    pub(super) fn document(&mut self, name: &str) -> &mut Document {
        self.lock.documents.entry(name.to_owned()).or_default()
    }

    /// Returns the edit that writes the lock file, if it has changed.
    pub(super) fn edit(&self) -> Option<Edit> {
        let text = self.lock.to_toml();
        (text != self.text).then(|| Edit {
            path: self.path.clone(),
            text,
            // The difference of the document has the same information.
            shown: false,
        })
    }
}
