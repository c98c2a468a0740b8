//! The files of the document that `init` copies.

use std::path::Path;

use clientwright::diagnostics::Diagnostics;
use clientwright::document::Version;
use clientwright::source::{FileId, Limits, Sources, is_url};

use crate::Error;
use crate::fetch::DiskOrUrl;
use crate::print::PrintArgs;

/// Reads a document and every file that it refers to. Returns the path relative to the folder of the document and
/// the text of each, the document first.
///
/// A document of one file gets the name `openapi.yaml` or `openapi.json`. A document of several files keeps its
/// name, since the others may refer to it.
///
/// If the file is not an OpenAPI document, prints diagnostics and returns [`None`].
///
/// # Errors
/// A file that the document refers to is not in its folder.
pub(super) fn read(spec: &str) -> Result<Option<Vec<(String, String)>>, Error> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&DiskOrUrl, spec, &Limits::default(), &mut diagnostics);
    if let Some(problem) = sources.root().and_then(|root| Version::of(root).err()) {
        diagnostics.push(problem);
    }
    if diagnostics.has_errors() || sources.root().is_none() {
        let print = PrintArgs::default();
        print.diagnostics(&diagnostics, &sources, Some("no package is set up"));
        return Ok(None);
    }
    let files: Vec<FileId> = sources.files().collect();
    let root = sources.path(FileId(0));
    let name = root.rsplit('/').next().unwrap_or(root);
    let folder = root.strip_suffix(name).unwrap_or_default();
    let mut copied = Vec::new();
    for file in &files {
        let path = sources.path(*file);
        let inside = path.strip_prefix(folder).filter(|path| !is_outside(path));
        let Some(inside) = inside else {
            return Err(Error::new(format!(
                "{path}: the document refers to this file, which is not in its folder; set up the client without `--spec`, and set `document` under `[project]` in spec/codegen.toml"
            )));
        };
        copied.push((inside.to_owned(), sources.text(*file).to_owned()));
    }
    if let [(path, text)] = copied.as_mut_slice() {
        let is_json = text.trim_start().starts_with('{');
        *path = format!("openapi.{}", if is_json { "json" } else { "yaml" });
    }
    Ok(Some(copied))
}

/// Returns whether a path is outside of the folder that it is relative to.
fn is_outside(path: &str) -> bool {
    is_url(path) || path.split('/').any(|step| step == "..") || Path::new(path).is_absolute()
}
