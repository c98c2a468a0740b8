//! Errors of commands: how each is printed, and its exit code.

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

/// An error of a command, with its exit code.
#[derive(Debug)]
pub struct Error {
    message: String,
    code: u8,
}

impl Error {
    /// Creates an error in the arguments, with exit code 2.
    pub fn usage(message: impl fmt::Display) -> Self {
        Self {
            message: format!("{message}\n\nFor more information, try `--help`."),
            code: 2,
        }
    }

    /// Creates an error of a command that failed, with exit code 1.
    pub fn new(message: impl fmt::Display) -> Self {
        Self {
            message: message.to_string(),
            code: 1,
        }
    }

    /// Returns a function that adds the path to an I/O error.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.display().to_string();
        move |error| Self::new(format!("cannot access `{path}`: {error}"))
    }

    /// Creates an error whose diagnostics are already printed, with exit code 1.
    pub(crate) fn reported() -> Self {
        Self::new("")
    }

    /// Returns whether the error is already printed.
    pub(crate) fn is_reported(&self) -> bool {
        self.message.is_empty()
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Prints an error of a command, and returns the exit code.
pub fn report(result: Result<ExitCode, Error>) -> ExitCode {
    result.unwrap_or_else(|error| {
        if !error.is_reported() {
            eprintln!("error: {error}");
        }
        error.exit_code()
    })
}
