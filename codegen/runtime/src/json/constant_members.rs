//! Members that have one value only, which a struct does not have as a field.

use super::mismatch::Note;
use super::{Outcome, Reader, Value, Writer};

/// The only value of a member, as JSON without white space. An empty text is the tag of a variant
/// that does not declare it, which the union reads and writes.
#[derive(Debug)]
pub struct Fixed(pub &'static str);

impl Value for Fixed {
    fn blank() -> Self {
        Self("null")
    }
    fn holds_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if reader.is_nothing() {
            return Ok(());
        }
        let (start, _) = reader.next_start();
        if reader.compact()? != self.0 && !self.0.is_empty() {
            reader.note(start, Note::LostValue);
        }
        Ok(())
    }
    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
    fn write(&self, writer: &mut Writer) {
        writer.verbatim(self.0);
    }
}
