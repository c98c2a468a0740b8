//! Where a text deviates from its type without making it unreadable.

use std::fmt;

use super::Reader;
use super::error::{Problem, found};
use super::json_path::{paths, push_key};
use super::raw_error::Cause;

/// How many deviations are noted at most.
pub(super) const MAX_NOTED: usize = 10_000;

/// A place where a text deviates from its type, and was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    path: String,
    offset: usize,
    kind: DeviationKind,
    problem: String,
    blank: bool,
}

/// How a text deviates from its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DeviationKind {
    /// A field that the type does not declare was skipped.
    UnknownField,
    /// A value that an enum does not list was kept.
    UnknownValue,
    /// A value that none of a union's variants is for was kept whole.
    UnknownVariant,
    /// A key occurs in an object more than once; the last one counts.
    RepeatedKey,
    /// A field that may be left out but not be null is null; it was taken as left out.
    UnexpectedNull,
    /// An item after the last one of a tuple was skipped.
    ExtraItem,
    /// A required field is missing; it was left blank. Only when reading tolerantly.
    MissingField,
    /// A value cannot be read. It was left out, or left blank if it is required. Only when reading
    /// tolerantly.
    WrongValue,
}

impl Deviation {
    /// The place as a `JSONPath`, such as `$.result.stages[3].name`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The place as a byte offset in the text; of a missing field, that of its object.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// How it deviates.
    pub fn kind(&self) -> DeviationKind {
        self.kind
    }

    /// Whether the value that was read is not what was sent: something was left out or blank.
    pub fn is_gap(&self) -> bool {
        matches!(
            self.kind,
            DeviationKind::MissingField | DeviationKind::WrongValue
        )
    }

    /// Returns `true` if the value in this place was not sent: a required value was left blank.
    pub fn is_blank(&self) -> bool {
        self.blank
    }
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.path, self.problem)
    }
}

/// The deviations at the places noted in a text.
pub(super) fn located(text: &str, mut noted: Vec<Noted>) -> Vec<Deviation> {
    noted.truncate(MAX_NOTED);
    noted.sort_by_key(|noted| (noted.offset, noted.note.kind()));
    noted.dedup_by(|one, other| one.offset == other.offset && one.note.repeats(&other.note));
    let offsets: Vec<usize> = noted.iter().map(|noted| noted.offset).collect();
    let mut deviations = Vec::with_capacity(noted.len());
    for (noted, mut path) in noted.into_iter().zip(paths(text, &offsets)) {
        if let Note::Missing(name) = noted.note {
            push_key(&mut path, name);
        }
        deviations.push(Deviation {
            path,
            offset: noted.offset,
            kind: noted.note.kind(),
            blank: noted.note.is_blank(),
            problem: noted.note.problem(found(text, noted.offset)),
        });
    }
    deviations
}

/// A deviation, by its offset.
#[derive(Clone, Debug)]
pub(super) struct Noted {
    pub(super) offset: usize,
    pub(super) note: Note,
}

/// What deviates.
#[derive(Clone, Debug)]
pub(super) enum Note {
    UnknownField,
    UnknownValue,
    /// A value that is not the only one, and is not kept.
    LostValue,
    UnknownVariant,
    RepeatedKey,
    DroppedNull,
    ExtraItem,
    Missing(&'static str),
    /// What cannot be read, and whether it is left blank.
    Wrong(Cause, bool),
}

impl Note {
    /// Whether something of the text is not in the value.
    pub(super) fn loses(&self) -> bool {
        !matches!(
            self,
            Self::UnknownValue | Self::UnknownVariant | Self::RepeatedKey
        )
    }

    /// Whether another one at the same place says the same.
    fn repeats(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Missing(name), Self::Missing(other)) => name == other,
            _ => self.kind() == other.kind(),
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::Wrong(_, true))
    }

    fn kind(&self) -> DeviationKind {
        match self {
            Self::UnknownField => DeviationKind::UnknownField,
            Self::UnknownValue | Self::LostValue => DeviationKind::UnknownValue,
            Self::UnknownVariant => DeviationKind::UnknownVariant,
            Self::RepeatedKey => DeviationKind::RepeatedKey,
            Self::DroppedNull => DeviationKind::UnexpectedNull,
            Self::ExtraItem => DeviationKind::ExtraItem,
            Self::Missing(_) => DeviationKind::MissingField,
            Self::Wrong(..) => DeviationKind::WrongValue,
        }
    }

    fn problem(&self, found: &'static str) -> String {
        let problem = match self {
            Self::UnknownField => "a field that is not declared",
            Self::UnknownValue | Self::LostValue => "a value that is not listed",
            Self::UnknownVariant => "a value that no variant is for",
            Self::RepeatedKey => "the key is repeated",
            Self::DroppedNull => "null where the field may only be left out",
            Self::ExtraItem => "an item after the last one",
            Self::Missing(_) => "a required field is missing",
            Self::Wrong(cause, _) => return Problem(cause, found).to_string(),
        };
        problem.to_owned()
    }
}

impl Reader<'_> {
    /// Notes a deviation, if anybody watches.
    #[cold]
    pub(super) fn note(&mut self, offset: usize, note: Note) {
        if self.watching && self.noted.len() <= MAX_NOTED {
            self.noted.push(Noted { offset, note });
        }
    }

    /// Notes that the key at an offset of the object at `start` is skipped.
    #[cold]
    pub(super) fn note_unknown_field(&mut self, start: usize, key_at: usize) {
        if self.watching && !self.is_hidden(start, key_at) {
            self.note(key_at, Note::UnknownField);
        }
    }

    /// Notes that a key was repeated.
    #[cold]
    pub(super) fn note_repeated(&mut self, key_at: usize) {
        self.repeats += 1;
        self.note(key_at, Note::RepeatedKey);
    }
}
