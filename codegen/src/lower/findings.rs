//! Findings: how the constructs of the document are represented.
//!
//! Functions that decide about a construct return findings, and do not write the ledger. Some schemas are only
//! merged to decide about another one, such as whether an alternative declares a property, and must not be
//! recorded. [`Cx::record`](super::context::Cx::record) adds the findings when the construct is lowered.

use super::source_map::Origin;
use crate::diagnostics::Diagnostic;
use crate::document::At;
use crate::ledger::{Construct, Entry, Item, Outcome};

/// The findings of a decision, in document order.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings<'n> {
    list: Vec<Finding<'n>>,
    problems: Vec<Diagnostic>,
}

/// How a construct is represented.
#[derive(Clone, Debug)]
pub(super) struct Finding<'n> {
    pub(super) construct: Construct,
    pub(super) outcome: Outcome,
    pub(super) place: Place<'n>,
    /// The loss. Empty if there is none.
    reason: String,
    report: Report,
}

/// The place of a construct.
#[derive(Clone, Debug)]
pub(super) enum Place<'n> {
    Node(At<'n>),
    Origin(Origin),
}

/// The diagnostic of a finding.
#[derive(Clone, Debug)]
enum Report {
    /// The diagnostic of the outcome. An exact one has none.
    Outcome,
    Diagnostic(Diagnostic),
    /// No diagnostic.
    None,
}

impl<'n> From<At<'n>> for Place<'n> {
    fn from(at: At<'n>) -> Self {
        Self::Node(at)
    }
}

impl From<Origin> for Place<'_> {
    fn from(origin: Origin) -> Self {
        Self::Origin(origin)
    }
}

impl<'n> Findings<'n> {
    /// Adds a construct that is represented exactly.
    pub(super) fn exact(&mut self, construct: Construct, place: impl Into<Place<'n>>) {
        self.list.push(Finding::exact(construct, place));
    }

    /// Adds a construct that is represented approximately.
    pub(super) fn approximated(
        &mut self,
        construct: Construct,
        place: impl Into<Place<'n>>,
        reason: impl Into<String>,
    ) {
        self.add(construct, Outcome::Approximated, place, reason);
    }

    /// Adds a construct that is represented by raw values.
    pub(super) fn raw(
        &mut self,
        construct: Construct,
        place: impl Into<Place<'n>>,
        reason: impl Into<String>,
    ) {
        self.add(construct, Outcome::Raw, place, reason);
    }

    /// Adds a construct that has no effect on the client.
    pub(super) fn ignored(
        &mut self,
        construct: Construct,
        place: impl Into<Place<'n>>,
        reason: impl Into<String>,
    ) {
        self.add(construct, Outcome::Ignored, place, reason);
    }

    /// Adds a construct that has no effect on the client because of a fault of the document, which has
    /// a diagnostic of its own.
    pub(super) fn faulty(
        &mut self,
        construct: Construct,
        place: impl Into<Place<'n>>,
        fault: Diagnostic,
    ) {
        self.list.push(Finding::faulty(construct, place, fault));
    }

    /// Adds a construct that is represented approximately, without a diagnostic.
    pub(super) fn unreported(&mut self, construct: Construct, place: At<'n>, reason: String) {
        self.list.push(Finding {
            report: Report::None,
            ..Finding::new(construct, Outcome::Approximated, place, reason)
        });
    }

    /// Adds a problem of a construct that has a finding already.
    pub(super) fn problem(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    fn add(
        &mut self,
        construct: Construct,
        outcome: Outcome,
        place: impl Into<Place<'n>>,
        reason: impl Into<String>,
    ) {
        self.list
            .push(Finding::new(construct, outcome, place, reason.into()));
    }

    /// Adds the findings of another decision.
    pub(super) fn append(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
        self.problems.append(&mut other.problems);
    }

    /// Returns the findings in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Finding<'n>> {
        self.list.iter()
    }

    /// Returns the problems that no finding reports.
    pub(super) fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Whether any construct is not represented exactly.
    pub(super) fn has_losses(&self) -> bool {
        self.iter().any(|finding| finding.outcome != Outcome::Exact)
    }
}

impl<'n> Finding<'n> {
    /// Creates a finding that has the diagnostic of its outcome.
    fn new(
        construct: Construct,
        outcome: Outcome,
        place: impl Into<Place<'n>>,
        reason: String,
    ) -> Self {
        Self {
            construct,
            outcome,
            place: place.into(),
            reason,
            report: Report::Outcome,
        }
    }

    /// Creates the finding of a construct that is represented exactly.
    pub(super) fn exact(construct: Construct, place: impl Into<Place<'n>>) -> Self {
        Self::new(construct, Outcome::Exact, place, String::new())
    }

    /// Creates the finding of a fault of the document.
    pub(super) fn faulty(
        construct: Construct,
        place: impl Into<Place<'n>>,
        fault: Diagnostic,
    ) -> Self {
        let reason = fault.message.clone();
        Self {
            report: Report::Diagnostic(fault),
            ..Self::new(construct, Outcome::Ignored, place, reason)
        }
    }

    /// Returns the entry of the ledger, and the diagnostic that reports it.
    pub(super) fn entry(&self, origin: Origin, item: Item) -> (Entry, Option<Diagnostic>) {
        let Origin { span, pointer } = origin;
        let (construct, reason) = (self.construct, self.reason.clone());
        let code = self.outcome.code();
        let diagnostic = match &self.report {
            Report::Outcome => {
                code.map(|code| Diagnostic::new(code, span, format!("{construct}: {reason}")))
            }
            Report::Diagnostic(diagnostic) => Some(diagnostic.clone()),
            Report::None => None,
        };
        let code = diagnostic.as_ref().map_or(code, |one| Some(one.code));
        let entry = Entry::new(construct, self.outcome, (span, pointer), item, reason);
        (Entry { code, ..entry }, diagnostic)
    }
}
