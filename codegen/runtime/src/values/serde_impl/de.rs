//! From any format to JSON text.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::json::{MAX_DEPTH, Value, Writer, quote, read_deep};

/// Deserializes a value from any self-describing format.
///
/// # Errors
/// Returns an error if the format fails, or contains what JSON or the type cannot represent.
pub fn deserialize<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    fill(&mut value, deserializer)?;
    Ok(value)
}

fn fill<'de, D: Deserializer<'de>>(value: &mut dyn Value, deserializer: D) -> Result<(), D::Error> {
    let mut json = String::new();
    let copy = Copy {
        json: &mut json,
        depth: MAX_DEPTH,
    };
    copy.deserialize(deserializer)?;
    read_deep(value, &json).map_err(|error| D::Error::custom(error.brief()))
}

/// Writes the data of a format as JSON.
struct Copy<'o> {
    json: &'o mut String,
    depth: usize,
}

impl Copy<'_> {
    fn inside<E: Error>(&mut self) -> Result<Copy<'_>, E> {
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(E::custom(format_args!(
                "nested more than {MAX_DEPTH} levels deep"
            )));
        };
        Ok(Copy {
            json: self.json,
            depth,
        })
    }
}

impl<'de> DeserializeSeed<'de> for Copy<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Copy<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can represent")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.json.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_i128(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_i128(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.json.push_str(&value.to_string());
        Ok(())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.json.push_str(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("JSON has no infinities and no NaN"));
        }
        let mut writer = Writer::json();
        value.write(&mut writer);
        self.json.push_str(&writer.into_string());
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        quote(self.json, value);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.json.push_str("null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.json.push('[');
        let start = self.json.len();
        loop {
            let before = self.json.len();
            if before > start {
                self.json.push(',');
            }
            if items.next_element_seed(self.inside()?)?.is_none() {
                self.json.truncate(before);
                break;
            }
        }
        self.json.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.json.push('{');
        let start = self.json.len();
        loop {
            let before = self.json.len();
            if before > start {
                self.json.push(',');
            }
            if members.next_key_seed(Key(self.json))?.is_none() {
                self.json.truncate(before);
                break;
            }
            self.json.push(':');
            members.next_value_seed(self.inside()?)?;
        }
        self.json.push('}');
        Ok(())
    }
}

/// Writes a key of a format as a JSON string.
struct Key<'o>(&'o mut String);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that JSON can represent")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        quote(self.0, key);
        Ok(())
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<(), E> {
        self.visit_str(if key { "true" } else { "false" })
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<(), E> {
        self.visit_str(&key.to_string())
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<(), E> {
        self.visit_str(&key.to_string())
    }
}
