//! `man`: writes the manual pages.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory};

use crate::{Cli, Error};

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
