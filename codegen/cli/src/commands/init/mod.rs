//! `init`: sets up a client.

mod copy_document;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clientwright::project::scaffold::Package;

use super::runtime_source::{RuntimeSource, relative_with_slashes};
use crate::Error;
use crate::relative_path::relative_to_here;

/// Sets up a package for a client: its manifest and root, `spec/codegen.toml` and the document.
///
/// Inside a workspace the package becomes a member. No existing file is changed, except the
/// list of members.
#[derive(Args, Clone, Debug)]
pub(crate) struct Init {
    /// The folder of the package [default: this folder, or inside a workspace the name of the package]
    folder: Option<PathBuf>,

    /// The document to copy, with the files that it refers to: YAML or JSON, a file or a URL [default: a small example]
    #[arg(long, value_name = "FILE|URL")]
    spec: Option<String>,

    /// Name of the package [default: the name of the folder]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Source of the runtime of the package: `version`, `vendored` or a path
    #[arg(long, value_name = "SOURCE", default_value = "vendored")]
    runtime: String,
}

impl Init {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let document = match &self.spec {
            Some(spec) => match copy_document::read(spec)? {
                Some(files) => files,
                None => return Ok(ExitCode::FAILURE),
            },
            None => Vec::new(),
        };
        let here = std::env::current_dir().map_err(Error::new)?;
        let package = Package::find(&here, self.folder.as_deref(), self.name.as_deref());
        let package = package.map_err(Error::new)?;
        let runtime = self.runtime(package.folder())?;
        let written = package.write(&document, &runtime).map_err(Error::new)?;
        for path in &written.files {
            eprintln!("created {}", relative_to_here(path).display());
        }
        if let Some(manifest) = &written.member_of {
            eprintln!("added a member to {}", relative_to_here(manifest).display());
        }
        let folder = relative_to_here(&written.folder);
        let cd = if folder == Path::new(".") {
            String::new()
        } else {
            format!("    cd {}\n", quoted(&folder.to_string_lossy()))
        };
        eprintln!(
            "\nNext:\n{cd}    cargo clientwright generate  # writes src/generated from the document\n    cargo doc --open             # the documentation of the client\n\nIn CI:\n    cargo clientwright check     # fails if the client is out of date"
        );
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the value of `runtime` in the configuration, where paths are relative to the folder of the configuration.
    fn runtime(&self, package: &Path) -> Result<String, Error> {
        match RuntimeSource::parse(&self.runtime)? {
            RuntimeSource::Path(path) => {
                relative_with_slashes(&package.join("spec"), Path::new(path))
            }
            RuntimeSource::Vendored | RuntimeSource::Version => Ok(self.runtime.clone()),
        }
    }
}

/// Returns a path, quoted for a shell.
fn quoted(path: &str) -> String {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "/._-+@:,~".contains(char);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}
