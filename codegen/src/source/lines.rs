//! From bytes to lines and columns.

use std::ops::Range;

use crate::span::Position;

/// Bytes between two marks in a line, which bounds the counting in a minified file.
const STRIDE: usize = 4096;

/// A place whose line and column are known.
#[derive(Clone, Copy, Debug)]
struct Mark {
    offset: u32,
    position: Position,
}

/// The known places of a text: each line's start, and within long lines one now and then.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    marks: Vec<Mark>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let mut marks = vec![Mark {
            offset: 0,
            position: Position { line: 1, column: 1 },
        }];
        let mut start = 0;
        for (line, content) in (1..).zip(text.split_inclusive('\n')) {
            mark_inside(&mut marks, content, start, line);
            start += content.len();
            if content.ends_with('\n') {
                marks.push(Mark {
                    offset: offset(start),
                    position: Position {
                        line: line + 1,
                        column: 1,
                    },
                });
            }
        }
        Self { marks }
    }

    /// The line that the byte `offset` is in, without its end.
    pub(super) fn line(&self, text: &str, offset: u32) -> Range<usize> {
        let after = self.marks.partition_point(|mark| mark.offset <= offset);
        let (before, after) = self.marks.split_at_checked(after).unwrap_or_default();
        let starts_line = |mark: &&Mark| mark.position.column == 1;
        let start = before.iter().rfind(starts_line);
        let start = start.map_or(0, |mark| mark.offset as usize);
        let end = after.iter().find(starts_line);
        let end = end.map_or(text.len(), |mark| mark.offset as usize);
        let line = text.get(start..end).unwrap_or_default();
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        start..start.saturating_add(line.len())
    }

    /// The position of the character at the byte `offset`.
    pub(super) fn position(&self, text: &str, offset: u32) -> Position {
        let after = self.marks.partition_point(|mark| mark.offset <= offset);
        let Some(mark) = after.checked_sub(1).and_then(|at| self.marks.get(at)) else {
            return Position { line: 1, column: 1 };
        };
        let between = text
            .as_bytes()
            .get(mark.offset as usize..offset as usize)
            .unwrap_or_default();
        let column = mark.position.column.saturating_add(characters(between));
        Position {
            column,
            ..mark.position
        }
    }
}

fn mark_inside(marks: &mut Vec<Mark>, content: &str, start: usize, line: u32) {
    let mut column = 1;
    for (stride, bytes) in content
        .as_bytes()
        .chunks(STRIDE)
        .enumerate()
        .take_while(|(_, bytes)| bytes.len() == STRIDE)
    {
        column += characters(bytes);
        let offset = offset(start + (stride + 1) * STRIDE);
        marks.push(Mark {
            offset,
            position: Position { line, column },
        });
    }
}

/// Characters that start in these bytes.
fn characters(bytes: &[u8]) -> u32 {
    offset(bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count())
}

/// Texts are shorter than 4 GiB: [`super::Limits::file_bytes`].
fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
