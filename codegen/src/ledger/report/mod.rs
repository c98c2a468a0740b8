//! The ledger for people and for tools.
//!
//! Takes a [`Ledger`] with the [`Sources`] that its places are in. It is independent of the naming of
//! Rust items, which its caller passes in.

mod json;
mod sarif;
mod text;

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use super::{Accepted, Construct, Entry, Item, Ledger};
use crate::render::shown_path;
use crate::source::{Position, Sources};

/// All that a report is made from.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The entries.
    pub ledger: &'a Ledger,
    /// Which of them the configuration accepts.
    pub accepted: &'a Accepted<'a>,
    /// The files that their places are in.
    pub sources: &'a Sources,
    /// The path of a Rust item from the crate's root, such as `shared::Stage`; [`None`] if it has
    /// none of its own.
    pub item: &'a dyn Fn(Item) -> Option<String>,
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("ledger", self.ledger)
            .finish_non_exhaustive()
    }
}

impl Report<'_> {
    /// The totals as a table, then each construct that is not exact on a line of its own:
    /// `path:line:column: outcome construct pointer → item: reason [code]`.
    #[must_use]
    pub fn text(&self) -> String {
        text::render(self)
    }

    /// One JSON object: `totals` and `constructs` (numbers by outcome), and `entries`, each on a line
    /// of its own with `construct`, `outcome`, `path`, `line`, `column`, `pointer`, `code`, `item`,
    /// `reason` and `accepted` (the configuration's reason).
    #[must_use]
    pub fn json(&self) -> String {
        json::render(self)
    }

    /// A log of SARIF 2.1.0 with a result for each construct that is not exact; what is accepted is
    /// a suppressed result.
    #[must_use]
    pub fn sarif(&self) -> String {
        sarif::render(self)
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.ledger
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| self.row(index, entry))
    }

    fn row<'s>(&'s self, index: usize, entry: &'s Entry) -> Row<'s> {
        let Position { line, column } = self.sources.position(entry.span);
        Row {
            construct: entry.construct,
            outcome: entry.outcome.name(),
            path: shown_path(self.sources.path(entry.span.file)),
            line,
            column,
            pointer: &entry.pointer,
            code: entry.code.map(super::Code::text),
            item: (self.item)(entry.item),
            reason: &entry.reason,
            accepted: self.accepted.get(index).map(|accept| &*accept.reason),
            entry,
        }
    }
}

/// An entry in words.
#[derive(Serialize)]
struct Row<'a> {
    construct: Construct,
    outcome: &'static str,
    path: Cow<'a, str>,
    line: u32,
    column: u32,
    pointer: &'a str,
    code: Option<&'static str>,
    item: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
    #[serde(skip)]
    entry: &'a Entry,
}
