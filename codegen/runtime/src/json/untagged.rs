//! Trying the variants of a union, and which of them keeps most of a value.

use std::collections::BTreeSet;

use super::mismatch::{Note, Noted};
use super::object::Mark;
use super::union::Union;
use super::{Fault, Outcome, Reader};

/// The variants to try.
pub(super) struct Candidates<'c> {
    /// The address of the union's table.
    pub(super) address: usize,
    /// How many variants the union has.
    pub(super) count: usize,
    /// How late a variant is tried: 0, or 1 if it is taken only where it understands everything;
    /// [`None`] if never.
    pub(super) turn: &'c dyn Fn(usize) -> Option<u8>,
    /// The variant whose fault is reported if none can be read; without one the value is kept whole.
    pub(super) otherwise: Option<usize>,
}

impl Candidates<'_> {
    /// The variants in the order of their trial.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let at = |turn| (0..self.count).filter(move |index| (self.turn)(*index) == Some(turn));
        at(0).chain(at(1))
    }
}

impl Reader<'_> {
    /// Reads the candidate that [`Reader::untagged`] describes.
    pub(super) fn tried(
        &mut self,
        candidates: &Candidates<'_>,
        tag: Option<&str>,
        union: &mut dyn Union,
    ) -> Outcome {
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let key = (start, candidates.address);
        let remembers = self.trials > 0 && !self.is_part(start);
        let known = self.choices.get(&key).copied().filter(|_| remembers);
        let choice = match known {
            Some(choice) => choice,
            None => match self.attempt(candidates, union, mark)? {
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
            None => self.keep(tag, union),
        }
    }

    /// Tries the variants.
    fn attempt(
        &mut self,
        candidates: &Candidates<'_>,
        union: &mut dyn Union,
        mark: Mark,
    ) -> Result<Choice, Fault> {
        let mut trials: Vec<Trial> = Vec::new();
        let mut too_large = false;
        for (order, index) in candidates.iter().enumerate() {
            if order > 0 && self.budget == 0 {
                return Ok(Choice::Again(candidates.otherwise));
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
                // A member that has one value only has another one: this variant is not meant.
                Ok(())
                    if lost
                        .iter()
                        .any(|noted| matches!(noted.note, Note::LostValue)) => {}
                Ok(()) if (candidates.turn)(index) == Some(0) => trials.push(Trial { index, lost }),
                Ok(()) => {}
                Err(fault) if fault.is_fatal() => return Err(fault),
                Err(fault) => too_large |= fault.is_out_of_range(),
            }
        }
        if trials.is_empty() {
            return Ok(Choice::Again(candidates.otherwise));
        }
        Ok(Choice::Again(self.least_lossy(&trials, too_large)?))
    }

    /// Reads strictly and notes every deviation, then goes on as before.
    fn on_trial(&mut self, read: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let tolerant = std::mem::replace(&mut self.tolerant, false);
        let watching = std::mem::replace(&mut self.watching, true);
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
        self.watching = watching;
        outcome
    }

    /// The variant that loses least, unless another one that may be meant as well understands
    /// something that it would lose, or failed only for the size of a number.
    fn least_lossy(&mut self, trials: &[Trial], too_large: bool) -> Result<Option<usize>, Fault> {
        let Some(best) = trials
            .iter()
            .min_by_key(|trial| (trial.losses(), trial.strangers()))
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
            let known = |at: usize| !lost.holds(at) && !unlisted.contains(&at);
            if other.offsets(false).any(known) {
                // The best one lists a value that this one does not, which is not meant then.
                continue;
            }
            let others = self.gaps(other)?;
            if best.offsets(true).any(|at| !others.holds(at)) {
                return Ok(None);
            }
        }
        Ok(Some(best.index))
    }

    /// What a variant would lose.
    fn gaps(&mut self, trial: &Trial) -> Result<Gaps, Fault> {
        let mut gaps = Vec::new();
        for noted in trial.lost.iter().filter(|noted| noted.note.loses()) {
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

    /// Where the members and values are that it would lose, or else the values that it does not
    /// list.
    fn offsets(&self, lost: bool) -> impl Iterator<Item = usize> {
        let wanted = self
            .lost
            .iter()
            .filter(move |noted| noted.note.loses() == lost);
        wanted.map(|noted| noted.offset)
    }
}

/// Parts of a text by their start, each with the furthest end of the parts up to it.
struct Gaps(Vec<(usize, usize)>);

impl Gaps {
    /// Whether an offset is in one of them.
    fn holds(&self, offset: usize) -> bool {
        let behind = self.0.partition_point(|(start, _)| *start <= offset);
        let before = behind.checked_sub(1).and_then(|index| self.0.get(index));
        before.is_some_and(|(start, end)| *start == offset || offset < *end)
    }
}
