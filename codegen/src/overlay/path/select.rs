//! Finding the nodes that a query names.

use super::filter::matches;
use super::{Query, Segment, Selector};
use crate::source::{Node, NodeValue};

/// Where a node is: the position among the members or items at each step from the root.
pub(in crate::overlay) type Path = Vec<usize>;

/// Nodes that one query may look at: `..` inside filters multiplies.
pub(in crate::overlay) const VISITS: u64 = 20_000_000;

/// A query looks at too many nodes.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::overlay) struct TooMuch;

/// The nodes that a query finds, each once, in the order of the document, looking at no more than
/// `visits` nodes on the way.
///
/// # Errors
/// The query looks at too many nodes.
pub(in crate::overlay) fn select(
    query: &Query,
    root: &Node,
    visits: u64,
) -> Result<Vec<Path>, TooMuch> {
    let mut search = Search { root, visits };
    let mut paths: Vec<Path> = search
        .query(query, root)?
        .into_iter()
        .map(|found| found.path)
        .collect();
    paths.sort_unstable();
    paths.dedup();
    Ok(paths)
}

pub(super) struct Search<'n> {
    root: &'n Node,
    visits: u64,
}

#[derive(Clone)]
pub(super) struct Found<'n> {
    pub(super) node: &'n Node,
    path: Path,
}

impl<'n> Search<'n> {
    pub(super) fn query(
        &mut self,
        query: &Query,
        current: &'n Node,
    ) -> Result<Vec<Found<'n>>, TooMuch> {
        let start = if query.absolute { self.root } else { current };
        let mut found = vec![Found {
            node: start,
            path: Path::new(),
        }];
        for segment in &query.segments {
            let mut next = Vec::new();
            for from in &found {
                self.segment(segment, from, &mut next)?;
            }
            found = next;
        }
        Ok(found)
    }

    fn segment(
        &mut self,
        segment: &Segment,
        from: &Found<'n>,
        found: &mut Vec<Found<'n>>,
    ) -> Result<(), TooMuch> {
        for selector in &segment.selectors {
            self.selector(selector, from, found)?;
        }
        if segment.descendant {
            for child in children(from) {
                self.visit()?;
                self.segment(segment, &child, found)?;
            }
        }
        Ok(())
    }

    fn selector(
        &mut self,
        selector: &Selector,
        from: &Found<'n>,
        found: &mut Vec<Found<'n>>,
    ) -> Result<(), TooMuch> {
        self.visit()?;
        match (selector, &from.node.value) {
            (Selector::Name(name), NodeValue::Object(object)) => {
                found.extend(object.position(name).and_then(|at| child(from, at)));
            }
            (Selector::Index(index), NodeValue::Array(items)) => {
                found.extend(place(*index, items.len()).and_then(|at| child(from, at)));
            }
            (Selector::Slice { start, end, step }, NodeValue::Array(items)) => {
                let places = slice(*start, *end, *step, items.len());
                found.extend(places.into_iter().filter_map(|at| child(from, at)));
            }
            (Selector::Wildcard, _) => found.extend(children(from)),
            (Selector::Filter(test), _) => {
                for child in children(from) {
                    self.visit()?;
                    if matches(test, self, child.node)? {
                        found.push(child);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn visit(&mut self) -> Result<(), TooMuch> {
        self.visits = self.visits.checked_sub(1).ok_or(TooMuch)?;
        Ok(())
    }
}

fn children<'n>(from: &Found<'n>) -> impl Iterator<Item = Found<'n>> {
    let count = match &from.node.value {
        NodeValue::Object(object) => object.len(),
        NodeValue::Array(items) => items.len(),
        _ => 0,
    };
    (0..count).filter_map(|at| child(from, at))
}

fn child<'n>(from: &Found<'n>, at: usize) -> Option<Found<'n>> {
    let node = match &from.node.value {
        NodeValue::Object(object) => &object.get(at)?.value,
        NodeValue::Array(items) => items.get(at)?,
        _ => return None,
    };
    let mut path = from.path.clone();
    path.push(at);
    Some(Found { node, path })
}

/// The place that an index means; a negative one counts from the end.
fn place(index: i64, length: usize) -> Option<usize> {
    let from_end = || length.checked_sub(usize::try_from(index.unsigned_abs()).ok()?);
    usize::try_from(index).ok().or_else(from_end)
}

/// The places in a slice (RFC 9535 §2.3.4.2.2).
fn slice(start: Option<i64>, end: Option<i64>, step: i64, length: usize) -> Vec<usize> {
    let Ok(length) = i64::try_from(length) else {
        return Vec::new();
    };
    let normal = |index: i64| {
        if index >= 0 {
            index
        } else {
            length.saturating_add(index)
        }
    };
    let within = |index: i64, low: i64, high: i64| normal(index).clamp(low, high);
    let (lower, upper) = if step >= 0 {
        (
            start.map_or(0, |at| within(at, 0, length)),
            end.map_or(length, |at| within(at, 0, length)),
        )
    } else {
        let last = length - 1;
        (
            end.map_or(-1, |at| within(at, -1, last)),
            start.map_or(last, |at| within(at, -1, last)),
        )
    };
    let mut places = Vec::new();
    let mut at = if step >= 0 { lower } else { upper };
    while step != 0 && if step > 0 { at < upper } else { at > lower } {
        places.extend(usize::try_from(at));
        at = at.saturating_add(step);
    }
    places
}
