//! Pairs of types in the same place of the two documents.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::shapes::Shapes;
use super::{Direction, Finding, Owner, Side};
use crate::model::{NameHint, TypeId};

/// A use of a type by an operation.
#[derive(Clone, Debug)]
pub(in crate::diff) struct Root {
    /// The index of the matched operations.
    pub(in crate::diff) operation: usize,
    /// Its name in messages: `the request`, `the query parameter`.
    pub(in crate::diff) subject: String,
}

/// Two types in the same place.
#[derive(Clone, Debug)]
pub(in crate::diff) struct Pair {
    pub(in crate::diff) old: TypeId,
    pub(in crate::diff) new: TypeId,
    pub(in crate::diff) direction: Direction,
    /// The owners that contain the pair, each once, in the order in which they were found.
    pub(in crate::diff) parents: Vec<Owner>,
    /// The path from the first parent.
    pub(in crate::diff) path: String,
    /// The pointers of the two, by the path on which they were found first.
    pub(super) pointers: (String, String),
}

/// All pairs that operations use.
pub(in crate::diff) struct Pairs<'a> {
    pub(super) old: Side<'a>,
    pub(super) new: Side<'a>,
    pub(super) shapes: (Shapes, Shapes),
    pub(in crate::diff) roots: Vec<Root>,
    pub(in crate::diff) list: Vec<Pair>,
    known: BTreeMap<(TypeId, TypeId, Direction), usize>,
    waiting: VecDeque<usize>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(old: Side<'a>, new: Side<'a>) -> Self {
        Self {
            old,
            new,
            shapes: (Shapes::new(old.api), Shapes::new(new.api)),
            roots: Vec::new(),
            list: Vec::new(),
            known: BTreeMap::new(),
            waiting: VecDeque::new(),
            findings: Vec::new(),
        }
    }

    /// Records that two types are in the same place. Each pair is compared once, later.
    pub(super) fn add_pair(
        &mut self,
        old: TypeId,
        new: TypeId,
        direction: Direction,
        (owner, path): (Owner, &str),
        pointers: (String, String),
    ) {
        if let Some(index) = self.known.get(&(old, new, direction)) {
            if let Some(pair) = self.list.get_mut(*index)
                && pair.parents.last() != Some(&owner)
            {
                pair.parents.push(owner);
            }
            return;
        }
        let index = self.list.len();
        let pointers = (
            own_pointer(self.old, old, pointers.0),
            own_pointer(self.new, new, pointers.1),
        );
        self.list.push(Pair {
            old,
            new,
            direction,
            parents: vec![owner],
            path: path.to_owned(),
            pointers,
        });
        self.known.insert((old, new, direction), index);
        self.waiting.push_back(index);
    }

    /// Compares every recorded pair, and those that are found within them.
    pub(super) fn finish(&mut self) -> Vec<Finding> {
        while let Some(index) = self.waiting.pop_front() {
            super::type_members::compare(self, index);
        }
        std::mem::take(&mut self.findings)
    }

    /// Returns the indices of the uses by operations that contain an owner, in order.
    pub(in crate::diff) fn roots_of(&self, owner: Owner) -> Vec<usize> {
        let mut roots = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![owner];
        while let Some(owner) = waiting.pop() {
            match owner {
                Owner::Operation(_) => {}
                Owner::Root(root) => {
                    roots.insert(root);
                }
                Owner::Pair(pair) => {
                    if seen.insert(pair)
                        && let Some(pair) = self.list.get(pair)
                    {
                        waiting.extend(&pair.parents);
                    }
                }
            }
        }
        roots.into_iter().collect()
    }

    /// Returns the name of the component that an owner is in the new document, if it is one.
    pub(in crate::diff) fn component(&self, owner: Owner) -> Option<&'a str> {
        let Owner::Pair(index) = owner else {
            return None;
        };
        match &self.new.api.ty(self.list.get(index)?.new).name {
            NameHint::Component(name) => Some(name),
            _ => None,
        }
    }
}

/// Returns the pointer of a component, or the pointer by which an inline type was found.
fn own_pointer(side: Side<'_>, id: TypeId, found: String) -> String {
    match (&side.api.ty(id).name, side.origins.ty(id)) {
        (NameHint::Component(_), Some(origin)) => origin.pointer.clone(),
        _ => found,
    }
}
