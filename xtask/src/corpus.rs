//! `cargo xtask corpus`: the fidelity check over a folder of documents, a package of its own because
//! its validator is heavy.

use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::workspace;

/// Hands the arguments over to the check.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
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
        .args(arguments.raw_args()?)
        .status()
        .map_err(|error| Failure::new(format!("cargo cannot be started: {error}")))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
