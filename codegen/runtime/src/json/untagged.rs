//! Choice of a variant of a union by trying to read each one.
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
use super::object::Mark;
use super::union::Union;
use super::{Fault, Outcome, Reader};

/// The variants to try.
pub(super) struct Candidates<'c> {
    /// The address of the table of the union, as its identity.
    pub(super) address: usize,
    /// The number of variants of the union.
    pub(super) count: usize,
    /// The round in which a variant is tried, or [`None`] if it is not tried. A variant of round 1 is
    /// chosen only if it reads the value without any deviation.
    pub(super) round: &'c dyn Fn(usize) -> Option<u8>,
    /// The variant whose error is reported if none can be read. Without one, the value is kept as an unknown
    /// variant.
    pub(super) fallback: Option<usize>,
}

impl Candidates<'_> {
    /// Returns the indexes of the variants in the order in which they are tried.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let in_round =
            |round| (0..self.count).filter(move |index| (self.round)(*index) == Some(round));
        in_round(0).chain(in_round(1))
    }
}

impl Reader<'_> {
    /// Chooses a candidate by the rules of [`Reader::untagged`], and reads it.
    ///
    /// While an outer union is being tried, the choice is remembered, so that it is made once for each value.
    /// An object that is read for a part is an exception: its choice depends on the claimed keys.
    pub(super) fn try_variants(
        &mut self,
        candidates: &Candidates<'_>,
        tag: Option<&str>,
        union: &mut dyn Union,
    ) -> Outcome {
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let key = (start, candidates.address);
        let remember = self.trials > 0 && !self.is_part(start);
        let known = self.choices.get(&key).copied().filter(|_| remember);
        let choice = match known {
            Some(choice) => choice,
            None => match self.run_trials(candidates, union, mark)? {
                Choice::Read(index) => {
                    if remember {
                        self.choices.insert(key, Some(index));
                    }
                    return Ok(());
                }
                Choice::Reread(index) => index,
            },
        };
        if remember {
            self.choices.insert(key, choice);
        }
        self.rewind(mark);
        match choice {
            Some(index) => union.choose(index).read(self),
            None => self.keep(tag, union),
        }
    }

    /// Tries the variants, until one reads the value without a deviation.
    ///
    /// Once the budget is used up, no further variant is tried.
    fn run_trials(
        &mut self,
        candidates: &Candidates<'_>,
        union: &mut dyn Union,
        mark: Mark,
    ) -> Result<Choice, Fault> {
        let mut trials: Vec<Trial> = Vec::new();
        let mut too_large = false;
        for (order, index) in candidates.iter().enumerate() {
            if order > 0 && self.budget == 0 {
                return Ok(Choice::Reread(candidates.fallback));
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
                // A constant member has another value, so the value is not of this variant.
                Ok(())
                    if lost
                        .iter()
                        .any(|noted| matches!(noted.note, Note::WrongConstant)) => {}
                Ok(()) if (candidates.round)(index) == Some(0) => {
                    trials.push(Trial { index, lost });
                }
                Ok(()) => {}
                Err(fault) if fault.is_fatal() => return Err(fault),
                Err(fault) => too_large |= fault.is_out_of_range(),
            }
        }
        if trials.is_empty() {
            return Ok(Choice::Reread(candidates.fallback));
        }
        Ok(Choice::Reread(self.least_lossy(&trials, too_large)?))
    }

    /// Reads strictly and records every deviation. The policy is restored afterwards.
    fn on_trial(&mut self, read: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let tolerant = std::mem::replace(&mut self.tolerant, false);
        let recording = std::mem::replace(&mut self.recording, true);
        let (frames, inside) = (self.frames.len(), self.inside_array);
        self.trials += 1;
        let (start, _) = self.next_start();
        let exact = self.exact.replace(start);
        let outcome = read(self);
        self.trials = self.trials.saturating_sub(1);
        self.exact = exact;
        self.frames.truncate(frames);
        self.inside_array = inside;
        self.tolerant = tolerant;
        self.recording = recording;
        outcome
    }

    /// Returns the variant that loses the least, or [`None`] if the choice is ambiguous.
    ///
    /// It is ambiguous if another variant declares something that the best one loses, or if a variant failed
    /// only because a number is out of range. Another variant is not considered if it does not list a value
    /// that the best one lists.
    fn least_lossy(&mut self, trials: &[Trial], too_large: bool) -> Result<Option<usize>, Fault> {
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

/// The result of trying the variants.
enum Choice {
    /// This variant was read.
    Read(usize),
    /// This variant must be read again. [`None`] is an unknown variant.
    Reread(Option<usize>),
}

/// A variant that was read with deviations.
struct Trial {
    index: usize,
    lost: Vec<Noted>,
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
