//! From JSON text to any format.

use std::cell::Cell;

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::json::{Fault, MAX_DEPTH, Reader, Value, text_of};

/// Serializes a value in any format, including its secrets.
///
/// # Errors
/// Returns an error if the format fails, or cannot represent a number of the value.
pub fn serialize<S: Serializer>(value: &dyn Value, serializer: S) -> Result<S::Ok, S::Error> {
    let text = text_of(value);
    transcode(&mut Reader::with_depth(&text, MAX_DEPTH), serializer)
}

/// Serializes the next value of the reader.
fn transcode<S: Serializer>(reader: &mut Reader<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match reader.peek() {
        Some(b'n') => reader.literal("null").or_else(broken)?,
        Some(b't' | b'f') => return serializer.serialize_bool(reader.boolean().or_else(broken)?),
        Some(b'"') => return serializer.serialize_str(&reader.string().or_else(broken)?),
        Some(b'[') => return array(reader, serializer),
        Some(b'{') => return object(reader, serializer),
        _ => return number(reader.number_token().or_else(broken)?, serializer),
    }
    serializer.serialize_unit()
}

fn array<S: Serializer>(reader: &mut Reader<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut items = serializer.serialize_seq(None)?;
    let mut more = reader.open_array().or_else(broken)?;
    while more {
        let item = Next::new(reader);
        items.serialize_element(&item)?;
        item.finish(reader).or_else(broken)?;
        more = reader.more_items().or_else(broken)?;
    }
    items.end()
}

fn object<S: Serializer>(reader: &mut Reader<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut members = serializer.serialize_map(None)?;
    let mut more = reader.open_object().or_else(broken)?;
    while more {
        let (_, key) = reader.key().or_else(broken)?;
        let member = Next::new(reader);
        members.serialize_entry(&*key, &member)?;
        member.finish(reader).or_else(broken)?;
        more = reader.more_members().or_else(broken)?;
    }
    members.end()
}

/// Returns a number by the narrowest type that represents it exactly, or as a float.
fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if text != "-0" {
        if let Ok(value) = text.parse() {
            return serializer.serialize_u64(value);
        }
        if let Ok(value) = text.parse() {
            return serializer.serialize_i64(value);
        }
        if let Ok(value) = text.parse() {
            return serializer.serialize_i128(value);
        }
    }
    serializer.serialize_f64(text.parse().map_err(S::Error::custom)?)
}

/// The value at a reader's position. A format may serialize it more than once.
struct Next<'a> {
    reader: Reader<'a>,
    end: Cell<Option<usize>>,
}

impl<'a> Next<'a> {
    fn new(reader: &Reader<'a>) -> Self {
        Self {
            reader: reader.fork(),
            end: Cell::new(None),
        }
    }

    /// Moves the reader past the value.
    fn finish(self, reader: &mut Reader<'a>) -> Result<(), Fault> {
        match self.end.get() {
            Some(end) => reader.seek(end),
            None => reader.skip()?,
        }
        Ok(())
    }
}

impl Serialize for Next<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reader = self.reader.fork();
        let done = transcode(&mut reader, serializer)?;
        self.end.set(Some(reader.position()));
        Ok(done)
    }
}

/// Returns the error for JSON that this crate has written. Excessive nesting is its only possible cause.
fn broken<T, E: serde::ser::Error>(_: Fault) -> Result<T, E> {
    Err(E::custom(format_args!(
        "nested more than {MAX_DEPTH} levels deep"
    )))
}
