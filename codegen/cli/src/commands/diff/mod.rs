//! `diff`: compares two versions of a document.

mod write_aliases;

use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clientwright::diagnostics::Severity;
use clientwright::diff::{self, Comparison, Rust, Wire};
use clientwright::ledger::Ledger;
use clientwright::render;
use clientwright::source::Files;
use clientwright::{Generated, Request};

use crate::Error;
use crate::color::has_color;
use crate::document::{DocumentArgs, relative_to_config};
use crate::fetch::DiskOrUrl;
use crate::git_revision::{Revision, is_revision, last_commit};
use crate::print::{PrintArgs, stdout};
use write_aliases::{Edited, Over};

/// Compares two versions of a document. Reports the verdict of each change for the wire and for Rust, and the
/// next version of the client.
#[derive(Args, Clone, Debug)]
pub struct Diff {
    /// The old document: a file, a URL, or a file of a git revision such as `main:spec/openapi.yaml`
    /// [default: NEW in the last commit]
    old: Option<String>,

    /// The new document [default: the one in `codegen.toml`]
    new: Option<String>,

    #[command(flatten)]
    document: DocumentArgs,

    /// Format of the result, on stdout
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Exits with 1 if a change that is not accepted has this verdict or a more severe one; may be repeated
    #[arg(long, value_enum, value_name = "VERDICT")]
    deny: Vec<Deny>,

    /// Adds the former names of renamed items to `codegen.toml`, so that the client has them as
    /// deprecated aliases
    #[arg(long)]
    write_aliases: bool,

    /// The current version of the client [default: the one in its manifest]
    #[arg(long, value_name = "VERSION", value_parser = version)]
    current_version: Option<String>,
}

/// A format of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Grouped by operation, the most severe changes first
    #[default]
    Human,
    /// A section of a changelog
    Markdown,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

/// A verdict that fails the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// A change that breaks programs on the wire
    Breaking,
    /// A change on the wire that is at least risky
    Risky,
    /// A change that breaks programs that compile against the client
    Major,
    /// A change of the client that is at least an addition
    Minor,
}

impl Diff {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// A document cannot be found or read.
    pub fn run(mut self) -> Result<ExitCode, Error> {
        let print = PrintArgs::default();
        if let Some(new) = self.new.clone().filter(|new| !is_revision(new)) {
            self.document.spec.get_or_insert(new);
        } else if let (Some(_), None, None) =
            (&self.new, &self.document.spec, &self.document.config)
        {
            // Both documents are revisions, so the configuration is that of the working tree.
            let path = self.new.as_deref().and_then(|new| new.split_once(':'));
            self.document.spec = path.map(|(_, path)| path.to_owned());
        }
        let document = self.document.find(print)?;
        let new = self.new.clone().unwrap_or_else(|| document.spec.clone());
        let old = self.old.clone().unwrap_or_else(|| last_commit(&new));
        let request = Request {
            is_compared: true,
            ..self.document.request(&document)
        };
        let older = Request {
            is_older: true,
            ..request.clone()
        };
        let before = read(&old, &older, None);
        let mut after = read(&new, &request, None);
        let version = self.version(&document, &before);
        let compared = diff::compare(&before, &mut after, version.as_deref());
        problems(&before);
        problems(&after);
        let Some(mut comparison) = compared else {
            return Ok(ExitCode::FAILURE);
        };
        if self.write_aliases && !comparison.missing_aliases().is_empty() {
            let edited = Edited::new(document.config.as_deref(), &comparison)?;
            let mut after = read(&new, &request, Some(&edited));
            let compared = diff::compare(&before, &mut after, version.as_deref());
            problems(&after);
            let Some(compared) = compared else {
                return Ok(ExitCode::FAILURE);
            };
            edited.write()?;
            comparison = compared;
        }
        stdout(&self.text(&comparison));
        // The process ends, and freeing both trees takes longer than comparing them.
        std::mem::forget((before, after));
        Ok(self.exit(&comparison))
    }

    fn text(&self, comparison: &Comparison) -> String {
        match self.format {
            Format::Human => comparison.human(has_color(&std::io::stdout())),
            Format::Markdown => comparison.markdown(),
            Format::Json => comparison.json(),
            Format::Github => comparison.github(),
            Format::Sarif => comparison.sarif(),
        }
    }

    fn exit(&self, comparison: &Comparison) -> ExitCode {
        let denied = self.deny.iter().map(|deny| {
            let (wire, rust) = match deny {
                Deny::Breaking => (Some(Wire::Breaking), None),
                Deny::Risky => (Some(Wire::Risky), None),
                Deny::Major => (None, Some(Rust::Major)),
                Deny::Minor => (None, Some(Rust::Minor)),
            };
            comparison.denied(wire, rust).count()
        });
        match denied.max() {
            None | Some(0) => ExitCode::SUCCESS,
            Some(1) => {
                eprintln!("error: 1 change is denied");
                ExitCode::FAILURE
            }
            Some(count) => {
                eprintln!("error: {count} changes are denied");
                ExitCode::FAILURE
            }
        }
    }

    /// Returns the current version of the client: that of `--current-version`, of its manifest, of the
    /// configuration, or of a new client.
    fn version(&self, document: &crate::document::Document, before: &Generated) -> Option<String> {
        let manifest = document
            .project
            .package
            .as_ref()
            .zip(document.config.as_deref());
        let manifest = manifest.and_then(|(package, config)| {
            manifest_version(&relative_to_config(config, &package.value))
        });
        let client = before.client.as_ref();
        let generated = client.map(|client| client.package.version.clone());
        self.current_version.clone().or(manifest).or(generated)
    }
}

/// Parses the argument of `--current-version`.
fn version(text: &str) -> Result<String, String> {
    let next = Rust::Patch.next(text);
    next.map(|_| text.to_owned())
        .ok_or_else(|| "expected MAJOR.MINOR.PATCH".to_owned())
}

/// Generates the client of one of the documents in memory. `edited` replaces the configuration.
fn read(spec: &str, request: &Request, edited: Option<&Edited>) -> Generated {
    let request = Request {
        spec: spec.to_owned(),
        ..request.clone()
    };
    let revision = Revision::of(spec);
    let files: &dyn Files = if is_revision(spec) {
        &revision
    } else {
        &DiskOrUrl
    };
    let mut generated = clientwright::generate_from(&Over { files, edited }, &request);
    // The ledger is large and not needed here.
    generated.ledger = Ledger::default();
    generated
}

/// Prints the diagnostics of a document if it has errors.
fn problems(generated: &Generated) {
    let list = generated.diagnostics.list().iter();
    if list.filter(|one| one.severity == Severity::Error).count() > 0 {
        let options = render::Options {
            color: has_color(&std::io::stderr()),
            prevented: Some("nothing is compared"),
            ..render::Options::default()
        };
        let text = render::human(&generated.diagnostics, &generated.sources, options);
        eprint!("{text}");
    }
}

/// Returns the version of a package, which may be that of its workspace.
fn manifest_version(package: &str) -> Option<String> {
    let folder = std::path::absolute(package).ok()?;
    let read = |folder: &Path| -> Option<toml_edit::DocumentMut> {
        let text = std::fs::read_to_string(folder.join("Cargo.toml")).ok()?;
        text.parse().ok()
    };
    let own = read(&folder)?;
    let version = own.get("package")?.get("version")?;
    if let Some(version) = version.as_str() {
        return Some(version.to_owned());
    }
    let workspaces = folder.ancestors().skip(1).filter_map(read);
    let mut versions = workspaces.filter_map(|manifest| {
        let package = manifest.get("workspace")?.get("package")?;
        Some(package.get("version")?.as_str()?.to_owned())
    });
    versions.next()
}
