//! Parts of an object: flattened values, such as unions, and the map of additional keys.
//!
//! Each part reads the object again from its start. Given a struct with the field `id`, the flattened union
//! `kind` and the map `rest`, `{"id":1,"size":2,"x":3}` is read three times:
//!
//! 1. The struct claims `id`. The keys `size` and `x` are unclaimed.
//! 2. The union reads the object with `id` claimed. A variant with the field `size` claims it and reports `x`
//!    as unknown, so `x` remains unclaimed.
//! 3. The map reads the object with `id` and `size` claimed, and contains only `x`.
//!
//! A part may declare a key that is claimed, and then reads it too. A claimed key that it does not declare is
//! not reported, and is not added to a map.

use super::field_table::{FieldKind, Table};
use super::mismatch::{Note, Noted};
use super::object::{Mark, clear};
use super::raw_error::Cause;
use super::{Fault, Outcome, Reader, Value};

/// The offsets of the keys of an object, in ascending order.
#[derive(Debug, Default)]
pub(super) struct Members {
    /// Keys of declared fields.
    pub(super) declared: Vec<usize>,
    /// Other keys.
    pub(super) undeclared: Vec<usize>,
}

/// An object that is being read again for one of its parts.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The offset of the object.
    start: usize,
    /// The offsets of the keys that the struct and earlier parts have claimed, in ascending order.
    claimed: Vec<usize>,
}

impl Reader<'_> {
    /// Returns whether the object at `start` is being read for a part.
    pub(super) fn is_part(&self, start: usize) -> bool {
        self.frames.last().is_some_and(|frame| frame.start == start)
    }

    /// Returns whether the key at `key_at` of the object at `start` is claimed.
    pub(super) fn is_claimed(&self, start: usize, key_at: usize) -> bool {
        self.frames.last().is_some_and(|frame| {
            frame.start == start && frame.claimed.binary_search(&key_at).is_ok()
        })
    }

    /// Reads the parts of an object after its declared fields, and moves to the end of the object.
    ///
    /// Flattened parts are read first, since the map of additional keys contains the keys that they do not claim.
    pub(super) fn parts(
        &mut self,
        table: &Table,
        fields: &mut [&mut dyn Value],
        object_start: Mark,
        members: Members,
    ) -> Outcome {
        let start = object_start.start;
        let end = self.mark(self.position);
        let mut unclaimed = members.undeclared;
        let mut claimed = members.declared;
        unclaimed.retain(|key_at| !self.is_claimed(start, *key_at));
        if let Some(frame) = self.frames.last().filter(|frame| frame.start == start) {
            claimed.extend(&frame.claimed);
        }
        for kind in [FieldKind::Flatten, FieldKind::Rest] {
            for (declared, field) in table.fields.iter().zip(fields.iter_mut()) {
                if declared.kind != kind || (kind == FieldKind::Rest && unclaimed.is_empty()) {
                    continue;
                }
                if kind == FieldKind::Flatten {
                    self.spend(end.start.saturating_sub(start))?;
                }
                claimed.sort_unstable();
                self.rewind(object_start);
                let remaining = self.part(*field, start, &claimed, &unclaimed)?;
                claimed.extend(
                    unclaimed
                        .iter()
                        .filter(|key_at| !remaining.contains(key_at)),
                );
                unclaimed = remaining;
            }
        }
        for key_at in unclaimed {
            self.note(key_at, Note::UnknownField);
        }
        self.rewind(end);
        Ok(())
    }

    /// Reads a part, and returns the keys of `unclaimed` that it does not claim.
    ///
    /// They are found by recording deviations: the part reports them as unknown fields.
    fn part(
        &mut self,
        part: &mut dyn Value,
        start: usize,
        claimed: &[usize],
        unclaimed: &[usize],
    ) -> Result<Vec<usize>, Fault> {
        let before = self.mark(start);
        let mark = self.noted.len();
        let recording = std::mem::replace(&mut self.recording, true);
        self.frames.push(Frame {
            start,
            claimed: claimed.to_vec(),
        });
        let outcome = part.read(self);
        self.frames.pop();
        let mut remaining = Vec::new();
        let mut others = Vec::new();
        for noted in self.noted.split_off(mark) {
            if matches!(noted.note, Note::UnknownField) && unclaimed.contains(&noted.offset) {
                remaining.push(noted.offset);
            } else {
                others.push(noted);
            }
        }
        self.recording = recording;
        if recording {
            self.noted.extend::<Vec<Noted>>(others);
        }
        if let Err(fault) = outcome {
            self.skip_if_tolerant(fault, before, true)?;
            clear(part);
            return Ok(unclaimed.to_vec());
        }
        Ok(remaining)
    }

    /// Deducts bytes that are read again from the budget.
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
