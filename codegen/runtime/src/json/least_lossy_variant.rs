//! The choice of a variant of a union among those that were tried: the one that loses the least.
//!
//! Given the variants `A { x }` and `B { x, y }`:
//!
//! - `{"x":1}` is read as `A`, the first one without a loss.
//! - `{"x":1,"y":2}` is read as `B`, since `A` would lose `y`.
//! - `{"x":1,"y":2,"z":3}` is read as `B`, since it loses one member and `A` loses two.
//!
//! Given the variants `A { x }` and `C { z }` with optional fields, `{"x":1,"z":3}` is kept as an unknown
//! variant, since either one would lose a member that the other one declares.

use std::collections::BTreeSet;

use super::mismatch::{Note, Noted};
use super::{Fault, Reader};

impl Reader<'_> {
    /// Returns the variant that loses the least, or [`None`] if the choice is ambiguous.
    ///
    /// It is ambiguous if another variant declares something that the best one loses, or if a variant failed
    /// only because a number is out of range. Another variant is not considered if it does not list a value
    /// that the best one lists.
    pub(super) fn least_lossy(
        &mut self,
        trials: &[Trial],
        too_large: bool,
    ) -> Result<Option<usize>, Fault> {
        let Some(best) = trials
            .iter()
            .min_by_key(|trial| (trial.losses(), trial.unlisted()))
        else {
            return Ok(None);
        };
        if best.losses() == 0 {
            return Ok(Some(best.index));
        }
        if too_large {
            return Ok(None);
        }
        let lost = self.gaps(best)?;
        let unlisted: BTreeSet<usize> = best.offsets(false).collect();
        for other in trials.iter().filter(|other| other.index != best.index) {
            let known = |at: usize| !lost.contains(at) && !unlisted.contains(&at);
            if other.offsets(false).any(known) {
                // The best one lists a value that this one does not, so the value is not of this variant.
                continue;
            }
            let others = self.gaps(other)?;
            if best.offsets(true).any(|at| !others.contains(at)) {
                return Ok(None);
            }
        }
        Ok(Some(best.index))
    }

    /// Returns the ranges of the text that a variant would lose.
    fn gaps(&mut self, trial: &Trial) -> Result<Gaps, Fault> {
        let mut gaps = Vec::new();
        for noted in trial.lost.iter().filter(|noted| noted.note.is_loss()) {
            gaps.push((noted.offset, self.end_of(noted)?));
        }
        gaps.sort_unstable();
        let mut last = 0;
        for (_, end) in &mut gaps {
            last = last.max(*end);
            *end = last;
        }
        Ok(Gaps(gaps))
    }

    /// Returns the end of the member or value that was skipped.
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

/// A variant that was read with deviations.
pub(super) struct Trial {
    pub(super) index: usize,
    pub(super) lost: Vec<Noted>,
}

impl Trial {
    /// Returns the number of members and values that it would lose.
    fn losses(&self) -> usize {
        self.lost
            .iter()
            .filter(|noted| noted.note.is_loss())
            .count()
    }

    /// Returns the number of values that it does not list, which would be kept.
    fn unlisted(&self) -> usize {
        self.lost.len() - self.losses()
    }

    /// Returns the offsets of the members and values that it would lose, or else of the values that it does
    /// not list.
    fn offsets(&self, lost: bool) -> impl Iterator<Item = usize> {
        let selected = self
            .lost
            .iter()
            .filter(move |noted| noted.note.is_loss() == lost);
        selected.map(|noted| noted.offset)
    }
}

/// Ranges of a text, sorted by their start. The end of each is the maximum of its own and the earlier ones, so
/// that one lookup finds out whether an offset is in any of them.
struct Gaps(Vec<(usize, usize)>);

impl Gaps {
    /// Returns whether an offset is in one of the ranges.
    fn contains(&self, offset: usize) -> bool {
        let next = self.0.partition_point(|(start, _)| *start <= offset);
        let previous = next.checked_sub(1).and_then(|index| self.0.get(index));
        previous.is_some_and(|(start, end)| *start == offset || offset < *end)
    }
}
