//! Values that are kept as they came.

use super::writer::{Mode, quote};
use super::{Fault, Outcome, Reader, Writer};

impl Reader<'_> {
    /// Takes the next value as JSON without white space, its numbers by their digits. Members that
    /// belong to others, if the value is read as a part of an object, are left out.
    ///
    /// # Errors
    ///
    /// If it is not JSON, or nested too deeply.
    pub(crate) fn compact(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        self.compact_into(&mut out)?;
        Ok(out)
    }

    fn compact_into(&mut self, out: &mut String) -> Outcome {
        let (start, next) = self.next_start();
        match next {
            Some(b'"') => quote(out, &self.string_token()?),
            Some(b'{') => {
                out.push('{');
                let mut more = self.open_object()?;
                while more {
                    let (key_at, key) = self.key()?;
                    if self.is_hidden(start, key_at) {
                        self.skip()?;
                    } else {
                        if !out.ends_with('{') {
                            out.push(',');
                        }
                        quote(out, &key);
                        out.push(':');
                        self.compact_into(out)?;
                    }
                    more = self.more_members()?;
                }
                out.push('}');
            }
            Some(b'[') => {
                out.push('[');
                let mut more = self.open_array()?;
                while more {
                    self.compact_into(out)?;
                    more = self.more_items()?;
                    if more {
                        out.push(',');
                    }
                }
                out.push(']');
            }
            _ => {
                self.skip()?;
                out.push_str(self.text.get(start..self.position).unwrap_or_default());
            }
        }
        Ok(())
    }
}

impl Writer {
    /// Writes a variant that is not known: its JSON, or where secrets are masked its tag and its
    /// keys, since what is not known may be secret.
    pub(crate) fn unknown(&mut self, tag: Option<&str>, json: &str) {
        if self.mode == Mode::Json {
            return self.out.push_str(json);
        }
        let keys = keys(json).unwrap_or_default();
        if let Mode::Debug(_) = self.mode {
            return self.debug_unknown(tag, &keys);
        }
        if !json.starts_with('{') {
            return self.mask();
        }
        self.out.push('{');
        for key in keys {
            self.key(&key);
            self.mask();
        }
        self.out.push('}');
    }
}

/// The keys of an object.
fn keys(json: &str) -> Result<Vec<String>, Fault> {
    let mut reader = Reader::unlimited(json);
    let mut keys = Vec::new();
    let mut more = reader.open_object()?;
    while more {
        keys.push(reader.key()?.1.into_owned());
        reader.skip()?;
        more = reader.more_members()?;
    }
    Ok(keys)
}
