//! `spec update`: merges the changes of the document that operations were taken from.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clientwright::authoring::{self, Following};
use clientwright::diagnostics::Diagnostics;
use clientwright::diff::{self, Comparison};
use clientwright::source::{Files, Limits, Sources};

use super::preview_or_write::{self, Edit};
use super::upstream::Origin;
use super::upstream_lock::Locked;
use crate::Error;
use crate::color::has_color;
use crate::document::DocumentArgs;
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, WRITING, stdout};

/// Merges the changes of the document that operations were taken from.
///
/// Prints the verdicts on the changes of adopted operations, the operations that were added and removed
/// upstream, and the difference of the document; `--write` applies it. Corrections of adopted operations are
/// kept. A value that was changed differently here and upstream is an error.
#[derive(Args, Clone, Debug)]
pub struct Update {
    /// The document to update [default: the one in `codegen.toml`]
    #[arg(long, value_name = "FILE")]
    spec: Option<String>,

    /// The configuration [default: the `codegen.toml` next to the document, in this folder, in `spec/` or
    /// in a folder above]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// The document to follow [default: the one under `[upstream]` in `codegen.toml`]
    #[arg(long, value_name = "FILE|URL")]
    from: Option<String>,

    /// Keeps the local value where both sides changed it
    #[arg(long)]
    ours: bool,

    /// Writes the document and the lock file
    #[arg(long)]
    write: bool,

    /// Format of the result, on stdout
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A format of the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The changes, and the difference of the document
    #[default]
    Human,
    /// A section of a changelog
    Markdown,
}

impl Update {
    pub(super) fn run(self) -> Result<ExitCode, Error> {
        let print = PrintArgs::default();
        let arguments = DocumentArgs {
            spec: self.spec.clone(),
            config: self.config.clone(),
            ..DocumentArgs::default()
        };
        let document = arguments.find(print)?;
        let origin = Origin::followed(self.from.as_deref(), &document)?;
        let mut locked = Locked::read(&document.spec, print)?;
        let (mut problems, mut conflicts) = (Diagnostics::default(), Diagnostics::default());
        let ours = Sources::load_from(
            &DiskOrUrl,
            &document.spec,
            &Limits::default(),
            &mut conflicts,
        );
        let upstream =
            Sources::load_from(&DiskOrUrl, &origin.path, &Limits::default(), &mut problems);
        let following = Following {
            document: origin.name,
            watch: document.upstream.watch.clone(),
            keep_ours: self.ours,
        };
        let update = if problems.has_errors() || conflicts.has_errors() {
            None
        } else {
            authoring::update(
                &upstream,
                &ours,
                &locked.lock,
                &following,
                &mut problems,
                &mut conflicts,
            )
        };
        print.diagnostics(&problems, &upstream, WRITING);
        print.diagnostics(&conflicts, &ours, WRITING);
        let Some(update) = update else {
            return Ok(ExitCode::FAILURE);
        };
        locked.lock = update.lock.clone();
        let mut edits: Vec<Edit> = locked.edit().into_iter().collect();
        let mut comparison = Comparison::default();
        if update.text != ours.text(clientwright::source::FileId(0)) {
            let request = clientwright::Request {
                is_compared: true,
                ..arguments.request(&document)
            };
            comparison = compared(&request, &update.text, print)?;
            edits.push(Edit {
                path: document.spec.clone(),
                text: update.text.clone(),
                shown: self.format == Format::Human,
            });
        }
        stdout(&self.text(&comparison, &update));
        if edits.is_empty() {
            print.result("no changes upstream");
            return Ok(ExitCode::SUCCESS);
        }
        preview_or_write::finish(edits, self.write, print)?;
        Ok(ExitCode::SUCCESS)
    }

    fn text(&self, comparison: &Comparison, update: &authoring::Update) -> String {
        let mut text = match self.format {
            Format::Human if update.changed.is_empty() => String::new(),
            Format::Human => comparison.human(has_color(&std::io::stdout())),
            Format::Markdown => comparison.markdown(),
        };
        for (heading, operations) in [
            ("New upstream", &update.new),
            (
                "Removed upstream, but still in the document",
                &update.removed,
            ),
        ] {
            if operations.is_empty() {
                continue;
            }
            let heading = match self.format {
                Format::Human => format!("{heading}:"),
                Format::Markdown => format!("\n### {heading}\n"),
            };
            let _ = writeln!(text, "{heading}");
            for operation in operations {
                let _ = match self.format {
                    Format::Human => writeln!(text, "  {operation}"),
                    Format::Markdown => writeln!(text, "- `{operation}`"),
                };
            }
        }
        text
    }
}

/// Compares the client of the document with that of its new text.
fn compared(
    request: &clientwright::Request,
    text: &str,
    print: PrintArgs,
) -> Result<Comparison, Error> {
    let before = clientwright::generate_from(&DiskOrUrl, request);
    let files = Replaced {
        path: &request.spec,
        text,
    };
    let mut after = clientwright::generate_from(&files, request);
    let comparison = diff::compare(&before, &mut after, None);
    comparison.ok_or_else(|| {
        print.diagnostics(&after.diagnostics, &after.sources, None);
        Error::new("no client can be generated from the updated document; nothing is written")
    })
}

/// Files, of which one is replaced by a text.
struct Replaced<'t> {
    path: &'t str,
    text: &'t str,
}

impl Files for Replaced<'_> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        if path == self.path {
            return Ok(self.text.as_bytes().to_vec());
        }
        DiskOrUrl.read(path, limit)
    }
}
