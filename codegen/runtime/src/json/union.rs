//! Unions: which variant a value is.

use std::borrow::Cow;

use super::deviation::{Note, Noted};
use super::numbers::is_integral;
use super::object::Mark;
use super::{Fault, Outcome, Reader, UnknownVariant, Value};

/// A union, as the reader sees it.
pub trait Union {
    /// Becomes the variant at an index of the table, blank, and gives what it holds.
    fn choose(&mut self, index: usize) -> &mut dyn Value;

    /// Becomes the value that no variant is for.
    fn keep(&mut self, unknown: UnknownVariant);
}

/// What is known about a union whose variants are told apart by the value of a property.
#[derive(Debug)]
pub struct TaggedTable {
    /// The property.
    pub property: &'static str,
    /// The values that choose each variant.
    pub tags: &'static [&'static [&'static str]],
    /// The value that is assumed if there is none, or none that is listed.
    pub default: Option<&'static str>,
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
    fn index(&self, tag: Option<&str>) -> Option<usize> {
        let of = |tag: &str| self.tags.iter().position(|tags| tags.contains(&tag));
        tag.and_then(of).or_else(|| self.default.and_then(of))
    }
}

impl<'a> Reader<'a> {
    /// Reads a union whose variants are told apart by the value of a property. A value without the
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
        self.tagged_by(table, tag, union)?;
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
        self.tagged_by(table, last, union)
    }

    fn tagged_by(
        &mut self,
        table: &'static TaggedTable,
        tag: Option<Cow<'a, str>>,
        union: &mut dyn Union,
    ) -> Outcome {
        match table.index(tag.as_deref()) {
            Some(index) => union.choose(index).read(self),
            None => self.keep(tag, union),
        }
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
    fn keep(&mut self, tag: Option<Cow<'_, str>>, union: &mut dyn Union) -> Outcome {
        let (start, _) = self.next_start();
        let json = self.compact()?;
        union.keep(UnknownVariant::new(json, tag));
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
        let key = (start, std::ptr::from_ref(table).addr());
        let remembers = self.trials > 0 && !self.is_part(start);
        let known = self.choices.get(&key).copied().filter(|_| remembers);
        let choice = match known {
            Some(choice) => choice,
            None => match self.attempt(table, union, mark)? {
                Choice::Read(index) => {
                    if remembers {
                        self.choices.insert(key, Some(index));
                    }
                    return Ok(());
                }
                Choice::Again(index) => index,
            },
        };
        if remembers {
            self.choices.insert(key, choice);
        }
        self.rewind(mark);
        match choice {
            Some(index) => union.choose(index).read(self),
            None => self.keep(None, union),
        }
    }

    /// Tries the variants.
    fn attempt(
        &mut self,
        table: &UntaggedTable,
        union: &mut dyn Union,
        mark: Mark,
    ) -> Result<Choice, Fault> {
        let kind = self.next_kind()?;
        let candidates = table
            .variants
            .iter()
            .enumerate()
            .filter(|(_, kinds)| *kinds & kind != 0);
        let mut trials: Vec<Trial> = Vec::new();
        for (order, (index, _)) in candidates.enumerate() {
            if order > 0 && self.budget == 0 {
                return Ok(Choice::Again(None));
            }
            self.rewind(mark);
            let outcome = self.on_trial(|reader| union.choose(index).read(reader));
            if order > 0 {
                self.budget = self
                    .budget
                    .saturating_sub(self.position.saturating_sub(mark.start));
            }
            let lost = self.noted.split_off(mark.noted);
            match outcome {
                Ok(()) if lost.is_empty() => return Ok(Choice::Read(index)),
                Ok(()) => trials.push(Trial { index, lost }),
                Err(fault) if fault.is_fatal() => return Err(fault),
                Err(_) => {}
            }
        }
        Ok(Choice::Again(self.least_lossy(&trials)?))
    }

    /// Reads strictly and notes every deviation, then goes on as before.
    fn on_trial(&mut self, read: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let tolerant = std::mem::replace(&mut self.tolerant, false);
        let watching = std::mem::replace(&mut self.watching, true);
        let (frames, inside) = (self.frames.len(), self.inside_array);
        self.trials += 1;
        let outcome = read(self);
        self.trials = self.trials.saturating_sub(1);
        self.frames.truncate(frames);
        self.inside_array = inside;
        self.tolerant = tolerant;
        self.watching = watching;
        outcome
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

    /// The variant that loses least, unless another one, of which the value is as typical,
    /// understands something that it would lose.
    fn least_lossy(&mut self, trials: &[Trial]) -> Result<Option<usize>, Fault> {
        let Some(best) = trials
            .iter()
            .min_by_key(|trial| (trial.losses(), trial.strangers()))
        else {
            return Ok(None);
        };
        for lost in best.lost.iter().filter(|noted| noted.note.loses()) {
            for other in trials.iter().filter(|other| other.index != best.index) {
                if other.strangers() <= best.strangers() && !self.loses(other, lost.offset)? {
                    return Ok(None);
                }
            }
        }
        Ok(Some(best.index))
    }

    /// Whether a variant would lose what is at an offset: by itself or with what is around it.
    fn loses(&mut self, trial: &Trial, offset: usize) -> Result<bool, Fault> {
        for noted in trial.lost.iter().filter(|noted| noted.note.loses()) {
            if noted.offset == offset {
                return Ok(true);
            }
            if noted.offset < offset && offset < self.end_of(noted)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Where the skipped member or value ends.
    fn end_of(&mut self, noted: &Noted) -> Result<usize, Fault> {
        let before = self.mark(self.position);
        self.position = noted.offset;
        if matches!(noted.note, Note::UnknownField) {
            self.key()?;
        }
        self.skip()?;
        let end = self.position;
        self.rewind(before);
        Ok(end)
    }
}

/// What trying comes to.
enum Choice {
    /// The variant has been read.
    Read(usize),
    /// The variant has to be read again; [`None`] if the value is to be kept whole.
    Again(Option<usize>),
}

/// A variant that could be read, with losses.
struct Trial {
    index: usize,
    lost: Vec<Noted>,
}

impl Trial {
    /// How many members and values it would lose.
    fn losses(&self) -> usize {
        self.lost.iter().filter(|noted| noted.note.loses()).count()
    }

    /// How many values it does not list.
    fn strangers(&self) -> usize {
        self.lost.len() - self.losses()
    }
}
