//! Which files are read: a document, and every file that it refers to.

use std::collections::BTreeMap;

use super::collect_refs::Scan;
use super::lines::Lines;
use super::sources::{File, Known};
use super::uri_reference::{Reference, join};
use super::{Disk, FileId, Files, Limits, Node, Sources, parse};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

impl Sources {
    /// Reads the document at `path` from the disk, and every file that it refers to, however far.
    ///
    /// What cannot be read or understood is pushed to the diagnostics. A file that is referred to
    /// and cannot be opened is not reported here, but by [`Sources::resolve`] if it is used.
    #[must_use]
    pub fn load(path: &str, limits: &Limits, diagnostics: &mut Diagnostics) -> Self {
        Self::load_from(&Disk, path, limits, diagnostics)
    }

    /// Reads one text in memory, as a file at `path` that cannot refer to others.
    #[must_use]
    pub fn from_text(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let files = BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]);
        Self::load_from(&files, path, &Limits::default(), diagnostics)
    }

    /// As [`Sources::load`], with the bytes from `files`.
    #[must_use]
    pub fn load_from(
        files: &dyn Files,
        path: &str,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut sources = Self::default();
        sources.add(files, path, limits, diagnostics);
        sources
    }

    /// Reads a further document, such as an overlay or a configuration's neighbour, and every file
    /// that it refers to. Returns its id if it can be opened.
    pub fn add(
        &mut self,
        files: &dyn Files,
        path: &str,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) -> Option<FileId> {
        let path = path.replace(std::path::MAIN_SEPARATOR, "/");
        let first = match self.open(files, &path, limits, diagnostics) {
            Known::Read(file) => Some(file),
            Known::Unreadable(reason) => {
                diagnostics.push(unreadable(&path, &reason));
                None
            }
        };
        if let Some(file) = first {
            self.load_neighbours(file, files, limits, diagnostics);
        }
        first
    }

    /// Reads every file that a file refers to, however far.
    pub(super) fn load_neighbours(
        &mut self,
        file: FileId,
        files: &dyn Files,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) {
        let mut waiting = vec![file];
        while let Some(file) = waiting.pop() {
            for (path, url) in self.neighbours(file) {
                if let Some(url) = url {
                    self.urls.entry(path.clone()).or_insert(url);
                }
                if let Known::Read(next) = self.open(files, &path, limits, diagnostics) {
                    waiting.push(next);
                }
            }
        }
    }

    /// Reads a text that is neither JSON nor YAML, such as a configuration or a page. [`None`] if it
    /// cannot be read or is not UTF-8, which is reported.
    pub fn read_text(
        &mut self,
        files: &dyn Files,
        path: &str,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) -> Option<FileId> {
        let problem = match self.read(files, path, limits) {
            Ok(bytes) => match parse::decode(self.next(), bytes) {
                Ok(text) => return Some(self.push(path, text, None)),
                Err((text, problem)) => {
                    self.push(path, text, None);
                    *problem
                }
            },
            Err(reason) => unreadable(path, &reason),
        };
        diagnostics.push(problem);
        None
    }

    /// Adds a text that is neither JSON nor YAML, such as a configuration, so that spans can
    /// point into it.
    pub fn add_text(&mut self, path: &str, text: &str) -> FileId {
        self.push(path, text.to_owned(), None)
    }

    /// Puts the document's tree back after it was changed by the file `overlay`, whose references
    /// now mean what they mean in the document, and reads the files that it has come to refer to.
    pub(crate) fn set_root(
        &mut self,
        node: Node,
        overlay: FileId,
        files: &dyn Files,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(overlay) = self.files.get_mut(overlay.0 as usize) {
            overlay.base = FileId(0);
            overlay.scan = Scan::default();
        }
        if let Some(root) = self.files.first_mut() {
            root.scan = Scan::new(&node);
            root.node = Some(node);
            self.load_neighbours(FileId(0), files, limits, diagnostics);
        }
    }

    /// The paths of the files that a file refers to, and their URLs if the file has one.
    fn neighbours(&self, id: FileId) -> Vec<(String, Option<String>)> {
        let Some(file) = self.file(id) else {
            return Vec::new();
        };
        let references = file
            .scan
            .references
            .iter()
            .map(|text| Reference::split(text));
        let url = self.retrieved(file);
        let url = |reference: &Reference<'_>| Some(join(url?, reference.document));
        let mut paths: Vec<_> = references
            .filter(|reference| !reference.document.is_empty())
            .filter_map(|reference| Some((self.path_of(reference, id)?, url(&reference))))
            .filter(|(path, _)| !self.by_path.contains_key(path))
            .collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    /// Reads one file, unless that was tried already.
    fn open(
        &mut self,
        files: &dyn Files,
        path: &str,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) -> Known {
        if let Some(known) = self.by_path.get(path) {
            return known.clone();
        }
        let known = match self.read(files, path, limits) {
            Ok(bytes) => Known::Read(self.understand(path, bytes, limits, diagnostics)),
            Err(reason) => Known::Unreadable(reason),
        };
        self.by_path.insert(path.to_owned(), known.clone());
        known
    }

    fn read(&self, files: &dyn Files, path: &str, limits: &Limits) -> Result<Vec<u8>, String> {
        if self.files.len() >= limits.files as usize {
            return Err(format!(
                "the document consists of more than {} files",
                limits.files
            ));
        }
        let so_far: u64 = self.files.iter().map(|file| file.text.len() as u64).sum();
        let bytes = files.read(path, u64::from(limits.file_bytes))?;
        if bytes.len() as u64 > u64::from(limits.file_bytes) {
            return Err(format!("it is larger than {} bytes", limits.file_bytes));
        }
        if so_far + bytes.len() as u64 > limits.total_bytes {
            return Err(format!(
                "all files together are larger than {} bytes",
                limits.total_bytes
            ));
        }
        Ok(bytes)
    }

    fn understand(
        &mut self,
        path: &str,
        bytes: Vec<u8>,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) -> FileId {
        let id = self.next();
        match parse::decode(id, bytes) {
            Ok(text) => {
                let node = parse::parse(id, path, &text, limits, diagnostics);
                self.push(path, text, node)
            }
            Err((text, problem)) => {
                diagnostics.push(*problem);
                self.push(path, text, None)
            }
        }
    }

    fn next(&self) -> FileId {
        FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX))
    }

    fn push(&mut self, path: &str, text: String, node: Option<Node>) -> FileId {
        let id = self.next();
        let scan = node.as_ref().map(Scan::new).unwrap_or_default();
        self.files.push(File {
            path: path.to_owned(),
            lines: Lines::new(&text),
            text,
            node,
            scan,
            base: id,
        });
        id
    }
}

fn unreadable(path: &str, reason: &str) -> Diagnostic {
    let message = format!("`{path}` cannot be read: {reason}");
    Diagnostic::without_place(Code::UnreadableFile, message)
}
