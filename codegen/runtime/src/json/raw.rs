//! Values that are kept as JSON text.

use super::writer::{Mode, quote};
use super::{Fault, Outcome, Reader, Writer};

impl Reader<'_> {
    /// Reads the next value as JSON without white space. Numbers keep their text.
    ///
    /// If the value is read as a part of an object, members that are claimed by other fields are omitted.
    ///
    /// # Errors
    /// Returns an error if the value is not JSON, or is nested too deeply.
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
                    if self.is_claimed(start, key_at) {
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
    /// Writes an unknown variant as its JSON.
    ///
    /// If secrets are redacted, only its tag and its keys are written, since its values may be secret.
    pub(crate) fn unknown(&mut self, tag: Option<&str>, json: &str) {
        if self.mode == Mode::Json {
            return self.out.push_str(json);
        }
        let members = members(json).unwrap_or_default();
        if let Mode::Debug(_) = self.mode {
            let keys: Vec<String> = members.into_iter().map(|(key, _)| key).collect();
            return self.debug_unknown(tag, &keys);
        }
        if !json.starts_with('{') {
            return self.mask();
        }
        self.out.push('{');
        for (key, text) in members {
            self.key(&key);
            match text.filter(|text| Some(text.as_str()) == tag) {
                Some(tag) => self.text(&tag),
                None => self.mask(),
            }
        }
        self.out.push('}');
    }
}

/// Returns the keys of an object, and the values that are strings.
fn members(json: &str) -> Result<Vec<(String, Option<String>)>, Fault> {
    let mut reader = Reader::unlimited(json);
    let mut members = Vec::new();
    let mut more = reader.open_object()?;
    while more {
        let (_, key) = reader.key()?;
        let value = if reader.peek() == Some(b'"') {
            Some(reader.string_token()?.into_owned())
        } else {
            reader.skip()?;
            None
        };
        members.push((key.into_owned(), value));
        more = reader.more_members()?;
    }
    Ok(members)
}
