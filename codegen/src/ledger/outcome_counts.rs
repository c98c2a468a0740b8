//! The number of constructs by representation.

use std::collections::BTreeMap;
use std::fmt;

use super::{Construct, Ledger, Outcome};

/// Numbers of constructs by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// [`Outcome::Exact`].
    pub exact: usize,
    /// [`Outcome::Approximated`].
    pub approximated: usize,
    /// [`Outcome::Raw`].
    pub raw: usize,
    /// [`Outcome::Ignored`].
    pub ignored: usize,
}

impl Counts {
    /// The number for an outcome.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Exact => self.exact,
            Outcome::Approximated => self.approximated,
            Outcome::Raw => self.raw,
            Outcome::Ignored => self.ignored,
        }
    }

    fn add(&mut self, outcome: Outcome) {
        *match outcome {
            Outcome::Exact => &mut self.exact,
            Outcome::Approximated => &mut self.approximated,
            Outcome::Raw => &mut self.raw,
            Outcome::Ignored => &mut self.ignored,
        } += 1;
    }
}

/// `12 exact, 3 approximated, 0 raw, 1 ignored`.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted =
            Outcome::ALL.map(|outcome| format!("{} {}", self.of(outcome), outcome.name()));
        f.write_str(&counted.join(", "))
    }
}

/// The numbers of a whole ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All constructs together.
    pub all: Counts,
    /// By what they are, in the order of their names.
    pub by_construct: BTreeMap<Construct, Counts>,
}

impl Ledger {
    /// Counts the entries.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for entry in &self.entries {
            totals.all.add(entry.outcome);
            totals
                .by_construct
                .entry(entry.construct)
                .or_default()
                .add(entry.outcome);
        }
        totals
    }
}
