//! Unions: which variant a value is.

use std::borrow::Cow;

use super::mismatch::Note;
use super::numbers::is_integral;
use super::untagged::Candidates;
use super::{Fault, Outcome, Reader, UnknownVariant, Value};

/// A union, as the reader sees it.
pub trait Union {
    /// Becomes the variant at an index of the table, blank, and returns its value.
    fn choose(&mut self, index: usize) -> &mut dyn Value;

    /// Becomes the value that no variant is for.
    fn keep(&mut self, unknown: UnknownVariant);
}

/// The table of a union whose variants are distinguished by the value of a property.
#[derive(Debug)]
pub struct TaggedTable {
    /// The property.
    pub property: &'static str,
    /// How each variant is chosen.
    pub tags: &'static [Tag],
}

/// The values of a property that choose a variant of a union.
#[derive(Debug)]
pub struct Tag {
    /// The property.
    pub property: &'static str,
    /// The values that choose the variant; those that choose several leave it to trying. The first
    /// one is written where the variant does not have one of them.
    pub values: &'static [&'static str],
    /// What else the variant is for, as bits.
    pub also: u8,
}

/// The further values that a variant is for, in addition to those of its tag, as bits; with the names of the macros'
/// input.
#[allow(non_upper_case_globals, reason = "the macros' input is in lower case")]
pub mod also {
    /// Values that choose other variants: it is tried after those.
    pub const any: u8 = 1;
    /// Values that are not listed, and objects without the property.
    pub const default: u8 = 2;
}

impl Tag {
    fn is_for(&self, also: u8) -> bool {
        self.also & also != 0
    }
}

/// What is known about a union whose variants are tried.
#[derive(Debug)]
pub struct UntaggedTable {
    /// The [`kinds`] of JSON values that each variant can be.
    pub variants: &'static [u8],
}

/// Kinds of JSON values, as bits; named as the macros' input names them.
#[allow(non_upper_case_globals, reason = "the macros' input is in lower case")]
pub mod kinds {
    /// `null`.
    pub const null: u8 = 1;
    /// `true` and `false`.
    pub const boolean: u8 = 2;
    /// Numbers without a fraction.
    pub const integer: u8 = 4;
    /// Numbers.
    pub const number: u8 = 8;
    /// Strings.
    pub const string: u8 = 16;
    /// Arrays.
    pub const array: u8 = 32;
    /// Objects.
    pub const object: u8 = 64;
    /// Every kind.
    pub const any: u8 = 127;
}

impl TaggedTable {
    /// How late a variant is tried for a value; [`None`] if never.
    fn turn(&self, tag: &str, index: usize) -> Option<u8> {
        let chosen = self.tags.get(index)?;
        (chosen.values.contains(&tag).then_some(0))
            .or_else(|| chosen.is_for(also::any).then_some(1))
    }

    /// The first variant that a value chooses, and whether it chooses others too.
    fn chosen(&self, tag: &str) -> Option<(usize, bool)> {
        let tags = self.tags.iter().enumerate();
        let mut chosen = tags.filter(|(_, chosen)| chosen.values.contains(&tag));
        let (first, _) = chosen.next()?;
        Some((first, chosen.next().is_some()))
    }
}

impl<'a> Reader<'a> {
    /// Reads a union whose variants are distinguished by the value of a property. A value without the
    /// property, or with a value of it that is not listed, is kept whole.
    ///
    /// # Errors
    ///
    /// If what is next is not JSON, or the variant cannot be read.
    pub fn tagged(&mut self, table: &'static TaggedTable, union: &mut dyn Union) -> Outcome {
        if self.is_nothing() {
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
        // As everywhere, the last one of a repeated key counts.
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
            turn: &|index| table.turn(known, index),
            otherwise: (!shared).then_some(first),
        };
        self.tried(&candidates, tag, union)
    }

    /// Reads a value whose tag chooses no variant: as the default one if that understands it.
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
            turn: &is_default,
            otherwise: None,
        };
        if candidates.iter().next().is_none() {
            return self.keep(tag, union);
        }
        self.tried(&candidates, tag, union)
    }

    /// The value of a property of the object that is next, which is not taken: the first one, or
    /// the last one.
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

    /// Keeps the next value whole.
    pub(super) fn keep(&mut self, tag: Option<&str>, union: &mut dyn Union) -> Outcome {
        let (start, _) = self.next_start();
        let json = self.compact()?;
        union.keep(UnknownVariant::new(json, tag.map(Cow::Borrowed)));
        self.note(start, Note::UnknownVariant);
        Ok(())
    }

    /// Reads a union whose variants are tried: of those that can be the kind of value that is next,
    /// the first one that understands everything; else the one that loses least, and of several that
    /// lose as little the one that lists most of the values, unless another one understands what it
    /// loses; else the value is kept whole.
    ///
    /// # Errors
    ///
    /// If what is next is not JSON.
    pub fn untagged(&mut self, table: &'static UntaggedTable, union: &mut dyn Union) -> Outcome {
        if self.is_nothing() {
            union.keep(UnknownVariant::blank());
        }
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let kind = self.next_kind()?;
        self.rewind(mark);
        let turn = |index| {
            let kinds = table.variants.get(index)?;
            (kinds & kind != 0).then_some(0)
        };
        let candidates = Candidates {
            address: std::ptr::from_ref(table).addr(),
            count: table.variants.len(),
            turn: &turn,
            otherwise: None,
        };
        self.tried(&candidates, None, union)
    }

    /// The kind of the next value.
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
