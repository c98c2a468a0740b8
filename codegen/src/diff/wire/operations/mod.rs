//! Compares matched operations, and reports operations that only one document has.

mod body;
mod headers;
mod media;
mod parameters;
mod responses;
mod style;

use super::match_operations::route;
use super::type_changes::Spot;
use super::type_pairs::{Pairs, Root};
use super::{Code, Direction, Finding, Matched, Matching, Owner, Touched, Wire, pointer, security};
use crate::model::{Operation, OperationId};

/// A matched operation that is being compared.
pub(super) struct At<'a> {
    pub(super) index: usize,
    pub(super) old: &'a Operation,
    pub(super) new: &'a Operation,
    pub(super) pointers: (String, String),
    pub(super) touched: Touched,
}

/// Compares all operations, and the servers of the API.
pub(super) fn compare(matching: &Matching, pairs: &mut Pairs<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, matched) in matching.list.iter().enumerate() {
        match *matched {
            Matched {
                old: Some(old),
                new: Some(new),
            } => findings.extend(both(pairs, index, old, new)),
            Matched { old, new } => findings.extend(one_sided(pairs, index, old, new)),
        }
    }
    findings.extend(security::servers(
        Owner::Operation(usize::MAX),
        (&pairs.old.api.servers, &pairs.new.api.servers),
        ("#", "#"),
    ));
    findings
}

fn one_sided(
    pairs: &Pairs<'_>,
    index: usize,
    old: Option<OperationId>,
    new: Option<OperationId>,
) -> Option<Finding> {
    let (side, id) = match (old, new) {
        (Some(id), _) => (pairs.old, id),
        (_, Some(id)) => (pairs.new, id),
        _ => return None,
    };
    let pointer = side.origins.operation(id).map(|at| at.pointer.clone());
    let shown = side.api.operations.get(id.0 as usize).map(Operation::key);
    let (code, wire, phrase) = if old.is_some() {
        (Code::OperationRemoved, Wire::Breaking, "was removed")
    } else {
        (Code::OperationAdded, Wire::Compatible, "was added")
    };
    let (pointers, values) = if old.is_some() {
        ((pointer, None), (shown, None))
    } else {
        ((None, pointer), (None, shown))
    };
    Some(Finding {
        code,
        wire,
        owner: Owner::Operation(index),
        phrase: phrase.to_owned(),
        path: String::new(),
        pointers,
        values,
        touched: vec![Touched::Operation(old, new)],
    })
}

fn both(pairs: &mut Pairs<'_>, index: usize, old: OperationId, new: OperationId) -> Vec<Finding> {
    let (old_side, new_side) = (pairs.old, pairs.new);
    let (Some(one), Some(other)) = (
        old_side.api.operations.get(old.0 as usize),
        new_side.api.operations.get(new.0 as usize),
    ) else {
        return Vec::new();
    };
    let place = |side: super::Side<'_>, id| {
        let origin = side.origins.operation(id);
        origin.map_or_else(|| "#".to_owned(), |at| at.pointer.clone())
    };
    let at = At {
        index,
        old: one,
        new: other,
        pointers: (place(old_side, old), place(new_side, new)),
        touched: Touched::Operation(Some(old), Some(new)),
    };
    let mut findings = Vec::new();
    moved(&at, &mut findings);
    deprecated(&at, &mut findings);
    parameters::compare(pairs, &at, (old, new), &mut findings);
    body::compare(pairs, &at, &mut findings);
    responses::compare(pairs, &at, &mut findings);
    security::compare(pairs, &at, &mut findings);
    findings
}

impl At<'_> {
    /// Returns a difference of the operation itself, at the pointer that these steps append to its own.
    pub(super) fn finding(
        &self,
        code: Code,
        wire: Wire,
        phrase: impl Into<String>,
        steps: &[&str],
    ) -> Finding {
        Finding {
            code,
            wire,
            owner: Owner::Operation(self.index),
            phrase: phrase.into(),
            path: String::new(),
            pointers: (
                Some(pointer(&self.pointers.0, steps)),
                Some(pointer(&self.pointers.1, steps)),
            ),
            values: (None, None),
            touched: vec![self.touched],
        }
    }

    /// Begins the comparison of two values in the same place of the operation.
    fn root(
        &self,
        pairs: &mut Pairs<'_>,
        direction: Direction,
        subject: String,
        pointers: (String, String),
    ) -> Spot {
        pairs.roots.push(Root {
            operation: self.index,
            subject,
        });
        Spot {
            owner: Owner::Root(pairs.roots.len() - 1),
            direction,
            path: String::new(),
            pointers,
            touched: vec![self.touched],
        }
    }
}

fn moved(at: &At<'_>, findings: &mut Vec<Finding>) {
    if route(at.old) == route(at.new) {
        return;
    }
    let shown = |operation: &Operation| format!("{} {}", operation.method.text(), operation.path);
    let phrase = format!("was `{}`", shown(at.old));
    let mut finding = at.finding(Code::OperationMoved, Wire::Breaking, phrase, &[]);
    finding.values = (Some(shown(at.old)), Some(shown(at.new)));
    findings.push(finding);
}

fn deprecated(at: &At<'_>, findings: &mut Vec<Finding>) {
    let (code, phrase) = match (at.old.docs.deprecated, at.new.docs.deprecated) {
        (false, true) => (Code::OperationDeprecated, "is deprecated"),
        (true, false) => (Code::OperationUndeprecated, "is no longer deprecated"),
        _ => return,
    };
    findings.push(at.finding(code, Wire::Compatible, phrase, &[]));
}
