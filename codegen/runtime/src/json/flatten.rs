//! Parts of an object that are values of their own: unions next to the properties, and additional
//! keys.
//!
//! A part reads the object again from its start. What the object's owner has taken is hidden from
//! it where it would take any key, and is no loss where it does not declare the key.

use super::field_table::Need;
use super::mismatch::{Note, Noted};
use super::object::{Mark, clear};
use super::raw_error::Cause;
use super::{Fault, Outcome, Reader, Table, Value};

/// The members of an object by the offsets of their keys, in order.
#[derive(Debug, Default)]
pub(super) struct Members {
    /// Taken by a declared field.
    pub(super) known: Vec<usize>,
    /// Not taken by any part yet.
    pub(super) unknown: Vec<usize>,
}

/// An object that is being read again for a part of it.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Where the object starts.
    start: usize,
    /// The offsets of the keys that others have taken, in order.
    hidden: Vec<usize>,
}

impl Reader<'_> {
    /// Whether the object at `start` is being read for a part.
    pub(super) fn is_part(&self, start: usize) -> bool {
        self.frames.last().is_some_and(|frame| frame.start == start)
    }

    /// Whether the key at an offset of the object at `start` has been taken by others.
    pub(super) fn is_hidden(&self, start: usize, key_at: usize) -> bool {
        self.frames.last().is_some_and(|frame| {
            frame.start == start && frame.hidden.binary_search(&key_at).is_ok()
        })
    }

    /// Reads the parts of an object whose declared fields are read; ends where the object ends.
    pub(super) fn parts(
        &mut self,
        table: &Table,
        fields: &mut [&mut dyn Value],
        whole: Mark,
        members: Members,
    ) -> Outcome {
        let start = whole.start;
        let end = self.mark(self.position);
        let mut left = members.unknown;
        let mut hidden = members.known;
        left.retain(|key_at| !self.is_hidden(start, *key_at));
        if let Some(frame) = self.frames.last().filter(|frame| frame.start == start) {
            hidden.extend(&frame.hidden);
        }
        for wanted in [Need::Flatten, Need::Rest] {
            for (about, field) in table.fields.iter().zip(fields.iter_mut()) {
                if about.need != wanted || (wanted == Need::Rest && left.is_empty()) {
                    continue;
                }
                if wanted == Need::Flatten {
                    self.spend(end.start.saturating_sub(start))?;
                }
                hidden.sort_unstable();
                self.rewind(whole);
                let still = self.part(*field, start, &hidden, &left)?;
                hidden.extend(left.iter().filter(|key_at| !still.contains(key_at)));
                left = still;
            }
        }
        for key_at in left {
            self.note(key_at, Note::UnknownField);
        }
        self.rewind(end);
        Ok(())
    }

    /// Reads a part; returns those of the keys `left` that it does not take either.
    fn part(
        &mut self,
        part: &mut dyn Value,
        start: usize,
        hidden: &[usize],
        left: &[usize],
    ) -> Result<Vec<usize>, Fault> {
        let before = self.mark(start);
        let mark = self.noted.len();
        let watching = std::mem::replace(&mut self.watching, true);
        self.frames.push(Frame {
            start,
            hidden: hidden.to_vec(),
        });
        let outcome = part.read(self);
        self.frames.pop();
        let mut still = Vec::new();
        let mut others = Vec::new();
        for noted in self.noted.split_off(mark) {
            if matches!(noted.note, Note::UnknownField) && left.contains(&noted.offset) {
                still.push(noted.offset);
            } else {
                others.push(noted);
            }
        }
        self.watching = watching;
        if watching {
            self.noted.extend::<Vec<Noted>>(others);
        }
        if let Err(fault) = outcome {
            self.forgive(fault, before, true)?;
            clear(part);
            return Ok(left.to_vec());
        }
        Ok(still)
    }

    /// Takes from the budget for reading again.
    pub(super) fn spend(&mut self, bytes: usize) -> Outcome {
        match self.budget.checked_sub(bytes) {
            Some(budget) => {
                self.budget = budget;
                Ok(())
            }
            None => Err(Fault::new(self.position, Cause::TooCostly)),
        }
    }
}
