//! `spec add`: adds operations to the document.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use codegen::Include;
use codegen::authoring::{self, Adoption, Fragment};
use codegen::diagnostics::Diagnostics;
use codegen::source::Sources;

use super::edit::{self, Edit};
use crate::Error;
use crate::document::DocumentArgs;
use crate::files::{DiskOrUrl, is_url};
use crate::print::PrintArgs;

/// Adds operations to the document, as text: what is there stays byte for byte.
///
/// Prints the difference; `--write` applies it. What the document has already is skipped, and
/// nothing is overwritten: an operation or component that is there with other content is an error.
#[derive(Args, Clone, Debug)]
pub struct Add {
    /// The document that is extended; else the one that `codegen.toml` names
    #[arg(long, value_name = "FILE")]
    spec: Option<String>,

    /// The configuration; else the `codegen.toml` next to the document, here, in `spec/` or above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// The document to take operations from: YAML or JSON, a file or a URL
    #[arg(long, value_name = "FILE|URL")]
    from: String,

    #[command(flatten)]
    adoption: AdoptionArgs,

    /// Writes the document
    #[arg(long)]
    write: bool,

    #[command(flatten)]
    print: PrintArgs,
}

/// What is taken from another document.
#[derive(Args, Clone, Debug)]
#[group(id = "choices", required = true, multiple = true, args = ["op", "path", "tag"])]
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

    /// Calls a component of the other document NEW; one of that name in the document is used as it is
    #[arg(long, value_name = "OLD=NEW", value_parser = renaming)]
    name: Vec<(String, String)>,

    /// What `x-source` calls the other document; else its file name
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
}

impl Add {
    pub(super) fn run(self) -> Result<ExitCode, Error> {
        let document = DocumentArgs {
            spec: self.spec.clone(),
            config: self.config.clone(),
            ..DocumentArgs::default()
        };
        let spec = document.find(self.print)?.spec;
        if is_url(&spec) {
            return Err(Error::usage("only a file can be extended"));
        }
        let mut diagnostics = Diagnostics::default();
        let sources = authoring::read(&DiskOrUrl, &spec, &mut diagnostics);
        let fragment = self.adopted(&sources);
        let inserted = fragment
            .filter(|_| !diagnostics.has_errors())
            .and_then(|fragment| authoring::insert(&sources, &fragment, &mut diagnostics));
        self.print.diagnostics(&diagnostics, &sources);
        let Some(inserted) = inserted else {
            eprintln!("error: nothing was written");
            return Ok(ExitCode::FAILURE);
        };
        if inserted.added.is_empty() {
            self.print
                .result(format_args!("{spec} has all of it already"));
            return Ok(ExitCode::SUCCESS);
        }
        let added = inserted.added.join(", ");
        let edit = Edit {
            path: spec.clone(),
            text: inserted.text,
        };
        edit.show()?;
        if self.write {
            edit::write(vec![edit])?;
            self.print.result(format_args!("added to {spec}: {added}"));
        } else {
            self.print.result(format_args!(
                "to be added to {spec}: {added}\nnothing was written: add `--write`"
            ));
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Returns what is taken from the other document, whose problems are printed here.
    fn adopted(&self, sources: &Sources) -> Option<Fragment> {
        let mut diagnostics = Diagnostics::default();
        let other = self.print.progress("reading", || {
            authoring::read(&DiskOrUrl, &self.from, &mut diagnostics)
        });
        let fragment = if diagnostics.has_errors() {
            None
        } else {
            let adoption = self.adoption.adoption(&self.from);
            authoring::adopt(&other, sources, &adoption, &mut diagnostics)
        };
        self.print.diagnostics(&diagnostics, &other);
        fragment
    }
}

impl AdoptionArgs {
    fn adoption(&self, from: &str) -> Adoption {
        let ids = self.op.iter().cloned().map(Include::Operation);
        let paths = self.path.iter().cloned().map(Include::Path);
        let tags = self.tag.iter().cloned().map(Include::Tag);
        let file = from.rsplit(['/', '\\']).next().unwrap_or(from);
        Adoption {
            document: self.source.clone().unwrap_or_else(|| file.to_owned()),
            choices: ids.chain(paths).chain(tags).collect(),
            names: self.name.iter().cloned().collect::<BTreeMap<_, _>>(),
        }
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
