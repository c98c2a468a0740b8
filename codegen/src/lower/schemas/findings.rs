//! What merging a schema finds out, kept in the value that it makes.
//!
//! A schema is merged before it is decided what it becomes, and some schemas only to answer a
//! question about them, such as whether an alternative declares a property. So merging does not
//! write the ledger: it returns its findings, and they are recorded where the schema is lowered.

use crate::document::At;
use crate::ledger::{Construct, Outcome};
use crate::lower::context::Cx;

/// The findings about one schema, in the order of its parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings<'n>(Vec<Finding<'n>>);

/// How a keyword comes out.
#[derive(Clone, Debug)]
struct Finding<'n> {
    construct: Construct,
    at: At<'n>,
    /// What is lost; [`None`] if nothing is.
    loss: Option<String>,
}

impl<'n> Findings<'n> {
    /// Adds a keyword that is represented exactly.
    pub(super) fn exact(&mut self, construct: Construct, at: At<'n>) {
        self.0.push(Finding {
            construct,
            at,
            loss: None,
        });
    }

    /// Adds a keyword that is represented nearly.
    pub(super) fn approximated(
        &mut self,
        construct: Construct,
        at: At<'n>,
        reason: impl Into<String>,
    ) {
        self.0.push(Finding {
            construct,
            at,
            loss: Some(reason.into()),
        });
    }

    /// Whether any keyword is not represented exactly.
    pub(super) fn lose(&self) -> bool {
        self.0.iter().any(|finding| finding.loss.is_some())
    }

    /// Writes them into the ledger.
    pub(super) fn record(&self, cx: &mut Cx<'n, '_>) {
        for Finding {
            construct,
            at,
            loss,
        } in &self.0
        {
            match loss {
                None => cx.exact(*construct, *at),
                Some(reason) => cx.inexact(Outcome::Approximated, *construct, *at, reason),
            }
        }
    }
}
