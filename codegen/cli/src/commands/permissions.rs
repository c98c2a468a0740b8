//! `permissions`: lists the permissions that operations accept, and the least set that allows them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clientwright::Include;

use crate::Error;
use crate::document::DocumentArgs;
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, stdout};

/// Lists the permissions that operations accept, and the least set of permissions that allows them.
#[derive(Args, Clone, Debug)]
pub struct Permissions {
    #[command(flatten)]
    document: DocumentArgs,

    /// Only the operation with this `operationId`; may be repeated
    #[arg(long, value_name = "ID")]
    op: Vec<String>,

    /// Only the operations with this tag; may be repeated
    #[arg(long, value_name = "NAME")]
    tag: Vec<String>,

    /// Only the operations that a program calls through the client, found in the Rust files of this
    /// folder
    #[arg(long, value_name = "DIR")]
    source: Option<PathBuf>,

    /// Format of the result, on stdout
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A format of permissions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table
    #[default]
    Human,
    /// One JSON object
    Json,
}

impl Permissions {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// The document or the source cannot be found or read.
    pub fn run(mut self) -> Result<ExitCode, Error> {
        // `generate` prints the other diagnostics of the document.
        let print = PrintArgs {
            quiet: true,
            ..PrintArgs::default()
        };
        let chosen = &mut self.document.include;
        chosen.extend(self.op.into_iter().map(Include::Operation));
        chosen.extend(self.tag.into_iter().map(Include::Tag));
        let document = self.document.find(print)?;
        let generated = clientwright::generate_from(&DiskOrUrl, &self.document.request(&document));
        let prevented = Some("no permissions are listed");
        print.diagnostics(&generated.diagnostics, &generated.sources, prevented);
        let Some(client) = &generated.client else {
            return Ok(ExitCode::FAILURE);
        };
        let permissions = match &self.source {
            Some(folder) => clientwright::permissions::Permissions::of_program(client, folder)
                .map_err(|problems| Error::new(problems.join("\nerror: ")))?,
            None => clientwright::permissions::Permissions::of_document(client),
        };
        match self.format {
            Format::Human => stdout(&permissions.human()),
            Format::Json => stdout(&permissions.json()),
        }
        Ok(ExitCode::SUCCESS)
    }
}
