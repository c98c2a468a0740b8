//! Documentation pages as a source of operations.

use std::path::PathBuf;

use clientwright::authoring::page::{self, Page};
use clientwright::authoring::{Fragment, fit};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Disk, Limits, Sources};

/// Pages that were read, and their problems.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) list: Vec<Page>,
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
}
