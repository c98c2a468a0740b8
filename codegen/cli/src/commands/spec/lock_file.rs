//! The lock file in the folder of the document, and the document that operations are taken from.

use std::path::Path;

use clientwright::authoring::{Document, Lock};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::Sources;

use super::edit::Edit;
use crate::Error;
use crate::document::{self, relative_to_config};
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

/// The document that operations are taken from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// A file or a URL.
    pub(super) path: String,
    /// Its name in `x-source` and the lock file.
    pub(super) name: String,
}

impl Origin {
    /// Returns the document `from` with its own name, or else the document under `[upstream]`.
    pub(super) fn named(
        from: Option<&str>,
        name: Option<&str>,
        ours: &document::Document,
    ) -> Result<Self, Error> {
        match from {
            Some(from) => Ok(Self {
                path: from.to_owned(),
                name: name.unwrap_or(file_name(from)).to_owned(),
            }),
            None => Self::followed(None, ours),
        }
    }

    /// Returns the document under `[upstream]`. If `from` is set, it is read from there.
    pub(super) fn followed(from: Option<&str>, ours: &document::Document) -> Result<Self, Error> {
        let upstream = &ours.upstream;
        let configured = upstream.document.as_ref().zip(ours.config.as_deref());
        let configured =
            configured.map(|(document, config)| relative_to_config(config, &document.value));
        let path = from.or(configured.as_deref()).ok_or_else(|| {
            Error::usage(
                "no document to take operations from: add `--from FILE|URL`, or `document` under `[upstream]` in codegen.toml",
            )
        })?;
        let file = file_name(configured.as_deref().unwrap_or(path));
        let name = upstream.name.as_ref().map(|name| name.value.as_str());
        Ok(Self {
            path: path.to_owned(),
            name: name.unwrap_or(file).to_owned(),
        })
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
