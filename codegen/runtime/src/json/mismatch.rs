//! Deviations of a text from its type that do not prevent reading.

use std::fmt;

use super::Reader;
use super::error::{Problem, found};
use super::json_path::{paths, push_key};
use super::raw_error::Cause;

/// The maximum number of deviations that are recorded.
pub(super) const MAX_NOTED: usize = 10_000;

/// A position where a text deviates from its type and was read nevertheless.
///
/// `Display` formats the position and the problem, without values.
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
    /// A value that an enum does not list was kept as an unknown one.
    UnknownValue,
    /// A value that no variant of a union matches was kept as an unknown one.
    UnknownVariant,
    /// A key occurs in an object more than once. The last value was used.
    RepeatedKey,
    /// A field that may be absent but not null is null. It was read as absent.
    UnexpectedNull,
    /// An item after the last item of a tuple was skipped.
    ExtraItem,
    /// A required field is missing. Its value is empty. Only [`from_str_tolerant`](super::from_str_tolerant) and
    /// [`DecodePolicy::Tolerant`](crate::DecodePolicy::Tolerant) report it.
    MissingField,
    /// A value is of the wrong type. It was omitted, or is empty if it is required. Only
    /// [`from_str_tolerant`](super::from_str_tolerant) and [`DecodePolicy::Tolerant`](crate::DecodePolicy::Tolerant)
    /// report it.
    WrongValue,
}

impl Deviation {
    /// Returns the position as a `JSONPath` (RFC 9535), such as `$.result.stages[3].name`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the position as a byte offset in the text. For a missing field, it is that of its object.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the kind of deviation.
    pub fn kind(&self) -> DeviationKind {
        self.kind
    }

    /// Returns `true` if the value differs from the text: a value was omitted, or is empty.
    pub fn is_gap(&self) -> bool {
        matches!(
            self.kind,
            DeviationKind::MissingField | DeviationKind::WrongValue
        )
    }

    /// Returns `true` if a required value is empty because it was missing or of the wrong type.
    pub fn is_blank(&self) -> bool {
        self.blank
    }
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.path, self.problem)
    }
}

/// Converts recorded deviations to public ones, sorted by their offset and without duplicates.
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

/// A recorded deviation with its offset.
#[derive(Clone, Debug)]
pub(super) struct Noted {
    pub(super) offset: usize,
    pub(super) note: Note,
}

/// The kind of a recorded deviation.
#[derive(Clone, Debug)]
pub(super) enum Note {
    UnknownField,
    UnknownValue,
    /// A constant member has another value, which is not kept.
    WrongConstant,
    UnknownVariant,
    RepeatedKey,
    UnexpectedNull,
    ExtraItem,
    Missing(&'static str),
    /// A value could not be read for this cause. The flag is whether a required value is empty.
    WrongValue(Cause, bool),
}

impl Note {
    /// Returns whether a part of the text is not in the value.
    pub(super) fn is_loss(&self) -> bool {
        !matches!(
            self,
            Self::UnknownValue | Self::UnknownVariant | Self::RepeatedKey
        )
    }

    /// Returns whether it duplicates another one at the same offset.
    fn repeats(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Missing(name), Self::Missing(other)) => name == other,
            _ => self.kind() == other.kind(),
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::WrongValue(_, true))
    }

    fn kind(&self) -> DeviationKind {
        match self {
            Self::UnknownField => DeviationKind::UnknownField,
            Self::UnknownValue | Self::WrongConstant => DeviationKind::UnknownValue,
            Self::UnknownVariant => DeviationKind::UnknownVariant,
            Self::RepeatedKey => DeviationKind::RepeatedKey,
            Self::UnexpectedNull => DeviationKind::UnexpectedNull,
            Self::ExtraItem => DeviationKind::ExtraItem,
            Self::Missing(_) => DeviationKind::MissingField,
            Self::WrongValue(..) => DeviationKind::WrongValue,
        }
    }

    fn problem(&self, found: &'static str) -> String {
        let problem = match self {
            Self::UnknownField => "a field that is not declared",
            Self::UnknownValue | Self::WrongConstant => "a value that is not listed",
            Self::UnknownVariant => "a value that no variant is for",
            Self::RepeatedKey => "the key is repeated",
            Self::UnexpectedNull => "null where the field may only be left out",
            Self::ExtraItem => "an item after the last one",
            Self::Missing(_) => "a required field is missing",
            Self::WrongValue(cause, _) => return Problem(cause, found).to_string(),
        };
        problem.to_owned()
    }
}

impl Reader<'_> {
    /// Records a deviation, if deviations are recorded.
    #[cold]
    pub(super) fn note(&mut self, offset: usize, note: Note) {
        if self.recording && self.noted.len() <= MAX_NOTED {
            self.noted.push(Noted { offset, note });
        }
    }

    /// Records that the type of the object at `start` does not declare the key at `key_at`, unless the key is
    /// claimed.
    #[cold]
    pub(super) fn note_unknown_field(&mut self, start: usize, key_at: usize) {
        if self.recording && !self.is_claimed(start, key_at) {
            self.note(key_at, Note::UnknownField);
        }
    }

    /// Records that a key is repeated.
    #[cold]
    pub(super) fn note_repeated(&mut self, key_at: usize) {
        self.repeats += 1;
        self.note(key_at, Note::RepeatedKey);
    }
}
