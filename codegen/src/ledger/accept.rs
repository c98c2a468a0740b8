//! What the configuration accepts of what is not exact.

use std::collections::BTreeSet;

use super::{Entry, Ledger, Outcome};
use crate::config::Accept;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::wildcard::matches;

/// Which entries of a ledger are accepted, and why.
#[derive(Clone, Debug, Default)]
pub struct Accepted<'c> {
    /// By the entry's index.
    by_entry: Vec<Option<&'c Accept>>,
}

impl<'c> Accepted<'c> {
    /// What accepts the entry with this index.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&'c Accept> {
        self.by_entry.get(index).copied().flatten()
    }
}

impl Ledger {
    /// Finds the entries that the configuration accepts, and takes their problems out of the
    /// diagnostics. A line of the configuration that accepts nothing is an error at its place.
    pub fn accept<'c>(&self, accepts: &'c [Accept], diagnostics: &mut Diagnostics) -> Accepted<'c> {
        let mut used = vec![false; accepts.len()];
        let by_entry: Vec<Option<&Accept>> = self
            .entries
            .iter()
            .map(|entry| {
                let mut first = None;
                for (accept, used) in accepts.iter().zip(&mut used) {
                    if covers(accept, entry) {
                        *used = true;
                        first = first.or(Some(accept));
                    }
                }
                first
            })
            .collect();
        let settled: BTreeSet<(Code, Span)> = self
            .entries
            .iter()
            .zip(&by_entry)
            .filter_map(|(entry, accept)| Some((accept.as_ref()?.code, entry.span)))
            .collect();
        diagnostics.retain(|problem| {
            let place = problem.primary.as_ref().map(|label| label.span);
            place.is_none_or(|span| !settled.contains(&(problem.code, span)))
        });
        for (accept, _) in accepts.iter().zip(used).filter(|(_, used)| !used) {
            let message = format!(
                "no construct at `{}` is represented as `{}`",
                accept.pointer,
                accept.code.text()
            );
            let problem = Diagnostic::new(Code::Configuration, accept.span, message);
            diagnostics.push(problem.help("remove the entry, or correct its code or pointer"));
        }
        Accepted { by_entry }
    }
}

fn covers(accept: &Accept, entry: &Entry) -> bool {
    entry.outcome != Outcome::Exact
        && entry.code == Some(accept.code)
        && matches(&accept.pointer, &entry.pointer)
}
