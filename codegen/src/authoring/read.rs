//! Reads a document that operations are taken from or inserted into.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Files, Limits, Sources, Span};

/// Reads the document at `path`. What cannot be understood is in the diagnostics, and so is a web
/// page, which a wrong URL often returns instead of a document.
#[must_use]
pub fn read(files: &dyn Files, path: &str, diagnostics: &mut Diagnostics) -> Sources {
    let mut found = Diagnostics::default();
    let sources = Sources::load_from(files, path, &Limits::default(), &mut found);
    let text = sources.text(FileId(0));
    if text.trim_start().starts_with('<') {
        let start = text.len() - text.trim_start().len();
        let place = Span::new(FileId(0), start, start + 1);
        let message = "this is HTML or XML, and no OpenAPI document";
        let help = "name the address from which the document itself is downloaded";
        diagnostics.push(Diagnostic::new(Code::Syntax, place, message).help(help));
    } else {
        diagnostics.append(found);
    }
    sources
}

/// Returns the difference between two texts of a file, as `diff -u` prints it.
#[must_use]
pub fn difference(path: &str, old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new)
        .unified_diff()
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string()
}
