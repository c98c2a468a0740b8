//! The lines of source that a problem is shown with, however long they are.

use std::ops::Range;

use crate::source::{Sources, Span};

/// Bytes of a line that is shown whole.
const LINE: usize = 400;
/// Bytes shown before and after a place in a longer line.
const AROUND: usize = 40;

/// Whole lines around a place, or a part of a long one.
pub(super) struct Excerpt {
    pub(super) text: String,
    /// The number of its first line.
    pub(super) line: usize,
    /// The place in its text.
    pub(super) place: Range<usize>,
    /// Offset of the text in the file.
    start: usize,
    /// The columns that the place has in the excerpt and in the file, if they differ.
    pub(super) moved: Option<(usize, u32)>,
}

impl Excerpt {
    /// The line in which `span` begins, and the part of the span in it.
    pub(super) fn new(sources: &Sources, span: Span) -> Self {
        let text = sources.text(span.file);
        let position = sources.position(span);
        let line = sources.line(span);
        let shown = text.get(line.clone()).unwrap_or_default();
        let place = place_in(shown, line.start, line.end, span);
        let (text, place, moved) = if shown.len() > LINE {
            let (text, place, column) = cut(shown, place);
            (text, place, Some((column, position.column)))
        } else {
            (shown.to_owned(), place, None)
        };
        Self {
            text,
            line: position.line as usize,
            place,
            start: line.start,
            moved,
        }
    }

    /// Takes in another place of the same file, if it is only a few lines away.
    pub(super) fn include(&mut self, sources: &Sources, span: Span) -> Option<Range<usize>> {
        let text = sources.text(span.file);
        let line = sources.line(span);
        let whole = self.start.min(line.start)..(self.start + self.text.len()).max(line.end);
        let lines = text.get(whole.clone())?;
        if self.moved.is_some() || lines.len() > LINE || lines.lines().count() > 8 {
            return None;
        }
        let shift = self.start - whole.start;
        self.place = self.place.start + shift..self.place.end + shift;
        self.line = self.line.min(sources.position(span).line as usize);
        lines.clone_into(&mut self.text);
        self.start = whole.start;
        Some(place_in(&self.text, whole.start, line.end, span))
    }
}

/// The part of a long line around a place, the place in it, and the column of the place.
fn cut(line: &str, place: Range<usize>) -> (String, Range<usize>, usize) {
    let from = border(line, place.start.saturating_sub(AROUND));
    let shown_end = place.end.min(place.start + AROUND);
    let to = border(line, (shown_end + AROUND).min(line.len()));
    let before = if from > 0 { "…" } else { "" };
    let after = if to < line.len() { "…" } else { "" };
    let part = line.get(from..to).unwrap_or_default();
    let text = format!("{before}{part}{after}");
    let start = place.start - from + before.len();
    let end = border(&text, shown_end - from + before.len());
    let characters = text.get(..start).map_or(0, |text| text.chars().count());
    (text, start..end.max(start), characters + 1)
}

/// The span in a text that begins at `start` of the file, as far as it is before `end`.
fn place_in(text: &str, start: usize, end: usize, span: Span) -> Range<usize> {
    let inside = |offset: u32| {
        let offset = (offset as usize).min(end).saturating_sub(start);
        border(text, offset.min(text.len()))
    };
    inside(span.start)..inside(span.end).max(inside(span.start))
}

/// The offset, or the next smaller one between two characters.
fn border(text: &str, offset: usize) -> usize {
    (0..=offset)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
