//! `completions` and `man`: write completion scripts and manual pages.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::print::stdout;
use crate::{Cli, Error};

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

/// Writes one manual page per command into a folder.
#[derive(Args, Clone, Debug)]
pub(crate) struct Man {
    /// The folder
    folder: PathBuf,
}

impl Man {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        std::fs::create_dir_all(&self.folder).map_err(Error::file(&self.folder))?;
        clap_mangen::generate_to(Cli::command(), &self.folder)
            .map_err(Error::file(&self.folder))?;
        Ok(ExitCode::SUCCESS)
    }
}
