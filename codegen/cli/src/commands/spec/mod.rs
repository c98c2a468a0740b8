//! `spec`: extends the document of a client.

mod add;
mod new_fixtures;
mod pages;
mod preview_or_write;
mod update;
mod upstream;
mod upstream_lock;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use crate::Error;

/// Extends the document that a client is generated from.
#[derive(Subcommand, Clone, Debug)]
pub enum Spec {
    /// Adds operations from another document or from documentation pages
    Add(Box<add::Add>),
    /// Merges the changes of the document that operations were taken from
    Update(Box<update::Update>),
}

impl Spec {
    /// Sets the folder that the data of pages is written into, unless the command line has one or
    /// another document.
    #[must_use]
    pub fn with_fixtures(mut self, folder: PathBuf) -> Self {
        if let Self::Add(add) = &mut self {
            add.default_fixtures(folder);
        }
        self
    }

    /// Runs the command.
    ///
    /// # Errors
    /// A file cannot be read or written, or nothing can be added.
    pub fn run(self) -> Result<ExitCode, Error> {
        match self {
            Self::Add(add) => add.run(),
            Self::Update(update) => update.run(),
        }
    }
}
