//! The header of generated files, by which a run recognizes the files that it may replace or delete.

use super::text::printable;

/// The line by which a generated file is known.
const MARK: &str = "@generated from the OpenAPI document; do not edit.";

/// Returns whether the text of a file begins with the line by which generated files are known.
#[must_use]
pub fn is_generated(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.ends_with(MARK))
}

/// The first lines of every generated file.
#[must_use]
pub fn header(comment: &str, command: &str) -> String {
    let command = printable(command);
    format!("{comment} {MARK}\n{comment} Regenerate: {command}\n")
}
