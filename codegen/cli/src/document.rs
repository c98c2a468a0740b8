//! Finds the document and the configuration of a command.

use std::path::{Path, PathBuf};

use clap::Args;
use clientwright::config::{Config, Project, Upstream};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Disk, Sources, is_url};
use clientwright::{Include, Request};

use crate::Error;
use crate::print::PrintArgs;
use crate::relative_path::relative_to_here;
use crate::resolve_lock::Resolve;

/// Options of commands that read a document.
#[derive(Args, Clone, Debug, Default)]
pub struct DocumentArgs {
    /// The document: YAML or JSON, a file or a URL [default: the one in `codegen.toml`]
    #[arg(long, value_name = "FILE|URL")]
    pub spec: Option<String>,

    /// Names, corrections and the destination [default: the `codegen.toml` next to the document, in
    /// this folder, in `spec/` or in a folder above]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// An OpenAPI Overlay that patches the document first; may be repeated
    #[arg(long = "overlay", value_name = "FILE")]
    pub overlays: Vec<String>,

    /// Reads a file in place of a URL that a `$ref` names; may be repeated
    #[arg(long, value_name = "URL=FILE", value_parser = url_and_file)]
    pub resolve: Vec<(String, String)>,

    /// Only some operations: `tag:NAME`, `op:ID` or `path:PATTERN`, where `*` matches anything; may
    /// be repeated
    #[arg(long, value_name = "CHOICE", value_parser = str::parse::<Include>)]
    pub include: Vec<Include>,
}

/// Parses the argument of `--resolve`. The last `=` is the separator, since the query of a URL may contain others.
fn url_and_file(text: &str) -> Result<(String, String), String> {
    let pair = text.rsplit_once('=');
    let (url, file) = pair.ok_or("expected URL=FILE")?;
    if !is_url(url) || file.is_empty() {
        return Err("expected URL=FILE, with a URL of http or https".to_owned());
    }
    Ok((url.to_owned(), file.to_owned()))
}

/// A document with its configuration.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) spec: String,
    pub(crate) config: Option<PathBuf>,
    pub(crate) project: Project,
    pub(crate) upstream: Upstream,
    pub(crate) resolve: Resolve,
}

impl DocumentArgs {
    /// Finds the document and the configuration.
    pub(crate) fn find(&self, print: PrintArgs) -> Result<Document, Error> {
        let config = self.configuration()?;
        let read = match &config {
            Some(path) => read_config(path, print)?,
            None => Config::default(),
        };
        let (project, upstream, resolve) = (read.project, read.upstream, read.resolve);
        let spec = match (&self.spec, &config) {
            (Some(spec), _) => spec.clone(),
            (None, Some(config)) => {
                let document = project.document.as_ref().map(|document| &*document.value);
                let document = document.unwrap_or("openapi.yaml");
                relative_to_config(config, document)
            }
            (None, None) => {
                return Err(Error::usage(
                    "there is no `codegen.toml` here, in `spec/` or in a folder above: name the document with `--spec`, or set up a client with `cargo clientwright init`",
                ));
            }
        };
        Ok(Document {
            spec,
            config,
            project,
            upstream,
            resolve,
        })
    }

    fn configuration(&self) -> Result<Option<PathBuf>, Error> {
        if let Some(config) = &self.config {
            return Ok(Some(config.clone()));
        }
        if let Some(spec) = &self.spec {
            let adjacent = Path::new(spec).with_file_name("codegen.toml");
            return Ok((!is_url(spec) && adjacent.exists()).then_some(adjacent));
        }
        let here = std::env::current_dir().map_err(Error::new)?;
        let mut candidates = here.ancestors().flat_map(|folder| {
            [
                folder.join("codegen.toml"),
                folder.join("spec/codegen.toml"),
            ]
        });
        Ok(candidates
            .find(|path| path.exists())
            .map(|path| relative_to_here(&path)))
    }

    /// Returns the request for the library.
    pub(crate) fn request(&self, document: &Document) -> Request {
        Request {
            spec: document.spec.clone(),
            config: document
                .config
                .as_deref()
                .map(|path| path.to_string_lossy().into_owned()),
            overlays: self.overlays.clone(),
            resolve: self.resolve.clone(),
            include: self.include.clone(),
            ..Request::default()
        }
    }
}

/// Reads the configuration, which names the document, and prints its errors.
fn read_config(path: &Path, print: PrintArgs) -> Result<Config, Error> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let config = Config::load(
        &Disk,
        &path.to_string_lossy(),
        &mut sources,
        &mut diagnostics,
    );
    if diagnostics.has_errors() {
        print.diagnostics(&diagnostics, &sources, Some("no document is read"));
        return Err(Error::reported());
    }
    Ok(config)
}

/// Returns a path that is relative to the configuration as a path that is relative to the current directory.
pub(crate) fn relative_to_config(config: &Path, path: &str) -> String {
    if is_url(path) {
        return path.to_owned();
    }
    let folder = config.parent().unwrap_or(Path::new(""));
    relative_to_here(&folder.join(path))
        .to_string_lossy()
        .into_owned()
}
