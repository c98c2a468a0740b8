//! How each construct of the document is represented: nothing is lost without an entry here.
//!
//! The stage `lower` fills it. [`accept`](Ledger::accept) compares it with what the configuration
//! accepts, and [`report`] writes it as text, JSON or SARIF.

mod accept;
mod construct;
mod outcome_counts;
pub mod report;
#[cfg(test)]
mod tests;

pub use accept::Accepted;
pub use construct::Construct;
pub use outcome_counts::{Counts, Totals};

use crate::diagnostics::Code;
use crate::model::{OperationId, TypeId};
use crate::source::Span;

/// How a construct is represented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The Rust item represents the construct exactly.
    Exact,
    /// The Rust item represents the construct approximately.
    Approximated,
    /// Raw JSON, text or bytes.
    Raw,
    /// It has no effect on the client.
    Ignored,
}

impl Outcome {
    /// Every outcome, the best first.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Approximated, Self::Raw, Self::Ignored];

    /// `exact`, `approximated`, `raw` or `ignored`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approximated => "approximated",
            Self::Raw => "raw",
            Self::Ignored => "ignored",
        }
    }

    /// Returns the code of the diagnostic that reports it, unless it is exact.
    #[must_use]
    pub const fn code(self) -> Option<Code> {
        match self {
            Self::Exact => None,
            Self::Approximated => Some(Code::Approximated),
            Self::Raw => Some(Code::Raw),
            Self::Ignored => Some(Code::Ignored),
        }
    }
}

/// The item of the client that a construct became or belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A type.
    Type(TypeId),
    /// An operation.
    Operation(OperationId),
    /// The whole client.
    Client,
}

/// One construct of the document and how it is represented.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub construct: Construct,
    /// How it is represented.
    pub outcome: Outcome,
    /// Its place.
    pub span: Span,
    /// Its JSON pointer, with the file where it is not the root document.
    pub pointer: String,
    /// The code of the diagnostic that goes with it, if it is not exact.
    pub code: Option<Code>,
    /// What it became.
    pub item: Item,
    /// Why it is not exact; empty if it is.
    pub reason: String,
}

impl Entry {
    /// Creates an entry with the code of its outcome.
    #[must_use]
    pub fn new(
        construct: Construct,
        outcome: Outcome,
        (span, pointer): (Span, String),
        item: Item,
        reason: String,
    ) -> Self {
        Self {
            construct,
            outcome,
            span,
            pointer,
            code: outcome.code(),
            item,
            reason,
        }
    }
}

/// All entries, in the order of the document's reading.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The entries.
    pub entries: Vec<Entry>,
}
