//! Why a command cannot do what it was asked for.

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

/// A failure, with the exit code that tells what kind it is.
#[derive(Debug)]
pub(crate) struct Failure {
    text: String,
    code: u8,
}

impl Failure {
    /// The command line is wrong: exit code 2.
    pub(crate) fn usage(text: String) -> Self {
        Self {
            text: text + "\n`cargo xtask help` tells what can be asked for",
            code: 2,
        }
    }

    /// What was asked for cannot be done: exit code 1.
    pub(crate) fn new(text: impl fmt::Display) -> Self {
        Self {
            text: text.to_string(),
            code: 1,
        }
    }

    /// A file cannot be read or written.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.display().to_string();
        move |error| Self::new(format!("{path}: {error}"))
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(error.to_string())
    }
}
