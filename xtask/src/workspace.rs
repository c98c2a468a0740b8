//! The paths of this workspace, and commands of cargo.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use cargo_clientwright::Error;

/// Returns the root of the workspace.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// Returns a command for the cargo that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command, and returns its status.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    command
        .status()
        .map_err(|error| Error::new(format!("{program} cannot be started: {error}")))
}
