//! `init`: sets up a client.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clientwright::project::scaffold::{self, Scaffold};

use crate::Error;
use crate::files::{fetch, is_url, relative_to_here};

/// Bytes that a document may have.
const MAX_DOCUMENT_BYTES: u64 = 256 << 20;

/// Sets up a package for a client: its manifest and root, `spec/codegen.toml` and the document.
///
/// Inside a workspace the package becomes a member. No file that is there is changed, except the
/// list of members.
#[derive(Args, Clone, Debug)]
pub(crate) struct Init {
    /// The folder of the package; inside a workspace the name of the package unless set
    folder: Option<PathBuf>,

    /// The document to copy: YAML or JSON, a file or a URL; else a small one to start from
    #[arg(long, value_name = "FILE|URL")]
    spec: Option<String>,

    /// Name of the package; else the name of the folder
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Where the package takes its runtime from: `version`, `vendored` or a path
    #[arg(long, value_name = "SOURCE", default_value = "vendored")]
    runtime: String,
}

impl Init {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let document = self.document()?;
        let here = std::env::current_dir().map_err(Error::new)?;
        let scaffold = Scaffold {
            here: &here,
            folder: self.folder.as_deref(),
            name: self.name.as_deref(),
            document: document
                .as_ref()
                .map(|(name, text)| (name.as_str(), text.as_str())),
            runtime: &self.runtime,
        };
        let written = scaffold::write(&scaffold).map_err(Error::new)?;
        for path in &written.files {
            eprintln!("created {}", relative_to_here(path).display());
        }
        if let Some(manifest) = &written.member_of {
            eprintln!("added a member to {}", relative_to_here(manifest).display());
        }
        let folder = relative_to_here(&written.folder);
        let go = if folder == Path::new(".") {
            String::new()
        } else {
            format!("cd {} && ", folder.display())
        };
        eprintln!(
            "\nNext:\n    {go}cargo clientwright generate    # writes src/generated from the document\n    cargo doc --open                # the client's documentation\n\nIn CI:\n    cargo clientwright check       # fails where the client is out of date"
        );
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the file name and the text of the document to copy.
    fn document(&self) -> Result<Option<(String, String)>, Error> {
        let Some(spec) = &self.spec else {
            return Ok(None);
        };
        let bytes = if is_url(spec) {
            fetch(spec, MAX_DOCUMENT_BYTES)
                .map_err(|error| Error::new(format!("{spec}: {error}")))?
        } else {
            std::fs::read(spec).map_err(Error::file(Path::new(spec)))?
        };
        let text =
            String::from_utf8(bytes).map_err(|_| Error::new(format!("{spec} is not UTF-8")))?;
        let is_json = text
            .trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('{');
        let name = if is_json {
            "openapi.json"
        } else {
            "openapi.yaml"
        };
        Ok(Some((name.to_owned(), text)))
    }
}
