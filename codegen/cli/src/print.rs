//! The output of commands: results, diagnostics and progress.

use std::io::{IsTerminal, Write as _};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use clap::{Args, ValueEnum};
use clientwright::diagnostics::Diagnostics;
use clientwright::render;
use clientwright::source::Sources;

use crate::color::has_color;

/// Writes a text to stdout.
///
/// If the reader has closed it, as `head` does, the rest is discarded. Any other error ends the process with exit
/// code 1.
pub(crate) fn stdout(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    if let Err(error) = written
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        eprintln!("error: cannot write to stdout: {error}");
        std::process::exit(1);
    }
}

/// The consequence of an error for a command that writes files.
pub(crate) const WRITING: Option<&str> = Some("nothing is written");

/// Options of commands that print diagnostics.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct PrintArgs {
    /// Format of diagnostics: `human` on stderr, others on stdout
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,

    /// Prints every diagnostic, including notes and repeated ones
    #[arg(long, short)]
    pub verbose: bool,

    /// Prints errors only
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
}

/// A format of diagnostics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines of the document, as rustc prints them
    #[default]
    Human,
    /// One JSON object per line
    Json,
    /// Annotations of GitHub Actions
    Github,
}

impl PrintArgs {
    /// Prints the diagnostics of a run. After an error, the last line is its consequence: `prevented`.
    pub(crate) fn diagnostics(
        self,
        diagnostics: &Diagnostics,
        sources: &Sources,
        prevented: Option<&'static str>,
    ) {
        let options = render::Options {
            color: has_color(&std::io::stderr()),
            everything: self.verbose,
            prevented,
        };
        match self.format {
            Format::Human if self.quiet && !diagnostics.has_errors() => {}
            Format::Human => eprint!("{}", render::human(diagnostics, sources, options)),
            Format::Json => stdout(&render::json(diagnostics, sources)),
            Format::Github => stdout(&render::github(diagnostics, sources, options)),
        }
        let prevented = prevented.filter(|_| self.format != Format::Human);
        if let Some(prevented) = prevented.filter(|_| diagnostics.has_errors()) {
            eprintln!("error: {prevented}");
        }
    }

    /// Prints a line about a result, unless `--quiet` is set.
    pub(crate) fn result(self, line: impl std::fmt::Display) {
        if !self.quiet {
            eprintln!("{line}");
        }
    }

    /// Runs `work`. If it takes longer than a second, prints `doing` on a terminal.
    pub(crate) fn progress<T>(self, doing: &str, work: impl FnOnce() -> T) -> T {
        if self.quiet || !std::io::stderr().is_terminal() {
            return work();
        }
        let (done, finished) = mpsc::channel::<()>();
        thread::scope(|scope| {
            scope.spawn(move || {
                let waited = finished.recv_timeout(Duration::from_secs(1));
                if waited == Err(mpsc::RecvTimeoutError::Timeout) {
                    eprintln!("{doing} …");
                }
            });
            let result = work();
            drop(done);
            result
        })
    }
}
