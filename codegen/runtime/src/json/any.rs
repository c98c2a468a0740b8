//! Reading and writing of untyped JSON.

use serde_json::{Map, Number, Value as Json};

use super::{Fault, Outcome, Reader, Value, Writer};

impl Value for Json {
    fn blank() -> Self {
        Self::Null
    }
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        *self = Self::Null;
        *self = any(reader)?;
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.boolean(*value),
            Self::Number(number) => write_number(number, writer),
            Self::String(text) => writer.text(text),
            Self::Array(items) => writer.array(&mut items.iter().map(|item| item as &dyn Value)),
            Self::Object(members) => {
                let entry = |(key, value)| -> (&str, &dyn Value) { (key, value) };
                writer.map(
                    &mut members
                        .iter()
                        .map(|(key, value)| entry((key.as_str(), value))),
                );
            }
        }
    }
}

/// Reads a value of any kind.
fn any(reader: &mut Reader<'_>) -> Result<Json, Fault> {
    Ok(match reader.peek() {
        Some(b'n') => reader.literal("null").map(|()| Json::Null)?,
        Some(b't' | b'f') => Json::Bool(reader.boolean()?),
        Some(b'"') => Json::String(reader.string_token()?.into_owned()),
        Some(b'[') => {
            let mut items = Vec::new();
            let mut more = reader.open_array()?;
            while more {
                items.push(any(reader)?);
                more = reader.more_items()?;
            }
            Json::Array(items)
        }
        Some(b'{') => {
            let mut members = Map::new();
            let mut more = reader.open_object()?;
            while more {
                let (key_at, key) = reader.key()?;
                if members.insert(key.into_owned(), any(reader)?).is_some() {
                    reader.note_repeated(key_at);
                }
                more = reader.more_members()?;
            }
            Json::Object(members)
        }
        _ => Json::Number(number(reader)?),
    })
}

/// Reads a number as the first of `u64`, `i64` and `f64` that can represent it. Only `f64` can represent `-0`.
fn number(reader: &mut Reader<'_>) -> Result<Number, Fault> {
    let start = reader.position;
    let text = reader.number_token()?;
    if let Ok(value) = text.parse::<u64>() {
        return Ok(value.into());
    }
    if let (Ok(value), false) = (text.parse::<i64>(), text == "-0") {
        return Ok(value.into());
    }
    reader.position = start;
    let value = reader.float()?;
    Number::from_f64(value).ok_or_else(|| reader.expected("a finite number"))
}

fn write_number(number: &Number, writer: &mut Writer) {
    if let Some(value) = number.as_i64() {
        writer.wide(value.into());
    } else if let Some(value) = number.as_u64() {
        writer.wide(value.into());
    } else {
        writer.float(number.as_f64().unwrap_or(f64::NAN));
    }
}
