//! `inspect`: describes a document.

use std::process::ExitCode;

use clap::Args;

use crate::Error;
use crate::document::DocumentArgs;
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, stdout};

/// Describes a document: its tags, operations and sizes, the constructs without an exact type, and lists that
/// seem to be paginated, with the configuration that declares them.
#[derive(Args, Clone, Debug)]
pub(crate) struct Inspect {
    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    print: PrintArgs,
}

impl Inspect {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let document = self.document.find(self.print)?;
        let generated = clientwright::generate_from(&DiskOrUrl, &self.document.request(&document));
        let prevented = Some("nothing is described");
        self.print
            .diagnostics(&generated.diagnostics, &generated.sources, prevented);
        match &generated.client {
            Some(client) => {
                let description = clientwright::inspect::describe(client, &generated.ledger);
                stdout(&description);
                Ok(ExitCode::SUCCESS)
            }
            None => Ok(ExitCode::FAILURE),
        }
    }
}
