//! Diagnostics as text: for people, for tools, and for GitHub.
//!
//! Takes [`Diagnostics`] and their [`Sources`]. The text remains readable with any number of
//! diagnostics and with long lines.

mod excerpt;
mod github_annotations;
mod human;
mod json;
mod selection;
#[cfg(test)]
mod tests;
mod workflow_command;

use std::borrow::Cow;

use crate::source::Sources;

use crate::diagnostics::Diagnostics;
use selection::Selection;
pub use selection::counted;
pub(crate) use workflow_command::workflow_command;

/// Options of the output.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// With ANSI colours ([`human()`] only).
    pub color: bool,
    /// Every diagnostic. Otherwise only the first ones of a code are printed, and notes are only counted.
    pub everything: bool,
    /// The consequence of errors in the last line: `nothing is written` unless set. [`None`]: only the counts
    /// ([`human()`] only).
    pub prevented: Option<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            color: false,
            everything: false,
            prevented: Some("nothing is written"),
        }
    }
}

/// In the style of rustc: the place, the source line, a caret, help, and a summary at the end.
/// Empty if there is no problem.
#[must_use]
pub fn human(diagnostics: &Diagnostics, sources: &Sources, options: Options) -> String {
    human::render(&Selection::new(diagnostics, options), sources, options)
}

/// One JSON object per line, for every problem.
///
/// Its members: `code`, `severity` (`error`, `warning`, `note`), `message`, `path`, `line`,
/// `column` and `end` (`line`, `column`; both from 1, columns in characters, the end after the
/// last character), `label`, `labels` (other places: `path`, `line`, `column`, `end`, `text`), `help`,
/// `explanation`. The members of the place are null if a problem has none.
#[must_use]
pub fn json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    json::render(&Selection::all(diagnostics), sources)
}

/// Workflow commands of GitHub Actions, one line per problem: `::error file=…,line=…,…::message`.
#[must_use]
pub fn github(diagnostics: &Diagnostics, sources: &Sources, options: Options) -> String {
    github_annotations::render(&Selection::new(diagnostics, options), sources)
}

/// The path as a person in the current directory would write it.
pub(crate) fn shown_path(path: &str) -> Cow<'_, str> {
    let whole = std::path::Path::new(path);
    let current = whole
        .is_absolute()
        .then(|| std::env::current_dir().ok())
        .flatten();
    let relative = current
        .as_ref()
        .and_then(|current| whole.strip_prefix(current).ok());
    match relative.and_then(|relative| relative.to_str()) {
        Some(relative) if !relative.is_empty() => Cow::Owned(relative.replace('\\', "/")),
        _ => Cow::Borrowed(path),
    }
}
