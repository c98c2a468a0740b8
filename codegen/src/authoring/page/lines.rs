//! The lines of a page with their places.

use crate::source::{FileId, Span};

/// A line without trailing white space.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) file: FileId,
    /// The offset of the line in the page.
    pub(super) start: usize,
}

impl<'t> Line<'t> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns the number of leading spaces.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    pub(super) fn trimmed(&self) -> &'t str {
        self.text.trim()
    }

    /// Returns the place of the text without the indentation.
    pub(super) fn span(&self) -> Span {
        let start = self.start + self.indent();
        Span::new(self.file, start, start + self.trimmed().len())
    }
}

/// Returns the lines of a page.
pub(super) fn split(file: FileId, text: &str) -> Vec<Line<'_>> {
    // Some editors write a byte order mark.
    let rest = text.trim_start_matches('\u{feff}');
    let mut start = text.len() - rest.len();
    let text = rest;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push(Line {
            text: line.trim_end(),
            file,
            start,
        });
        start += line.len();
    }
    lines
}

/// Returns the method and the path of a line such as `POST /accounts/{account_id}`,
/// ``**post** `/accounts` `` or, as a browser copies it, `GET/accounts`.
pub(super) fn method_and_path<'t>(line: &Line<'t>) -> Option<(&'t str, &'t str)> {
    let marks = |char: char| char.is_whitespace() || matches!(char, '*' | '`' | '#');
    let text = line.text.trim_matches(marks);
    let end = text.find(|char: char| !char.is_ascii_alphabetic())?;
    let (method, rest) = text.split_at(end);
    let known = ["get", "post", "put", "patch", "delete", "head", "options"];
    let path = rest.trim_matches(marks);
    let is_path = path.starts_with('/') && !path.contains(char::is_whitespace);
    (known.contains(&&*method.to_ascii_lowercase()) && is_path).then_some((method, path))
}

/// Returns the JSON text that begins at the first of these lines, and the number of its lines.
pub(super) fn json(lines: &[Line<'_>], text: &str) -> Option<(String, usize)> {
    let first = lines.first()?;
    let rest = text.get(first.start..)?;
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<serde::de::IgnoredAny>();
    values.next()?.ok()?;
    let end = first.start + values.byte_offset();
    let count = lines.iter().take_while(|line| line.start < end).count();
    Some((text.get(first.start..end)?.to_owned(), count))
}
