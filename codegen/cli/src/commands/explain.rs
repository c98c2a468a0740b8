//! `explain`: explains the code of a diagnostic, or of a change that `diff` reports.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;
use clientwright::diagnostics::{Code, closest};
use clientwright::diff;

use crate::Error;
use crate::print::stdout;

/// Explains the code of a diagnostic, or of a change that `diff` reports.
#[derive(Args, Clone, Debug)]
pub(crate) struct Explain {
    /// The code, such as `unresolved-reference` [default: a list of all codes]
    code: Option<String>,
}

impl Explain {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let Some(code) = self.code else {
            let mut list = String::new();
            for code in Code::ALL {
                let _ = writeln!(list, "{:<22}{}", code.text(), code.meaning());
            }
            for code in diff::Code::ALL {
                let _ = writeln!(list, "{code}");
            }
            stdout(&list);
            return Ok(ExitCode::SUCCESS);
        };
        match codes().find(|(known, _)| *known == code) {
            Some((_, explanation)) => stdout(&explanation),
            None => return Err(unknown_code(&code)),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Returns every code with its explanation.
fn codes() -> impl Iterator<Item = (&'static str, String)> {
    let problems = Code::ALL.iter();
    let problems = problems.map(|code| (code.text(), code.explanation()));
    let changes = diff::Code::ALL.iter();
    problems.chain(changes.map(|code| (code.text(), code.explanation().to_owned())))
}

fn unknown_code(code: &str) -> Error {
    match closest(code, codes().map(|(code, _)| code)) {
        Some(known) => Error::usage(format!("unknown code `{code}`; did you mean `{known}`?")),
        None => Error::usage(format!(
            "unknown code `{code}`; `explain` without an argument lists all codes"
        )),
    }
}
