//! `cargo xtask corpus`: the fidelity check of a folder of documents. The check is a separate package, since its
//! validator takes long to compile.

use std::ffi::OsString;
use std::process::ExitCode;

use cargo_clientwright::Error;
use clap::Args;

use crate::workspace;

/// Compares generated clients with a folder of documents.
#[derive(Args, Debug)]
#[command(disable_help_flag = true)]
pub(crate) struct Corpus {
    /// Arguments of the check: the folder, and its options
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

impl Corpus {
    /// Passes the arguments to the check.
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let mut command = workspace::cargo();
        command
            .args([
                "run",
                "--release",
                "--quiet",
                "--package",
                "fidelity",
                "--manifest-path",
            ])
            .arg(workspace::root().join("Cargo.toml"))
            .args(["--", "corpus"])
            .args(self.arguments);
        let status = workspace::status(&mut command)?;
        Ok(if status.success() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
