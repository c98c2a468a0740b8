//! The lock file: the operations and components that were taken from other documents.
//!
//! It is a TOML file next to the document, written by the commands and kept under version control. It has
//! each operation and component as it was taken, which is the base of the merge when the other document
//! changes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use super::fragment::name;
use super::{Fragment, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::diff::fingerprint;
use crate::source::{FileId, Sources, Span};

/// The version of the format.
const VERSION: u32 = 1;

/// The operations and components that were taken from other documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lock {
    /// The other documents, by name.
    pub documents: BTreeMap<String, Document>,
    /// The operations and components.
    pub taken: Vec<Taken>,
}

/// A document that operations were taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The chosen names of components.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// The operations that were reported as new, as method and path.
    #[serde(default)]
    pub seen: Vec<String>,
}

/// An operation or component.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The name of its document.
    pub document: String,
    /// Its name in our document: `GET /path` or `schemas/Name`.
    pub name: String,
    /// Its value in the other document, in the form of our document.
    pub value: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(default)]
    documents: BTreeMap<String, Document>,
    #[serde(default)]
    taken: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    document: String,
    name: String,
    digest: String,
    value: toml::Spanned<String>,
}

impl Lock {
    /// Parses the lock file, which was added to the sources. Reports what is wrong with it, and returns
    /// [`None`] if it cannot be used.
    pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Self> {
        let problem = |span: std::ops::Range<usize>, message: &str| {
            let place = Span::new(file, span.start, span.end);
            Diagnostic::new(Code::Configuration, place, message)
                .help("restore the file from version control")
        };
        let read: File = match toml::from_str(sources.text(file)) {
            Ok(read) => read,
            Err(error) => {
                let span = error.span().unwrap_or_default();
                diagnostics.push(problem(span, error.message()));
                return None;
            }
        };
        if read.version != VERSION {
            let message = "the lock file has a version that this program does not support";
            diagnostics.push(problem(0..0, message));
            return None;
        }
        let mut lock = Self {
            documents: read.documents,
            taken: Vec::new(),
        };
        for entry in read.taken {
            let (span, text) = (entry.value.span(), entry.value.into_inner());
            let mut problems = Diagnostics::default();
            let value = Sources::from_text("value.json", &text, &mut problems);
            let Some(value) = value
                .root()
                .filter(|_| fingerprint::of(&[&text]) == entry.digest)
            else {
                let message = format!("the value of `{}` was changed by hand", entry.name);
                diagnostics.push(problem(span, &message));
                return None;
            };
            lock.taken.push(Taken {
                document: entry.document,
                name: entry.name,
                value: Value::from(value),
            });
        }
        Some(lock)
    }

    /// Returns the text of the lock file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut text = format!(
            "# Operations and components of other documents, as they were taken. Written by `spec add` and\n# `spec update`; do not edit.\nversion = {VERSION}\n"
        );
        let string = |text: &str| toml_edit::Value::from(text).to_string();
        let list = |items: &mut dyn Iterator<Item = String>| {
            items.fold(String::new(), |all, item| all + &format!("  {item},\n"))
        };
        for (name, document) in &self.documents {
            let _ = write!(text, "\n[documents.{}]\n", string(name));
            if !document.seen.is_empty() {
                let seen = list(&mut document.seen.iter().map(|seen| string(seen)));
                let _ = write!(text, "seen = [\n{seen}]\n");
            }
            if !document.names.is_empty() {
                let _ = write!(text, "\n[documents.{}.names]\n", string(name));
            }
            for (old, new) in &document.names {
                let _ = writeln!(text, "{} = {}", string(old), string(new));
            }
        }
        for taken in &self.taken {
            let value = taken.value.to_pretty_json();
            let _ = write!(
                text,
                "\n[[taken]]\ndocument = {}\nname = {}\ndigest = {}\nvalue = {}\n",
                string(&taken.document),
                string(&taken.name),
                string(&fingerprint::of(&[&value])),
                string(&value)
            );
        }
        text
    }

    /// Returns the operation or component of this name in our document, if it was taken from `document`.
    #[must_use]
    pub fn get(&self, document: &str, name: &str) -> Option<&Taken> {
        let mut taken = self.taken.iter();
        taken.find(|taken| taken.document == document && taken.name == name)
    }

    /// Records the operations and components that are taken from a document.
    pub fn record(&mut self, document: &str, fragment: &Fragment) {
        self.documents.entry(document.to_owned()).or_default();
        for (keys, value) in fragment.located() {
            let (name, value) = (name(keys), value.clone());
            self.taken.retain(|taken| taken.name != name);
            self.taken.push(Taken {
                document: document.to_owned(),
                name,
                value,
            });
        }
        self.taken.sort_by(|one, other| one.name.cmp(&other.name));
    }
}
