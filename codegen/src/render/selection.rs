//! Which problems are shown, and how many there are.

use std::collections::{BTreeMap, BTreeSet};

use super::Options;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::Span;

/// The problems to show, and the counts of all.
pub(super) struct Selection<'d> {
    pub(super) shown: Vec<&'d Diagnostic>,
    /// How many are not shown, by severity and code.
    pub(super) folded: BTreeMap<(Severity, Code), usize>,
    counts: BTreeMap<Severity, usize>,
}

impl<'d> Selection<'d> {
    /// The first problems of each code; the same problem at the same place counts once.
    pub(super) fn new(diagnostics: &'d Diagnostics, options: Options) -> Self {
        let mut selection = Self {
            shown: Vec::new(),
            folded: BTreeMap::new(),
            counts: BTreeMap::new(),
        };
        let mut met: BTreeSet<(Code, Option<Span>, &str)> = BTreeSet::new();
        let mut seen: BTreeMap<(Severity, Code), usize> = BTreeMap::new();
        for problem in diagnostics.list() {
            let place = problem.primary.as_ref().map(|label| label.span);
            if !met.insert((problem.code, place, &problem.message)) {
                continue;
            }
            *selection.counts.entry(problem.severity).or_default() += 1;
            let kind = (problem.severity, problem.code);
            let seen = seen.entry(kind).or_default();
            *seen += 1;
            if options.everything || *seen <= at_most(problem.severity) {
                selection.shown.push(problem);
            } else {
                *selection.folded.entry(kind).or_default() += 1;
            }
        }
        selection
    }

    pub(super) fn all(diagnostics: &'d Diagnostics) -> Self {
        Self::new(
            diagnostics,
            Options {
                everything: true,
                ..Options::default()
            },
        )
    }

    /// Returns the last line: what errors prevent, and how many problems there are.
    pub(super) fn summary(&self, prevented: Option<&str>) -> String {
        let counts = self.counts.iter().rev();
        let mut counts = counts.map(|(severity, count)| counted(*count, severity.name()));
        let has_errors = self.worst() == Some(Severity::Error);
        let Some(prevented) = prevented.filter(|_| has_errors) else {
            return counts.collect::<Vec<_>>().join(", ");
        };
        let errors = counts.next().unwrap_or_default();
        let others = counts.collect::<Vec<_>>().join(" and ");
        if others.is_empty() {
            format!("{prevented} because of {errors}")
        } else {
            format!("{prevented} because of {errors}, besides {others}")
        }
    }

    pub(super) fn worst(&self) -> Option<Severity> {
        self.counts.keys().next_back().copied()
    }
}

/// How many problems of one code are shown.
fn at_most(severity: Severity) -> usize {
    match severity {
        Severity::Error => 50,
        Severity::Warning => 10,
        Severity::Note => 0,
    }
}

/// Returns a number of things: `1 operation`, `2 operations`. The plural of the word ends in `s`.
#[must_use]
pub fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
