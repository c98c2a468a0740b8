//! JSONPath (RFC 9535): what an overlay's action is about.
//!
//! Everything but function extensions (`length()`, `match()`, …) is supported, which the compliance test suite checks. A
//! crate would need the document as `serde_json::Value`, has no bound on the nodes that a query visits, and reports no
//! place within the expression.

#[cfg(test)]
mod compliance_tests;
mod filter;
mod parse;
mod select;
#[cfg(test)]
mod tests;

#[cfg(test)]
use parse::ParseError;
pub(super) use parse::parse;
#[cfg(test)]
use select::TooMuch;
pub(super) use select::{Path, VISITS, select};

use crate::source::NodeValue;

/// A query: segments that lead on from the root or, in a filter, from the current node.
#[derive(Debug)]
pub(super) struct Query {
    /// Whether it starts at `$`, not at `@`.
    absolute: bool,
    segments: Vec<Segment>,
}

impl Query {
    /// Whether it can find one node at most (RFC 9535 §2.3.5.1), so that a filter can compare it.
    fn is_singular(&self) -> bool {
        self.segments.iter().all(|segment| {
            !segment.descendant
                && matches!(*segment.selectors, [Selector::Name(_) | Selector::Index(_)])
        })
    }
}

/// A step from nodes to their children, or with `..` to all that is below.
#[derive(Debug)]
struct Segment {
    descendant: bool,
    selectors: Vec<Selector>,
}

#[derive(Debug)]
enum Selector {
    Name(String),
    Wildcard,
    Index(i64),
    Slice {
        start: Option<i64>,
        end: Option<i64>,
        step: i64,
    },
    Filter(Test),
}

/// What a filter asks of a child.
#[derive(Debug)]
enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Query),
    Compare(Operand, Comparison, Operand),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug)]
enum Operand {
    Literal(NodeValue),
    Query(Query),
}
