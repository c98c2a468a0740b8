//! Reading of objects with declared fields.
//!
//! One loop reads the objects of all types. It is driven by the [`Table`] of the type.

use super::field_set::FieldSet;
use super::field_table::{Field, Table};
use super::flatten::Members;
use super::mismatch::Note;
use super::raw_error::Cause;
use super::{Fault, Outcome, Reader, Value};

impl Reader<'_> {
    /// Reads an object into `fields`, which are in the order of the table.
    ///
    /// Given the literal `User required id; optional name;`, `{"id":1,"x":2}` sets `id` and reports `x`
    /// as an unknown field, and `{"name":"a"}` is the error that `id` is missing.
    ///
    /// # Errors
    /// Returns an error if the next value is not an object, a field cannot be read, or a required field is missing.
    pub fn object(&mut self, table: &'static str, fields: &mut [&mut dyn Value]) -> Outcome {
        let table = &*self.tables.get(table);
        if self.is_empty() {
            for field in fields.iter_mut() {
                clear(*field);
            }
        }
        let (start, _) = self.next_start();
        let object_start = self.mark(start);
        self.open(b'{', "an object")?;
        let mut seen = FieldSet::default();
        let mut members = Members::default();
        let mut hint = 0;
        let mut more = !self.close(b'}');
        while more {
            let (key_at, found) = self.declared_key(table, hint)?;
            if let Some(index) = found {
                hint = index + 1;
                if table.has_parts {
                    members.declared.push(key_at);
                }
                let (Some(field), Some(declared)) =
                    (fields.get_mut(index), table.fields.get(index))
                else {
                    return Err(self.expected("a field of the table"));
                };
                if seen.mark(index) {
                    self.note_repeated(key_at);
                    clear(*field);
                }
                self.field(*field, declared)?;
            } else {
                self.skip()?;
                if table.has_parts {
                    members.undeclared.push(key_at);
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
            self.parts(table, fields, object_start, members)?;
        }
        Ok(())
    }

    /// Reads the next key with its colon, and returns its offset and the index of its field.
    ///
    /// Most keys are those of the field at `hint`, as a compact writer writes them. They need not be scanned.
    #[inline]
    fn declared_key(
        &mut self,
        table: &Table,
        hint: usize,
    ) -> Result<(usize, Option<usize>), Fault> {
        if let Some(field) = table.fields.get(hint).filter(|field| !field.kind.is_part()) {
            let (start, _) = self.next_start();
            let expected = field.written(true).as_bytes();
            let end = start + expected.len();
            if self.text.as_bytes().get(start..end) == Some(expected) {
                self.position = end;
                return Ok((start, Some(hint)));
            }
        }
        let (key_at, key) = self.key()?;
        Ok((key_at, table.find(&key, hint)))
    }

    /// Reads the value of a field.
    #[inline]
    fn field(&mut self, field: &mut dyn Value, declared: &Field) -> Outcome {
        let before = self.mark(self.position);
        match field.read(self) {
            Ok(()) => {
                if self.recording {
                    self.note_unexpected_null(field, declared, before);
                }
                Ok(())
            }
            Err(fault) => self.wrong_field(field, declared, before, fault),
        }
    }

    /// Reports that a field that may be absent but not null is null.
    #[cold]
    fn note_unexpected_null(&mut self, field: &dyn Value, declared: &Field, before: Mark) {
        if !declared.kind.is_required() && field.is_absent() {
            let after = self.mark(self.position);
            self.rewind(before);
            let (start, next) = self.next_start();
            self.rewind(after);
            if next == Some(b'n') {
                self.note(start, Note::UnexpectedNull);
            }
        }
    }

    /// Skips a field that cannot be read, if the policy is tolerant. The error of a secret hides its value.
    #[cold]
    fn wrong_field(
        &mut self,
        field: &mut dyn Value,
        declared: &Field,
        before: Mark,
        fault: Fault,
    ) -> Outcome {
        let fault = if declared.kind.is_secret() {
            let at = self.mark(self.position);
            self.rewind(before);
            let (start, _) = self.next_start();
            self.rewind(at);
            fault.hide(start)
        } else {
            fault
        };
        self.skip_if_tolerant(fault, before, declared.kind.is_required())?;
        clear(field);
        Ok(())
    }

    /// Returns or reports the error that required fields are missing.
    #[cold]
    fn missing(&mut self, table: &Table, seen: &FieldSet, start: usize) -> Outcome {
        if !self.tolerant {
            let missing = seen.missing(table).collect();
            return Err(Fault::new(start, Cause::Missing(table.name, missing)));
        }
        for key in seen.missing(table) {
            self.note(start, Note::Missing(key));
        }
        Ok(())
    }

    /// Returns a state to rewind to, at the start of a value.
    #[inline]
    pub(super) fn mark(&self, start: usize) -> Mark {
        Mark {
            start,
            depth: self.depth,
            noted: self.noted.len(),
        }
    }

    /// Moves back to a mark. Deviations that were recorded since are kept.
    pub(super) fn rewind(&mut self, mark: Mark) {
        self.position = mark.start;
        self.depth = mark.depth;
    }

    /// Skips the value at the mark and reports the fault as a deviation, if the policy is tolerant.
    ///
    /// `blank` is whether a required value is left empty. A syntax error is always returned, since the end of
    /// the value is not known.
    #[cold]
    pub(super) fn skip_if_tolerant(&mut self, fault: Fault, mark: Mark, blank: bool) -> Outcome {
        if !self.tolerant || fault.is_fatal() {
            return Err(fault);
        }
        self.noted.truncate(mark.noted);
        self.rewind(mark);
        let (start, _) = self.next_start();
        self.skip()?;
        self.note(start, Note::WrongValue(fault.cause().clone(), blank));
        Ok(())
    }
}

/// Makes a value empty.
pub(crate) fn clear(value: &mut dyn Value) {
    // Reading from an empty text fails for most types. The error has no meaning here.
    let _ = value.read(&mut Reader::new(""));
}

/// A state of the reader to rewind to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) depth: usize,
    pub(super) noted: usize,
}
