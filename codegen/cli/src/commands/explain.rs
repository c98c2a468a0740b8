//! `explain`: what the code of a diagnostic means.

use std::process::ExitCode;

use clap::Args;
use codegen::diagnostics::{Code, closest};

use crate::Error;

/// Explains the code of a diagnostic: its meaning, an example and the remedy.
#[derive(Args, Clone, Debug)]
pub(crate) struct Explain {
    /// The code, such as `unresolved-reference`; without it, every code
    code: Option<String>,
}

impl Explain {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let Some(code) = self.code else {
            for code in Code::ALL {
                println!("{:<22}{}", code.text(), code.meaning());
            }
            return Ok(ExitCode::SUCCESS);
        };
        match Code::ALL.iter().find(|known| known.text() == code) {
            Some(known) => print!("{}", known.explanation()),
            None => return Err(no_code(&code)),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn no_code(code: &str) -> Error {
    match closest(code, Code::ALL.iter().map(|code| code.text())) {
        Some(known) => Error::usage(format!(
            "there is no code `{code}`; did you mean `{known}`?"
        )),
        None => Error::usage(format!(
            "there is no code `{code}`; without an argument, `explain` lists them"
        )),
    }
}
