//! YAML 1.2 to a spanned tree, from the events of a parser.
//!
//! One document per text. Aliases are expanded within a budget, merge keys (`<<`) are applied, and
//! every scalar means what the core schema (YAML 1.2.2 §10.3) says, as far as JSON can say it.

mod anchors;
mod build;
mod scalar;
#[cfg(test)]
mod tests;

use granit_parser::{Event, Marker, Options, Parser, ScanError};

use super::{FileId, Limits, Node, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use build::Builder;

type Read<T> = Result<T, Box<Diagnostic>>;

/// Reads a YAML text with one document.
///
/// Duplicate keys are pushed to the diagnostics; the first of them stays.
///
/// # Errors
/// The first place where the text is not YAML, or says what JSON cannot say.
pub(super) fn parse(
    file: FileId,
    text: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Read<Node> {
    let mut options = Options::default();
    options.flow_nesting_limit = limits.depth as usize;
    options.block_nesting_limit = limits.depth as usize;
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder::new(text, limits, diagnostics);
    let mut root = None;
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| syntax(file, text, &error))?;
        let span = convert(file, text, span);
        if matches!(event, Event::DocumentStart(..)) && root.is_some() {
            return Err(
                Diagnostic::new(Code::Syntax, span, "a second YAML document begins here")
                    .help("put each document in a file of its own")
                    .into(),
            );
        }
        if let Some(node) = builder.event(event, span)? {
            root = Some(node);
        }
    }
    let start = Span::new(file, 0, 0);
    root.ok_or_else(|| Diagnostic::new(Code::Syntax, start, "the file is empty").into())
}

fn syntax(file: FileId, text: &str, error: &ScanError) -> Diagnostic {
    let start = offset(text, error.marker());
    let width = text
        .get(start..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    let span = Span::new(file, start, start + width);
    Diagnostic::new(
        Code::Syntax,
        span,
        format!("this is not YAML: {}", error.info()),
    )
}

/// The span in bytes, without the white space at its end that block scalars include.
fn convert(file: FileId, text: &str, span: granit_parser::Span) -> Span {
    let start = offset(text, &span.start);
    let end = offset(text, &span.end).max(start);
    let trimmed = text
        .get(start..end)
        .map_or(end, |inside| start + inside.trim_end().len());
    Span::new(file, start, trimmed)
}

fn offset(text: &str, marker: &Marker) -> usize {
    let characters = || {
        text.char_indices()
            .nth(marker.index())
            .map_or(text.len(), |(at, _)| at)
    };
    marker
        .byte_offset()
        .unwrap_or_else(characters)
        .min(text.len())
}
