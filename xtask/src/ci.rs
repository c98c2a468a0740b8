//! `cargo xtask ci`: everything that CI runs, step by step.

use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::{manual, workspace};

/// The steps, in the order in which they fail fastest.
const STEPS: &[(&str, &[&str])] = &[
    ("formatting", &["fmt", "--all", "--check"]),
    ("drift of the client", &["xtask", "codegen", "--check"]),
    (
        "lints",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ],
    ),
    ("tests", &["test", "--workspace", "--all-features"]),
    (
        "documentation",
        &["doc", "--workspace", "--no-deps", "--all-features"],
    ),
    ("each feature of the client alone", &["xtask", "features"]),
];

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, Failure> {
    match arguments.next()? {
        None => {}
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => {
            print!("{}", manual::CI);
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected().into()),
    }
    for (name, arguments) in STEPS {
        eprintln!("==> {name}: cargo {}", arguments.join(" "));
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            .args(*arguments)
            .env("RUSTDOCFLAGS", "-D warnings")
            .current_dir(workspace::root())
            .status()
            .map_err(|error| Failure::new(format!("cargo cannot be started: {error}")))?;
        if !status.success() {
            return Err(Failure::new(format!("{name} failed")));
        }
    }
    eprintln!("everything passed");
    Ok(ExitCode::SUCCESS)
}
