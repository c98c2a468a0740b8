//! Members with a constant value, which are not fields of the struct.

use super::mismatch::Note;
use super::{Outcome, Reader, Value, Writer};

/// The constant value of a member, as JSON without white space.
///
/// It is empty for the tag of a variant that does not declare it. The union reads and writes such a tag.
#[derive(Debug)]
pub struct Fixed(pub &'static str);

impl Value for Fixed {
    fn blank() -> Self {
        Self("null")
    }
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if reader.is_empty() {
            return Ok(());
        }
        let (start, _) = reader.next_start();
        if reader.compact()? != self.0 && !self.0.is_empty() {
            reader.note(start, Note::WrongConstant);
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
