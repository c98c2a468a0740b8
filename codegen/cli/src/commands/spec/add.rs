//! `spec add`: adds operations to the document.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clientwright::Include;
use clientwright::authoring::{self, Adoption, Fragment};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Limits, Sources, is_url};

use super::new_fixtures::new_fixtures;
use super::pages::Pages;
use super::preview_or_write::{self, Edit};
use super::upstream::Origin;
use super::upstream_lock::Locked;
use crate::Error;
use crate::document::DocumentArgs;
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, WRITING};

/// Adds operations to the text of the document; its existing text is kept byte for byte.
///
/// Prints the difference; `--write` applies it. Operations and components that already exist are skipped, and
/// are an error if their content differs. Nothing is overwritten.
#[derive(Args, Clone, Debug)]
pub struct Add {
    /// The document to extend [default: the one in `codegen.toml`]
    #[arg(long, value_name = "FILE")]
    spec: Option<String>,

    /// The configuration [default: the `codegen.toml` next to the document, in this folder, in `spec/` or
    /// in a folder above]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Documentation pages to take operations from: the text that a browser copies, or Markdown
    #[arg(
        long,
        value_name = "FILE",
        num_args = 1..,
        conflicts_with_all = ["from", "choices"],
        required_unless_present = "choices"
    )]
    page: Vec<PathBuf>,

    /// Also takes the descriptions of the pages
    #[arg(long, requires = "page")]
    descriptions: bool,

    /// Writes the data of the pages to this folder, for tests that compare the document with it
    #[arg(long, value_name = "DIR", requires = "page")]
    fixtures: Option<PathBuf>,

    /// The document to take operations from: YAML or JSON, a file or a URL [default: the one under
    /// `[upstream]` in `codegen.toml`]
    #[arg(long, value_name = "FILE|URL", requires = "choices")]
    from: Option<String>,

    #[command(flatten)]
    adoption: AdoptionArgs,

    /// Writes the document
    #[arg(long)]
    write: bool,

    #[command(flatten)]
    print: PrintArgs,
}

/// The operations to take from another document.
#[derive(Args, Clone, Debug)]
#[group(id = "choices", multiple = true, args = ["op", "path", "tag"])]
struct AdoptionArgs {
    /// Takes the operation with this operationId, or method and path; may be repeated
    #[arg(long, value_name = "ID")]
    op: Vec<String>,

    /// Takes the operations with this path, where `*` matches anything; may be repeated
    #[arg(long, value_name = "PATTERN")]
    path: Vec<String>,

    /// Takes the operations whose first tag is this; may be repeated
    #[arg(long, value_name = "NAME")]
    tag: Vec<String>,

    /// Renames a component of the other document to NEW; if the document has a component NEW, that one is used
    #[arg(long, value_name = "OLD=NEW", value_parser = renaming)]
    name: Vec<(String, String)>,

    /// The name of the other document in `x-source` [default: its file name]
    #[arg(long, value_name = "NAME", requires = "from")]
    source: Option<String>,
}

impl Add {
    pub(super) fn default_fixtures(&mut self, folder: PathBuf) {
        if !self.page.is_empty() && self.spec.is_none() {
            self.fixtures.get_or_insert(folder);
        }
    }

    pub(super) fn run(self) -> Result<ExitCode, Error> {
        let document = DocumentArgs {
            spec: self.spec.clone(),
            config: self.config.clone(),
            ..DocumentArgs::default()
        };
        let document = document.find(self.print)?;
        let spec = document.spec.clone();
        if is_url(&spec) {
            return Err(Error::usage(format_args!(
                "`{spec}` is a URL and cannot be edited: name a file with `--spec`"
            )));
        }
        let mut diagnostics = Diagnostics::default();
        let sources = Sources::load_from(&DiskOrUrl, &spec, &Limits::default(), &mut diagnostics);
        let added = if self.page.is_empty() {
            let source = self.adoption.source.as_deref();
            let origin = Origin::named(self.from.as_deref(), source, &document)?;
            self.adopted(&origin, &spec, &sources)?
        } else {
            self.read_pages(&sources)?
        };
        let inserted =
            added
                .filter(|_| !diagnostics.has_errors())
                .and_then(|(fragment, fixtures)| {
                    let inserted = authoring::insert(&sources, &fragment, &mut diagnostics)?;
                    Some((inserted, fixtures))
                });
        self.print.diagnostics(&diagnostics, &sources, WRITING);
        let Some((inserted, mut edits)) = inserted else {
            return Ok(ExitCode::FAILURE);
        };
        if inserted.added.is_empty() && edits.is_empty() {
            self.print
                .result(format_args!("{spec} already has everything"));
            return Ok(ExitCode::SUCCESS);
        }
        if !inserted.added.is_empty() {
            let edit = Edit {
                path: spec.clone(),
                text: inserted.text,
                shown: true,
            };
            edits.insert(0, edit);
        }
        preview_or_write::finish(edits, self.write, self.print)?;
        for added in inserted.added {
            self.print.result(format_args!("new in {spec}: {added}"));
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the operations of the pages, and their fixtures, if requested. Prints the diagnostics of the pages.
    fn read_pages(&self, document: &Sources) -> Result<Option<(Fragment, Vec<Edit>)>, Error> {
        let mut pages = Pages::read(&self.page);
        let fragment = pages.fragment(self.descriptions, document);
        self.print
            .diagnostics(&pages.diagnostics, &pages.sources, WRITING);
        if pages.diagnostics.has_errors() {
            return Ok(None);
        }
        let fixtures = match &self.fixtures {
            Some(folder) => new_fixtures(&pages.list, folder, &fragment, document)?,
            None => Vec::new(),
        };
        Ok(Some((fragment, fixtures)))
    }

    /// Returns the operations of the other document and the lock file. Prints the diagnostics of the other document.
    fn adopted(
        &self,
        origin: &Origin,
        spec: &str,
        document: &Sources,
    ) -> Result<Option<(Fragment, Vec<Edit>)>, Error> {
        let mut locked = Locked::read(spec, self.print)?;
        let mut diagnostics = Diagnostics::default();
        let other = self.print.progress("reading", || {
            Sources::load_from(
                &DiskOrUrl,
                &origin.path,
                &Limits::default(),
                &mut diagnostics,
            )
        });
        let names = &mut locked.document(&origin.name).names;
        names.extend(self.adoption.name.iter().cloned());
        let adoption = Adoption {
            document: origin.name.clone(),
            choices: self.adoption.choices(),
            names: names.clone(),
        };
        let fragment = if diagnostics.has_errors() {
            None
        } else {
            authoring::adopt(&other, document, &adoption, &mut diagnostics)
        };
        self.print.diagnostics(&diagnostics, &other, WRITING);
        Ok(fragment.map(|fragment| {
            locked.lock.record(&origin.name, &fragment);
            (fragment, locked.edit().into_iter().collect())
        }))
    }
}

impl AdoptionArgs {
    fn choices(&self) -> Vec<Include> {
        let ids = self.op.iter().cloned().map(Include::Operation);
        let paths = self.path.iter().cloned().map(Include::Path);
        let tags = self.tag.iter().cloned().map(Include::Tag);
        ids.chain(paths).chain(tags).collect()
    }
}

fn renaming(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((old, new)) if !old.is_empty() && !new.is_empty() => {
            Ok((old.to_owned(), new.to_owned()))
        }
        _ => Err("expected OLD=NEW".to_owned()),
    }
}
