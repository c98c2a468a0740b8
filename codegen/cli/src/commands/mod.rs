//! The commands, one file each.

mod completions;
pub(crate) mod diff;
mod explain;
pub(crate) mod generate;
mod init;
mod inspect;
mod man;
pub(crate) mod permissions;
mod report;
mod runtime_source;
pub(crate) mod spec;

use std::process::ExitCode;

use clap::Subcommand;

use crate::Error;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Sets up a client: a `codegen.toml`, the document and a package
    Init(init::Init),
    /// Generates the client of a document
    Generate(generate::Generate),
    /// Reports every file of a client that is not up to date, and writes nothing
    Check(generate::Generate),
    /// Describes a document: tags, operations, lists, and constructs without an exact type
    Inspect(inspect::Inspect),
    /// Compares two versions of a document and of its client
    Diff(diff::Diff),
    /// Lists the permissions that operations accept, and the least set that allows them
    Permissions(permissions::Permissions),
    /// Extends the document that the client is generated from
    #[command(subcommand)]
    Spec(Box<spec::Spec>),
    /// Writes how each construct of the document is represented
    Report(report::Report),
    /// Explains the code of a diagnostic
    Explain(explain::Explain),
    /// Writes a completion script for a shell
    Completions(completions::Completions),
    /// Writes the manual pages
    Man(man::Man),
}

impl Command {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        match self {
            Self::Init(init) => init.run(),
            Self::Generate(generate) => generate.run(generate::Mode::Write),
            Self::Check(generate) => generate.run(generate::Mode::Check),
            Self::Inspect(inspect) => inspect.run(),
            Self::Diff(diff) => diff.run(),
            Self::Permissions(permissions) => permissions.run(),
            Self::Spec(spec) => spec.run(),
            Self::Report(report) => report.run(),
            Self::Explain(explain) => explain.run(),
            Self::Completions(completions) => Ok(completions.run()),
            Self::Man(man) => man.run(),
        }
    }
}
