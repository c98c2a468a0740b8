//! Reading of unions whose variants are distinguished by the value of a property.

use std::borrow::Cow;

use super::union::{TaggedTable, Union, also};
use super::variant_trials::Candidates;
use super::{Fault, Outcome, Reader, UnknownVariant, Value};

impl<'a> Reader<'a> {
    /// Reads a union whose variants are distinguished by the value of a property.
    ///
    /// Given the property `type` and a variant for `"a"`, `{"x":1,"type":"a"}` is read as that variant.
    /// `{"type":"b"}` and `{"x":1}` are read as the default variant if the union has one. Otherwise they are
    /// kept as an unknown variant.
    ///
    /// # Errors
    /// Returns an error if the next value is not JSON, or the variant cannot be read.
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
}
