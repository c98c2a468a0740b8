//! Reading of unions.

use std::borrow::Cow;

use super::mismatch::Note;
use super::numbers::is_integral;
use super::union_table::{TaggedTable, UntaggedTable, also, kinds};
use super::untagged::Candidates;
use super::{Fault, Outcome, Reader, UnknownVariant, Value};

/// A union that is read in place.
pub trait Union {
    /// Sets the union to an empty value of the variant at an index of the table, and returns the value.
    fn choose(&mut self, index: usize) -> &mut dyn Value;

    /// Sets the union to an unknown variant.
    fn keep(&mut self, unknown: UnknownVariant);
}

impl<'a> Reader<'a> {
    /// Reads a union whose variants are distinguished by the value of a property.
    ///
    /// Given the property `type` and a variant for `"a"`, `{"x":1,"type":"a"}` is read as that variant.
    /// `{"type":"b"}` and `{"x":1}` are read as the default variant if the union has one. Otherwise they are
    /// kept as an unknown variant.
    ///
    /// # Errors
    ///
    /// If the next value is not JSON, or the variant cannot be read.
    pub fn tagged(&mut self, table: &'static TaggedTable, union: &mut dyn Union) -> Outcome {
        if self.is_empty() {
            union.keep(UnknownVariant::blank());
        }
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let tag = self.tag(table.property, false)?;
        let repeats = self.repeats;
        self.tagged_by(table, tag.as_deref(), union)?;
        if self.repeats == repeats {
            return Ok(());
        }
        // The last value of a repeated key is used. Finding it reads the whole object, so that is done only if a key
        // was repeated.
        let end = self.mark(self.position);
        self.rewind(mark);
        let first = self.tag(table.property, false)?;
        let last = self.tag(table.property, true)?;
        if first == last {
            self.rewind(end);
            return Ok(());
        }
        self.noted.truncate(mark.noted);
        self.choices
            .remove(&(start, std::ptr::from_ref(table).addr()));
        self.tagged_by(table, last.as_deref(), union)
    }

    /// Reads the variants that a value of the property chooses.
    fn tagged_by(
        &mut self,
        table: &'static TaggedTable,
        tag: Option<&str>,
        union: &mut dyn Union,
    ) -> Outcome {
        let listed = tag.and_then(|tag| Some((tag, table.chosen(tag)?)));
        let Some((known, (first, shared))) = listed else {
            return self.unlisted_tag(table, tag, union);
        };
        let mut tags = table.tags.iter().enumerate();
        if !shared && !tags.any(|(index, tag)| tag.is_for(also::any) && index != first) {
            return union.choose(first).read(self);
        }
        let candidates = Candidates {
            address: std::ptr::from_ref(table).addr(),
            count: table.tags.len(),
            round: &|index| table.round(known, index),
            fallback: (!shared).then_some(first),
        };
        self.try_variants(&candidates, tag, union)
    }

    /// Reads a value whose tag chooses no variant. It is read as the default variant if that is possible.
    fn unlisted_tag(
        &mut self,
        table: &'static TaggedTable,
        tag: Option<&str>,
        union: &mut dyn Union,
    ) -> Outcome {
        let is_default = |index: usize| {
            let tag = table.tags.get(index)?;
            tag.is_for(also::default).then_some(0)
        };
        let candidates = Candidates {
            address: std::ptr::from_ref(table).addr(),
            count: table.tags.len(),
            round: &is_default,
            fallback: None,
        };
        if candidates.iter().next().is_none() {
            return self.keep(tag, union);
        }
        self.try_variants(&candidates, tag, union)
    }

    /// Returns the value of a property of the next object without consuming the object.
    ///
    /// If the key is repeated, it is the first value or the last one.
    fn tag(&mut self, property: &str, last: bool) -> Result<Option<Cow<'a, str>>, Fault> {
        let (start, next) = self.next_start();
        let mark = self.mark(start);
        let mut tag = None;
        let mut more = next == Some(b'{') && self.open_object()?;
        while more {
            let (_, key) = self.key()?;
            let (at, next) = self.next_start();
            if key == property && next == Some(b'"') {
                tag = Some(self.string_token()?);
            } else {
                self.skip()?;
                if key == property && next != Some(b'{') && next != Some(b'[') {
                    tag = self.text.get(at..self.position).map(Cow::Borrowed);
                }
            }
            if tag.is_some() && !last {
                break;
            }
            more = self.more_members()?;
        }
        self.rewind(mark);
        Ok(tag)
    }

    /// Keeps the next value as an unknown variant.
    pub(super) fn keep(&mut self, tag: Option<&str>, union: &mut dyn Union) -> Outcome {
        let (start, _) = self.next_start();
        let json = self.compact()?;
        union.keep(UnknownVariant::new(json, tag.map(Cow::Borrowed)));
        self.note(start, Note::UnknownVariant);
        Ok(())
    }

    /// Reads a union whose variants are tried in the order of the table.
    ///
    /// Only variants that accept the kind of the next value are tried:
    ///
    /// 1. The first variant that reads the value without a deviation is chosen.
    /// 2. Otherwise, it is the variant that loses the fewest members and values. Among equals, it is the one
    ///    that lists the most values.
    /// 3. If another variant declares what that one loses, or if no variant can be read, the value is kept as
    ///    an unknown variant.
    ///
    /// # Errors
    ///
    /// If the next value is not JSON.
    pub fn untagged(&mut self, table: &'static UntaggedTable, union: &mut dyn Union) -> Outcome {
        if self.is_empty() {
            union.keep(UnknownVariant::blank());
        }
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let kind = self.next_kind()?;
        self.rewind(mark);
        let round = |index| {
            let kinds = table.variants.get(index)?;
            (kinds & kind != 0).then_some(0)
        };
        let candidates = Candidates {
            address: std::ptr::from_ref(table).addr(),
            count: table.variants.len(),
            round: &round,
            fallback: None,
        };
        self.try_variants(&candidates, None, union)
    }

    /// Returns the kind of the next value as bits of [`kinds`].
    fn next_kind(&mut self) -> Result<u8, Fault> {
        Ok(match self.peek() {
            Some(b'n') => kinds::null,
            Some(b't' | b'f') => kinds::boolean,
            Some(b'"') => kinds::string,
            Some(b'[') => kinds::array,
            Some(b'{') => kinds::object,
            _ => {
                if is_integral(self.number_token()?) {
                    kinds::integer | kinds::number
                } else {
                    kinds::number
                }
            }
        })
    }
}
