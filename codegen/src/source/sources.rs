//! All files of a document.

use std::collections::BTreeMap;
use std::ops::Range;

use super::collect_refs::Scan;
use super::lines::Lines;
use super::{FileId, Node, Position, Span};

/// The files of a document: their texts, their trees, and how they refer to each other.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub(super) files: Vec<File>,
    pub(super) by_path: BTreeMap<String, Known>,
    /// The paths of files that are read in place of URLs.
    pub(super) by_url: BTreeMap<String, String>,
    /// The URLs of these files, and of those that they refer to, by path.
    pub(super) urls: BTreeMap<String, String>,
}

/// What became of a path.
#[derive(Clone, Debug)]
pub(super) enum Known {
    Read(FileId),
    Unreadable(String),
}

#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
    pub(super) lines: Lines,
    pub(super) node: Option<Node>,
    pub(super) scan: Scan,
    /// The file that `#/…` in this one means: itself, or for an overlay the document it changes.
    pub(super) base: FileId,
}

impl Sources {
    /// Returns whether the file at a path was read, or looked for.
    pub(crate) fn is_needed(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// The document's tree; [`None`] if it could not be understood, which was reported.
    #[must_use]
    pub fn root(&self) -> Option<&Node> {
        self.node(FileId(0))
    }

    /// Takes the document's tree out, to be changed and put back.
    pub(crate) fn take_root(&mut self) -> Option<Node> {
        self.files.first_mut()?.node.take()
    }

    /// The tree of a file; [`None`] if it could not be understood, which was reported.
    #[must_use]
    pub fn node(&self, file: FileId) -> Option<&Node> {
        self.file(file)?.node.as_ref()
    }

    /// The path of a file: the document's as it was given, the others' relative to the same place.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.file(file).map_or("", |file| &file.path)
    }

    /// The text of a file, without a byte order mark.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.file(file).map_or("", |file| &file.text)
    }

    /// The files in the order they were read.
    pub fn files(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..).take(self.files.len()).map(FileId)
    }

    /// Where a span begins.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        self.position_at(span.file, span.start)
    }

    /// Returns the line in which a span begins, without its end.
    #[must_use]
    pub fn line(&self, span: Span) -> Range<usize> {
        self.file(span.file)
            .map_or(0..0, |file| file.lines.line(&file.text, span.start))
    }

    /// Returns where a span ends: the position after its last character.
    #[must_use]
    pub fn end(&self, span: Span) -> Position {
        self.position_at(span.file, span.end)
    }

    fn position_at(&self, file: FileId, offset: u32) -> Position {
        self.file(file)
            .map_or(Position { line: 1, column: 1 }, |file| {
                file.lines.position(&file.text, offset)
            })
    }

    pub(super) fn file(&self, file: FileId) -> Option<&File> {
        self.files.get(file.0 as usize)
    }

    pub(super) fn known(&self, path: &str) -> Option<&Known> {
        self.by_path.get(path)
    }

    /// The places that have this `$id` or `$self`: the file and the pointer of the first.
    pub(super) fn identified(&self, id: &str) -> Option<(FileId, &str)> {
        let mut found = (0..).map(FileId).zip(&self.files);
        found.find_map(|(file, content)| Some((file, content.scan.ids.get(id)?.as_str())))
    }
}
