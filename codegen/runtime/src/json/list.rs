//! Reading and writing of arrays, maps and tuples.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::mismatch::Note;
use super::object::clear;
use super::raw_error::Cause;
use super::{Fault, Outcome, Reader, Value, Writer};

impl<'a> Reader<'a> {
    /// Reads an item of a list or an entry of a map, and returns whether it was read.
    ///
    /// If the policy is tolerant, one that cannot be read is skipped. `blank` is whether it is then empty rather
    /// than omitted.
    #[inline]
    fn item(&mut self, item: &mut dyn Value, blank: bool) -> Result<bool, Fault> {
        let mark = self.mark(self.position);
        match item.read(self) {
            Ok(()) => Ok(true),
            Err(fault) => self.skip_if_tolerant(fault, mark, blank).map(|()| false),
        }
    }

    /// Reads the next key of the map at `start` that is not claimed by another field.
    ///
    /// `first` is whether the map was not entered yet.
    fn entry_key(
        &mut self,
        start: usize,
        first: &mut bool,
    ) -> Result<Option<(usize, Cow<'a, str>)>, Fault> {
        loop {
            let more = if std::mem::take(first) {
                self.open_object()?
            } else {
                self.more_members()?
            };
            if !more {
                return Ok(None);
            }
            let (key_at, key) = self.key()?;
            if !self.is_claimed(start, key_at) {
                return Ok(Some((key_at, key)));
            }
            self.skip()?;
        }
    }

    /// Reads a tuple: an array with a type for each position.
    ///
    /// The list at [`Place::rest`] contains the remaining items. Given a required item and a rest, `[1,2,3]`
    /// is read as 1 and `[2,3]`.
    ///
    /// # Errors
    /// Returns an error if the next value is not an array, an item cannot be read, or a required item is missing.
    pub fn tuple(&mut self, items: &mut [(Place, &mut dyn Value)]) -> Outcome {
        let (start, _) = self.next_start();
        if self.is_empty() {
            for (_, item) in items.iter_mut() {
                clear(*item);
            }
        }
        let mut more = self.open_array()?;
        for (index, (place, item)) in items.iter_mut().enumerate() {
            if *place == Place::rest {
                if more {
                    self.rest_of_array(*item)?;
                    more = false;
                }
                continue;
            }
            if more {
                if !self.item(*item, true)? {
                    clear(*item);
                }
                more = self.more_items()?;
            } else if *place == Place::required {
                if !self.tolerant {
                    return Err(Fault::new(start, Cause::TooShort(index)));
                }
                self.note(start, Note::WrongValue(Cause::TooShort(index), true));
            }
        }
        while more {
            let (at, _) = self.next_start();
            self.skip()?;
            self.note(at, Note::ExtraItem);
            more = self.more_items()?;
        }
        Ok(())
    }

    /// Reads the remaining items of an array as an array of their own.
    fn rest_of_array(&mut self, rest: &mut dyn Value) -> Outcome {
        self.inside_array = true;
        let outcome = rest.read(self);
        self.inside_array = false;
        outcome
    }

    /// Reads the start of an array, unless the reader is inside it already. Returns whether an item follows.
    fn first_item(&mut self) -> Result<bool, Fault> {
        if std::mem::take(&mut self.inside_array) {
            return Ok(true);
        }
        self.open_array()
    }
}

/// A position of a tuple. The names are those in the input of the macros.
#[allow(non_camel_case_types, reason = "the macros' input is in lower case")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The item is required.
    required,
    /// The array may end before it.
    optional,
    /// A list of the remaining items.
    rest,
}

impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        self.clear();
        let mut more = reader.first_item()?;
        while more {
            self.push(T::blank());
            if let Some(item) = self.last_mut()
                && !reader.item(item, false)?
            {
                self.pop();
            }
            more = reader.more_items()?;
        }
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        writer.array(&mut self.iter().map(|item| item as &dyn Value));
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn blank() -> Self {
        Self::new()
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        self.clear();
        let (start, _) = reader.next_start();
        let mut first = true;
        while let Some((key_at, key)) = reader.entry_key(start, &mut first)? {
            let mut entry = T::blank();
            if reader.item(&mut entry, false)? && self.insert(key.into_owned(), entry).is_some() {
                reader.note_repeated(key_at);
            }
        }
        Ok(())
    }
    fn write(&self, writer: &mut Writer) {
        writer.map(
            &mut self
                .iter()
                .map(|(key, entry)| (key.as_str(), entry as &dyn Value)),
        );
    }
}
