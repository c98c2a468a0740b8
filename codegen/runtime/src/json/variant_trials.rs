//! Trial of the variants of a union, one after the other.

use super::least_lossy_variant::Trial;
use super::mismatch::Note;
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
}

/// The result of trying the variants.
enum Choice {
    /// This variant was read.
    Read(usize),
    /// This variant must be read again. [`None`] is an unknown variant.
    Reread(Option<usize>),
}
