//! Documentation pages as a source of operations.

use std::path::{Path, PathBuf};

use clientwright::authoring::page::{self, Page, PageOperation};
use clientwright::authoring::{Fragment, Value, fit};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Disk, Limits, Node, Sources};

use super::edit::Edit;
use crate::Error;

/// Pages that were read, and their problems.
#[derive(Debug)]
pub(super) struct Pages {
    list: Vec<Page>,
    pub(super) sources: Sources,
    pub(super) diagnostics: Diagnostics,
}

impl Pages {
    /// Reads pages. A file that cannot be read is among the problems.
    pub(super) fn read(paths: &[PathBuf]) -> Self {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let mut list = Vec::new();
        for path in paths {
            let (path, limits) = (path.to_string_lossy(), Limits::default());
            if let Some(file) = sources.read_text(&Disk, &path, &limits, &mut diagnostics) {
                list.push(page::read(&sources, file, &mut diagnostics));
            }
        }
        Self {
            list,
            sources,
            diagnostics,
        }
    }

    /// Returns the operations of the pages as the document would write them.
    pub(super) fn fragment(&mut self, descriptions: bool, document: &Sources) -> Fragment {
        let fragment = page::fragment(&self.list, document, descriptions, &mut self.diagnostics);
        fit(fragment, document)
    }

    /// Returns the files of the pages' data that do not exist with the same content. One that exists
    /// with different content is an error.
    pub(super) fn fixtures(
        &self,
        folder: &Path,
        fragment: &Fragment,
        document: &Sources,
    ) -> Result<Vec<Edit>, Error> {
        let id = |operation: &PageOperation| operation_id(operation, fragment, document);
        let mut edits = Vec::new();
        for fixture in page::fixtures(&self.list, &id) {
            let path = folder.join(&fixture.path);
            match std::fs::read_to_string(&path) {
                Err(_) => edits.push(Edit {
                    path: path.to_string_lossy().into_owned(),
                    text: fixture.value.to_pretty_json(),
                    shown: true,
                }),
                Ok(there) => {
                    let there =
                        Sources::from_text("there.json", &there, &mut Diagnostics::default());
                    let there = there.root().map(Value::from);
                    if !there.is_some_and(|there| there.is_same(&fixture.value)) {
                        let message = "already exists with different data; remove it first";
                        return Err(Error::new(format!("{} {message}", path.display())));
                    }
                }
            }
        }
        Ok(edits)
    }
}

/// Returns the `operationId` that the document has for the operation of a page, or the one that is added.
fn operation_id(operation: &PageOperation, fragment: &Fragment, document: &Sources) -> String {
    let method = operation.method.to_ascii_lowercase();
    let paths = document.root().and_then(|root| root.get("paths"));
    let there =
        paths.and_then(|paths| paths.get(&operation.path)?.get(&method)?.get("operationId"));
    let mut added = fragment.operations.iter();
    let added = added.find(|one| one.path == operation.path && one.method == method);
    let added = added.and_then(|one| one.value.get("operationId")?.as_str());
    let id = there.and_then(Node::as_str).or(added);
    id.unwrap_or_default().to_owned()
}
