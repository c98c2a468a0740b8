//! Compares two models: the differences on the wire, between a program and a server.
//!
//! Types are compared where they are used. Two types in the same place of the two documents are a pair,
//! which is compared once for each direction, however many operations use it. The names of components and
//! of template parameters, the order of members, and the place of a schema have no effect.

mod bounds;
mod describe;
mod enums;
mod match_operations;
mod match_variants;
mod operations;
mod paths;
mod properties;
mod security;
mod shapes;
mod tuples;
mod type_changes;
mod type_members;
mod type_pairs;
mod union_variants;

use crate::lower::Origins;
use crate::model::{Api, Direction, OperationId, TypeId};

use super::{Code, Wire};
pub(super) use match_operations::{Matched, Matching};
pub(super) use paths::joined;
pub(super) use type_pairs::Pairs;

/// One of the two documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) api: &'a Api,
    pub(super) origins: &'a Origins,
}

/// The part of the documents that a difference belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// The matched operations with this index; the whole API if there are none.
    Operation(usize),
    /// A use of a type by an operation, by the index in [`Pairs::roots`].
    Root(usize),
    /// The pair of types with this index in [`Pairs::list`].
    Pair(usize),
}

/// The part of the client that a difference touches. Changes of that part belong to the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Touched {
    /// The method, the call and the response type of an operation.
    Operation(Option<OperationId>, Option<OperationId>),
    /// A property, value or alternative of a type, by its index.
    Member(Option<(TypeId, usize)>, Option<(TypeId, usize)>),
    /// A whole type.
    Type(Option<TypeId>, Option<TypeId>),
}

/// A difference.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) code: Code,
    pub(super) wire: Wire,
    pub(super) owner: Owner,
    /// The predicate of the message, whose subject is the owner; `{}` is replaced by the path.
    pub(super) phrase: String,
    /// The path within the owner, such as `items[].name`; empty for the owner itself.
    pub(super) path: String,
    /// The JSON pointers into the old and the new document.
    pub(super) pointers: (Option<String>, Option<String>),
    /// The old and the new value, as text.
    pub(super) values: (Option<String>, Option<String>),
    pub(super) touched: Vec<Touched>,
}

/// Appends a step to a JSON pointer.
pub(super) fn pointer(base: &str, steps: &[&str]) -> String {
    let mut pointer = base.to_owned();
    for step in steps {
        crate::pointer::push(&mut pointer, step);
    }
    pointer
}

/// Compares two models.
pub(super) fn compare<'a>(old: Side<'a>, new: Side<'a>) -> (Matching, Pairs<'a>, Vec<Finding>) {
    let matching = Matching::new(old.api, new.api);
    let mut pairs = Pairs::new(old, new);
    let mut findings = operations::compare(&matching, &mut pairs);
    findings.extend(pairs.finish());
    (matching, pairs, findings)
}
