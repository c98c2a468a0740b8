//! `generate` and `check`: write the client of a document, or report files that are not up to date.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clientwright::config::Placed;
use clientwright::emit::{OutputFile, header};
use clientwright::output::{self, Wanted};
use clientwright::project::{self, Destination, DestinationKind, Runtime};
use clientwright::render::counted;
use clientwright::{Client, Generated};
use clientwright_vendored_runtime as vendored;

use super::report;
use super::runtime_source::{RuntimeSource, relative_with_slashes};
use crate::Error;
use crate::document::{Document, DocumentArgs, relative_to_config};
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, WRITING, stdout};
use crate::resolve_lock::ResolveLock;

/// The action of a run on the files of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Writes them.
    Write,
    /// Compares them with the existing files.
    Check,
}

/// The arguments of `generate` and `check`.
///
/// Without `--out` and `--module`, the destination is `package` or `module` under `[project]` in the
/// configuration. A file that does not begin with the header of generated files is never overwritten or deleted.
/// If the document has an error, nothing is written.
#[derive(Args, Clone, Debug)]
pub struct Generate {
    #[expect(
        missing_docs,
        reason = "a comment would replace the help of the command"
    )]
    #[command(flatten)]
    pub document: DocumentArgs,

    /// Writes a package into the folder; handwritten files of an existing package are kept
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Writes a module into the folder, for an existing package
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    pub module: Option<PathBuf>,

    /// Name of the package [default: the one in the configuration, or else from the title of the document]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// Source of the runtime of the package: `version`, `vendored` or a path
    #[arg(long, value_name = "SOURCE")]
    pub runtime: Option<String>,

    /// Writes `tests/examples.rs`, which decodes, encodes and compares every example of the document
    #[arg(long)]
    pub examples: bool,

    /// Writes how each construct of the document is represented: as JSON to a `.json` file, as SARIF to a `.sarif` file, or as text
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,

    /// Writes the Rust item of each schema and operation, as JSON
    #[arg(long, value_name = "FILE", visible_alias = "manifest")]
    pub index: Option<PathBuf>,

    #[expect(
        missing_docs,
        reason = "a comment would replace the help of the command"
    )]
    #[command(flatten)]
    pub print: PrintArgs,
}

impl Generate {
    /// Runs `generate` or `check`.
    ///
    /// # Errors
    /// The destination is not known, or a file cannot be read or written.
    pub fn run(self, mode: Mode) -> Result<ExitCode, Error> {
        let print = self.print;
        let document = self.document.find(print)?;
        let destination = self.destination(&document)?;
        let mut request = self.document.request(&document);
        request.command = self.command_of_headers(&document);
        request.name.clone_from(&self.name);
        request.examples = self.examples;
        request.runtime_features = vendored::features().map_err(Error::new)?;
        request.module = destination.module_path().map_err(Error::new)?;
        if let Some(config) = &document.config {
            let lock = ResolveLock::read(config)?;
            match mode {
                Mode::Write => lock.update(config, &document.resolve)?,
                Mode::Check => lock.check(config, &document.resolve)?,
            }
        }
        let generated = print.progress("generating", || {
            clientwright::generate_from(&DiskOrUrl, &request)
        });
        let prevented = match mode {
            Mode::Write => WRITING,
            Mode::Check => Some("no file is checked"),
        };
        print.diagnostics(&generated.diagnostics, &generated.sources, prevented);
        if let Some(path) = &self.report {
            std::fs::write(path, report::text(path, &generated)).map_err(Error::file(path))?;
        }
        let Some(client) = &generated.client else {
            return Ok(ExitCode::FAILURE);
        };
        if let Some(path) = &self.index {
            std::fs::write(path, client.manifest.to_json()).map_err(Error::file(path))?;
        }
        let wanted = project::wanted(
            &destination,
            client,
            &request.runtime_features,
            &request.command,
        );
        let wanted = wanted.map_err(Error::new)?;
        match mode {
            Mode::Check => check(&destination.folder, &wanted, &request.command, print),
            Mode::Write => write(&destination.folder, &wanted, &generated, client, print),
        }
    }

    /// Returns the destination of the client: the folder on the command line, or else that of the configuration.
    fn destination(&self, document: &Document) -> Result<Destination, Error> {
        let project = &document.project;
        let configured = |value: &Option<Placed<String>>| {
            let config = document.config.as_deref()?;
            Some(PathBuf::from(relative_to_config(
                config,
                &value.as_ref()?.value,
            )))
        };
        let (package, module) = match (&self.out, &self.module) {
            (None, None) => (configured(&project.package), configured(&project.module)),
            (out, module) => (out.clone(), module.clone()),
        };
        match (package, module) {
            (Some(folder), _) => Ok(Destination {
                kind: DestinationKind::Package(self.runtime(document, &folder)?),
                folder,
            }),
            (None, Some(folder)) => Ok(Destination {
                kind: DestinationKind::Module,
                folder,
            }),
            (None, None) => Err(Error::usage(
                "no folder for the client: add `--out DIR` or `--module DIR`, or `package` under `[project]` in codegen.toml",
            )),
        }
    }

    /// Returns the command that regenerates the client, without paths of this machine.
    fn command_of_headers(&self, document: &Document) -> String {
        let configured = document.project.command.as_ref();
        if let (Some(command), None, None) = (configured, &self.out, &self.module) {
            return command.value.clone();
        }
        let mut command = "cargo clientwright generate".to_owned();
        if self.out.is_none() && self.module.is_none() {
            return command;
        }
        let file = Path::new(&document.spec).file_name().unwrap_or_default();
        let _ = write!(command, " --spec {} ", file.to_string_lossy());
        command.push_str(if self.out.is_some() {
            "--out DIR"
        } else {
            "--module DIR"
        });
        if let Some(name) = &self.name {
            let _ = write!(command, " --name {name}");
        }
        if self.examples {
            command.push_str(" --examples");
        }
        command
    }

    fn runtime(&self, document: &Document, package: &Path) -> Result<Runtime, Error> {
        let configured = document
            .project
            .runtime
            .as_ref()
            .zip(document.config.as_ref());
        let configured = configured.map(|(runtime, config)| match runtime.value.as_str() {
            word @ ("vendored" | "version") => word.to_owned(),
            path => relative_to_config(config, path),
        });
        let source = self.runtime.as_deref().or(configured.as_deref());
        match RuntimeSource::parse(source.unwrap_or("vendored"))? {
            RuntimeSource::Vendored => {
                let command = self.command_of_headers(document);
                Ok(Runtime::Vendored(vendored_files(&command)?))
            }
            RuntimeSource::Version => Ok(Runtime::Version(env!("CARGO_PKG_VERSION").to_owned())),
            RuntimeSource::Path(path) => Ok(Runtime::Path(relative_with_slashes(
                package,
                Path::new(path),
            )?)),
        }
    }
}

/// Returns the package of the runtime, each file with the header of generated files.
fn vendored_files(command: &str) -> Result<Vec<OutputFile>, Error> {
    let manifest = vendored::manifest().map_err(Error::new)?;
    let mut files = vec![OutputFile {
        path: "Cargo.toml".to_owned(),
        text: format!("{}\n{manifest}", header("#", command)),
    }];
    files.extend(vendored::source_files().map(|file| OutputFile {
        path: format!("src/{}", file.path),
        text: format!("{}{}", header("//", command), file.text),
    }));
    Ok(files)
}

fn check(root: &Path, wanted: &Wanted, command: &str, print: PrintArgs) -> Result<ExitCode, Error> {
    let drift = output::compare(root, wanted).map_err(Error::new)?;
    if drift.is_empty() {
        print.result(format_args!("{} is up to date", root.display()));
        return Ok(ExitCode::SUCCESS);
    }
    stdout(&drift.to_string());
    eprintln!(
        "error: {} is out of date; regenerate it with: {command}",
        root.display()
    );
    Ok(ExitCode::FAILURE)
}

fn write(
    root: &Path,
    wanted: &Wanted,
    generated: &Generated,
    client: &Client,
    print: PrintArgs,
) -> Result<ExitCode, Error> {
    let written = output::apply(root, wanted).map_err(Error::new)?;
    print.result(generated.ledger.totals().all);
    print.result(format_args!(
        "{}: {}, {}; {} created, {} changed, {} deleted, {} unchanged",
        root.display(),
        counted(client.manifest.operations.len(), "operation"),
        counted(client.manifest.schemas.len(), "schema"),
        counted(written.created, "file"),
        written.changed,
        written.deleted,
        written.unchanged
    ));
    Ok(ExitCode::SUCCESS)
}
