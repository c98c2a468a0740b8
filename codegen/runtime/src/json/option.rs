//! Reading and writing of options: null is [`None`], unless the value itself accepts null.

use super::{Outcome, Reader, Value, Writer};

impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if !T::accepts_null() && reader.null()? {
            *self = None;
            return Ok(());
        }
        let outcome = self.insert(T::blank()).read(reader);
        if outcome.is_err() {
            *self = None;
        }
        outcome
    }
    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) if writer.is_json() => value.write(writer),
            Some(value) => writer.wrapped("Some", Some(value)),
            None => writer.wrapped("None", None),
        }
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}
