//! `spec`: extends the document of a client.

mod add;
mod edit;

use std::process::ExitCode;

use clap::Subcommand;

use crate::Error;

/// Extends the document that a client is generated from.
#[derive(Subcommand, Clone, Debug)]
pub enum Spec {
    /// Adds operations from another document or from documentation pages
    Add(add::Add),
}

impl Spec {
    /// Runs the command.
    ///
    /// # Errors
    /// A file cannot be read or written, or nothing can be added.
    pub fn run(self) -> Result<ExitCode, Error> {
        match self {
            Self::Add(add) => add.run(),
        }
    }
}
