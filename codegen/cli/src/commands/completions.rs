//! `completions`: writes a completion script for a shell.

use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::Cli;
use crate::print::stdout;

/// Writes a completion script to stdout.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self) -> ExitCode {
        let mut script = Vec::new();
        let mut command = Cli::command();
        clap_complete::generate(self.shell, &mut command, "cargo-clientwright", &mut script);
        stdout(&String::from_utf8_lossy(&script));
        ExitCode::SUCCESS
    }
}
