//! Which file is read in place of a URL, and which path a reference names.

use super::sources::File;
use super::uri_reference::{Reference, is_url, join};
use super::{FileId, Files, Limits, Sources};
use crate::diagnostics::Diagnostics;

impl Sources {
    /// Reads a file in place of each URL that references name, and every file that these refer to.
    pub fn replace_urls(
        &mut self,
        paths_by_url: impl IntoIterator<Item = (String, String)>,
        files: &dyn Files,
        limits: &Limits,
        diagnostics: &mut Diagnostics,
    ) {
        for (url, path) in paths_by_url {
            self.urls.entry(path.clone()).or_insert(url.clone());
            self.by_url.insert(url, path);
        }
        if !self.by_url.is_empty() {
            for file in self.files() {
                self.load_neighbours(file, files, limits, diagnostics);
            }
        }
    }

    /// Returns the path and the URL of each file that is read in place of a URL: those that
    /// [`Sources::replace_urls`] names, and those that they refer to relative to their URLs.
    pub fn urls(&self) -> impl Iterator<Item = (&str, &str)> {
        let urls = self.urls.iter();
        urls.map(|(path, url)| (path.as_str(), url.as_str()))
    }

    /// Returns the path of the document that a reference in a file names; [`None`] for a URL that no file
    /// replaces.
    ///
    /// A relative reference is resolved against the file's base URI first (OpenAPI 3.2, “Establishing the Base URI”). Where no file
    /// replaces the URL, it is resolved against the path of the file, since the files of a document are moved together.
    pub(super) fn path_of(&self, reference: Reference<'_>, from: FileId) -> Option<String> {
        let from = self.file(from)?;
        let retrieved = self.retrieved(from).unwrap_or_default();
        let base = join(retrieved, from.scan.resources.base());
        match self.by_url.get(&join(&base, reference.document)) {
            Some(path) => Some(path.clone()),
            None if reference.is_elsewhere() => None,
            None if is_url(&from.path) => Some(join(&from.path, reference.document)),
            None => reference.path(&from.path),
        }
    }

    /// The URL that a file was retrieved from, or that it replaces.
    pub(super) fn retrieved<'s>(&'s self, file: &'s File) -> Option<&'s str> {
        let own = Some(file.path.as_str()).filter(|path| is_url(path));
        own.or_else(|| self.urls.get(&file.path).map(String::as_str))
    }
}
