//! Objects with declared fields: one loop for all of them.

use super::field_table::{Field, Seen};
use super::flatten::Members;
use super::mismatch::Note;
use super::raw_error::Cause;
use super::{Fault, Outcome, Reader, Table, Value};

impl Reader<'_> {
    /// Reads an object into `fields`, which are in the order of the table.
    ///
    /// # Errors
    ///
    /// If something else is next, a field cannot be read, or a required one is missing.
    pub fn object(&mut self, table: &'static Table, fields: &mut [&mut dyn Value]) -> Outcome {
        if self.is_nothing() {
            for field in fields.iter_mut() {
                clear(*field);
            }
        }
        let (start, _) = self.next_start();
        let whole = self.mark(start);
        self.open(b'{', "an object")?;
        let mut seen = Seen::default();
        let mut members = Members::default();
        let mut hint = 0;
        let mut more = !self.close(b'}');
        while more {
            let (key_at, key) = self.key()?;
            if let Some(index) = table.find(&key, hint) {
                hint = index + 1;
                if table.has_parts {
                    members.known.push(key_at);
                }
                let (Some(field), Some(about)) = (fields.get_mut(index), table.fields.get(index))
                else {
                    return Err(self.expected("a field of the table"));
                };
                if seen.mark(index) {
                    self.note_repeated(key_at);
                    clear(*field);
                }
                self.field(*field, about)?;
            } else {
                self.skip()?;
                if table.has_parts {
                    members.unknown.push(key_at);
                } else {
                    self.note_unknown_field(start, key_at);
                }
            }
            more = self.more(b'}')?;
        }
        if !seen.is_complete(table) {
            self.missing(table, &seen, start)?;
        }
        if table.has_parts {
            self.parts(table, fields, whole, members)?;
        }
        Ok(())
    }

    /// Reads the value of a field.
    #[inline]
    fn field(&mut self, field: &mut dyn Value, about: &Field) -> Outcome {
        let before = self.mark(self.position);
        match field.read(self) {
            Ok(()) => {
                if self.watching {
                    self.note_dropped_null(field, about, before);
                }
                Ok(())
            }
            Err(fault) => self.wrong_field(field, about, before, fault),
        }
    }

    /// Notes that a field that may only be left out was null.
    #[cold]
    fn note_dropped_null(&mut self, field: &dyn Value, about: &Field, before: Mark) {
        if !about.need.is_required() && field.is_absent() {
            let after = self.mark(self.position);
            self.rewind(before);
            let (start, next) = self.next_start();
            self.rewind(after);
            if next == Some(b'n') {
                self.note(start, Note::DroppedNull);
            }
        }
    }

    /// Passes over a field that cannot be read, if the policy allows.
    #[cold]
    fn wrong_field(
        &mut self,
        field: &mut dyn Value,
        about: &Field,
        before: Mark,
        fault: Fault,
    ) -> Outcome {
        let fault = if about.need.is_secret() {
            let at = self.mark(self.position);
            self.rewind(before);
            let (start, _) = self.next_start();
            self.rewind(at);
            fault.hide(start)
        } else {
            fault
        };
        self.forgive(fault, before, about.need.is_required())?;
        clear(field);
        Ok(())
    }

    #[cold]
    fn missing(&mut self, table: &'static Table, seen: &Seen, start: usize) -> Outcome {
        if !self.tolerant {
            let missing = seen.missing(table).collect();
            return Err(Fault::new(start, Cause::Missing(table, missing)));
        }
        for index in seen.missing(table) {
            let name = table.fields.get(index).map_or("", |field| field.name);
            self.note(start, Note::Missing(name));
        }
        Ok(())
    }

    /// Where a value starts, so that the reader can come back.
    #[inline]
    pub(super) fn mark(&self, start: usize) -> Mark {
        Mark {
            start,
            depth: self.depth,
            noted: self.noted.len(),
        }
    }

    /// Goes back to a mark.
    pub(super) fn rewind(&mut self, mark: Mark) {
        self.position = mark.start;
        self.depth = mark.depth;
    }

    /// Skips the value that a fault was found in, if the policy allows; `blank` is whether a required value is left
    /// blank by that.
    #[cold]
    pub(super) fn forgive(&mut self, fault: Fault, mark: Mark, blank: bool) -> Outcome {
        if !self.tolerant || fault.is_fatal() {
            return Err(fault);
        }
        self.noted.truncate(mark.noted);
        self.rewind(mark);
        let (start, _) = self.next_start();
        self.skip()?;
        self.note(start, Note::Wrong(fault.cause().clone(), blank));
        Ok(())
    }
}

/// Makes a value blank again.
pub(crate) fn clear(value: &mut dyn Value) {
    // That there is nothing to read is no news.
    let _ = value.read(&mut Reader::new(""));
}

/// A place that the reader can come back to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) depth: usize,
    pub(super) noted: usize,
}
