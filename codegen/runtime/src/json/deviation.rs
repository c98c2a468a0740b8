//! Where a text deviates from its type without making it unreadable.

use super::Reader;
use super::fault::Cause;

/// How many deviations are noted at most.
pub(super) const MAX_NOTED: usize = 10_000;

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
    UnknownVariant,
    RepeatedKey,
    DroppedNull,
    ExtraItem,
    Missing(&'static str),
    Wrong(Cause),
}

impl Note {
    /// Whether something of the text is not in the value.
    pub(super) fn loses(&self) -> bool {
        !matches!(
            self,
            Self::UnknownValue | Self::UnknownVariant | Self::RepeatedKey
        )
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
