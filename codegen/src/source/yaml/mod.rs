//! YAML 1.2 to a spanned tree, from the events of a parser.
//!
//! One document per text. Aliases are expanded within a budget, merge keys (`<<`) are applied, and
//! every scalar has its value in the core schema (YAML 1.2.2 §10.3), if JSON can represent it.

mod anchors;
mod build;
mod merge_keys;
mod scalar;
mod tags;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Marker, Options, Parser, ScanError};

use super::{FileId, Limits, Node, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use build::Builder;

type Read<T> = Result<T, Box<Diagnostic>>;

/// How many comments of a file may lack the space before them. The text is read again after each.
const ATTACHED_COMMENTS: usize = 16;

/// Why a text is not read to its end.
enum Stop {
    Problem(Box<Diagnostic>),
    /// A comment directly follows a token (`"a"#`).
    AttachedComment(ScanError),
}

impl From<Box<Diagnostic>> for Stop {
    fn from(problem: Box<Diagnostic>) -> Self {
        Self::Problem(problem)
    }
}

/// Reads a YAML text with one document.
///
/// Duplicate keys are pushed to the diagnostics; the first of them stays. YAML requires a space before a
/// comment; where it is missing, libyaml and others read a comment, and so does this, with a warning.
///
/// # Errors
/// The first place where the text is not YAML, or has a value that JSON cannot represent.
pub(super) fn parse(
    file: FileId,
    text: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Read<Node> {
    let mut blanked = Cow::Borrowed(text);
    for _ in 0..ATTACHED_COMMENTS {
        let mut found = Diagnostics::default();
        match read(file, &blanked, limits, &mut found) {
            Err(Stop::AttachedComment(error)) => {
                let comment = comment_at(&blanked, offset(&blanked, error.marker()));
                diagnostics.push(attached_comment(file, &comment));
                blanked
                    .to_mut()
                    .replace_range(comment.clone(), &" ".repeat(comment.len()));
            }
            Err(Stop::Problem(problem)) => return Err(problem),
            Ok(node) => {
                diagnostics.append(found);
                return Ok(node);
            }
        }
    }
    read(file, &blanked, limits, diagnostics).map_err(|stop| match stop {
        Stop::Problem(problem) => problem,
        Stop::AttachedComment(error) => syntax(file, text, &error).into(),
    })
}

/// The comment that begins at an offset, to the end of its line.
fn comment_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
    start..start + length
}

fn attached_comment(file: FileId, comment: &Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::Disallowed,
        Span::new(file, comment.start, comment.end),
        "YAML requires a space before `#`; a comment is assumed",
    )
    .help("insert a space, or put the value in quotes if `#` is part of it")
}

fn read(
    file: FileId,
    text: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Result<Node, Stop> {
    let mut options = Options::default();
    options.flow_nesting_limit = limits.depth as usize;
    options.block_nesting_limit = limits.depth as usize;
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder::new(text, limits, diagnostics);
    let mut root = None;
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| match error.kind() {
            ErrorKind::CommentNotSeparated => Stop::AttachedComment(error),
            _ => Stop::Problem(syntax(file, text, &error).into()),
        })?;
        let span = convert(file, text, span);
        if matches!(event, Event::DocumentStart(..)) && root.is_some() {
            let second = Diagnostic::new(Code::Syntax, span, "a second YAML document begins here");
            return Err(Stop::Problem(
                second.help("put each document in a file of its own").into(),
            ));
        }
        if let Some(node) = builder.event(event, span)? {
            root = Some(node);
        }
    }
    let start = Span::new(file, 0, 0);
    root.ok_or_else(|| {
        let problem = Diagnostic::new(Code::Syntax, start, "the file is empty")
            .help("name a file with content, or save this one first");
        Stop::Problem(problem.into())
    })
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
