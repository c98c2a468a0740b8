//! What a question about the document finds out besides its answer.
//!
//! A schema is merged before it is decided what it becomes, and some schemas only to answer a
//! question about them, such as whether an alternative declares a property. So no question writes the
//! ledger: it returns its findings, and [`Cx::record`](super::context::Cx::record) books them where the
//! schema is lowered.

use crate::document::At;
use crate::ledger::{Construct, Outcome};

/// The findings of one question, in the order of the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings<'n>(Vec<Finding<'n>>);

/// How a construct is represented.
#[derive(Clone, Debug)]
pub(super) struct Finding<'n> {
    pub(super) construct: Construct,
    pub(super) outcome: Outcome,
    pub(super) at: At<'n>,
    /// What is lost; empty if nothing is.
    pub(super) reason: String,
}

impl<'n> Findings<'n> {
    /// Adds a construct that is represented exactly.
    pub(super) fn exact(&mut self, construct: Construct, at: At<'n>) {
        self.add(Outcome::Exact, construct, at, String::new());
    }

    /// Adds a construct that is represented nearly.
    pub(super) fn approximated(
        &mut self,
        construct: Construct,
        at: At<'n>,
        reason: impl Into<String>,
    ) {
        self.add(Outcome::Approximated, construct, at, reason.into());
    }

    /// Adds a construct that is represented by raw values.
    pub(super) fn raw(&mut self, construct: Construct, at: At<'n>, reason: impl Into<String>) {
        self.add(Outcome::Raw, construct, at, reason.into());
    }

    fn add(&mut self, outcome: Outcome, construct: Construct, at: At<'n>, reason: String) {
        self.0.push(Finding {
            construct,
            outcome,
            at,
            reason,
        });
    }

    /// Returns the findings in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Finding<'n>> {
        self.0.iter()
    }

    /// Whether any construct is not represented exactly.
    pub(super) fn lose(&self) -> bool {
        self.iter().any(|finding| finding.outcome != Outcome::Exact)
    }
}
