//! The parts of a query, and which queries can be compared in a filter.

use crate::source::NodeValue;

/// A query: segments that lead on from the root or, in a filter, from the current node.
#[derive(Debug)]
pub(in crate::overlay) struct Query {
    /// Whether it starts at `$`, not at `@`.
    pub(super) absolute: bool,
    pub(super) segments: Vec<Segment>,
}

impl Query {
    /// Whether it can find one node at most (RFC 9535 §2.3.5.1), so that a filter can compare it.
    pub(super) fn is_singular(&self) -> bool {
        self.segments.iter().all(|segment| {
            !segment.descendant
                && matches!(*segment.selectors, [Selector::Name(_) | Selector::Index(_)])
        })
    }
}

/// A step from nodes to their children, or with `..` to all that is below.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) descendant: bool,
    pub(super) selectors: Vec<Selector>,
}

#[derive(Debug)]
pub(super) enum Selector {
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
pub(super) enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Query),
    Compare(Operand, Comparison, Operand),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug)]
pub(super) enum Operand {
    Literal(NodeValue),
    Query(Query),
}
