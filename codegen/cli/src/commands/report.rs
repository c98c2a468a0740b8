//! `report`: reports how each construct of the document is represented.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clientwright::Generated;

use crate::Error;
use crate::document::DocumentArgs;
use crate::fetch::DiskOrUrl;
use crate::print::{PrintArgs, stdout};

/// Writes how each construct of the document is represented: exact, approximated, raw or ignored,
/// each with its place.
#[derive(Args, Clone, Debug)]
pub(crate) struct Report {
    #[command(flatten)]
    document: DocumentArgs,

    /// The file, as JSON if it ends in `.json`, as SARIF if it ends in `.sarif`, or as text [default: text on stdout]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    print: PrintArgs,
}

impl Report {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let document = self.document.find(self.print)?;
        let request = self.document.request(&document);
        let generated = clientwright::generate_from(&DiskOrUrl, &request);
        // Errors do not prevent a report.
        self.print
            .diagnostics(&generated.diagnostics, &generated.sources, None);
        match &self.output {
            Some(path) => {
                std::fs::write(path, text(path, &generated)).map_err(Error::file(path))?;
            }
            None => stdout(&text(Path::new(""), &generated)),
        }
        Ok(if generated.client.is_some() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Returns the report in the format that the extension of its file selects.
pub(crate) fn text(path: &Path, generated: &Generated) -> String {
    let extension = path.extension().unwrap_or_default();
    generated.report(|report| match extension.to_str() {
        Some("json") => report.json(),
        Some("sarif") => report.sarif(),
        _ => report.text(),
    })
}
