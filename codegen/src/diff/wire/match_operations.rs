//! Matches the operations of the two documents: by method and path template, then by `operationId`.

use std::collections::BTreeMap;

use crate::model::{Api, Operation, OperationId};

/// An operation in the old and in the new document. Only one of them may have it.
#[derive(Clone, Copy, Debug)]
pub(in crate::diff) struct Matched {
    pub(in crate::diff) old: Option<OperationId>,
    pub(in crate::diff) new: Option<OperationId>,
}

/// All operations of both documents, each once: those of the new document in order, then the removed ones.
#[derive(Clone, Debug, Default)]
pub(in crate::diff) struct Matching {
    pub(in crate::diff) list: Vec<Matched>,
}

impl Matching {
    pub(super) fn new(old: &Api, new: &Api) -> Self {
        let mut unmatched = Unmatched::new(old);
        let mut found: Vec<Option<OperationId>> = new
            .operations
            .iter()
            .map(|operation| unmatched.take_route(operation))
            .collect();
        let ids = ids(new);
        for (found, operation) in found.iter_mut().zip(&new.operations) {
            let id = operation.id.as_deref().filter(|id| ids.get(id) == Some(&1));
            if let (None, Some(id)) = (&found, id) {
                *found = unmatched.take_id(id);
            }
        }
        let both = new.operations().zip(found);
        let mut list: Vec<Matched> = both
            .map(|((id, _), old)| Matched { old, new: Some(id) })
            .collect();
        list.extend(unmatched.rest().map(|id| Matched {
            old: Some(id),
            new: None,
        }));
        Self { list }
    }
}

/// The operations of the old document, and which of them are not matched yet.
struct Unmatched<'a> {
    api: &'a Api,
    taken: Vec<bool>,
    by_route: BTreeMap<String, Vec<OperationId>>,
    by_id: BTreeMap<&'a str, OperationId>,
}

impl<'a> Unmatched<'a> {
    fn new(api: &'a Api) -> Self {
        let mut by_route: BTreeMap<String, Vec<OperationId>> = BTreeMap::new();
        for (id, operation) in api.operations() {
            by_route.entry(route(operation)).or_default().push(id);
        }
        let ids = ids(api);
        let unique = api.operations().filter_map(|(id, operation)| {
            let text = operation.id.as_deref()?;
            (ids.get(text) == Some(&1)).then_some((text, id))
        });
        Self {
            api,
            taken: vec![false; api.operations.len()],
            by_route,
            by_id: unique.collect(),
        }
    }

    /// Takes the operation with the same method and path. If several differ only in the names of template
    /// parameters, takes the one with the same names.
    fn take_route(&mut self, operation: &Operation) -> Option<OperationId> {
        let candidates = self.by_route.get(&route(operation))?.clone();
        let free = || candidates.iter().filter(|id| !self.is_taken(**id));
        let same = |id: &&OperationId| {
            let old = self.api.operations.get(id.0 as usize);
            old.is_some_and(|old| old.path == operation.path)
        };
        let chosen = free().find(same).or(free().next()).copied()?;
        self.take(chosen)
    }

    fn take_id(&mut self, id: &str) -> Option<OperationId> {
        let chosen = *self.by_id.get(id)?;
        (!self.is_taken(chosen)).then(|| self.take(chosen))?
    }

    fn is_taken(&self, id: OperationId) -> bool {
        self.taken.get(id.0 as usize).copied().unwrap_or(true)
    }

    fn take(&mut self, id: OperationId) -> Option<OperationId> {
        *self.taken.get_mut(id.0 as usize)? = true;
        Some(id)
    }

    fn rest(self) -> impl Iterator<Item = OperationId> {
        let all = (0..).map(OperationId).zip(self.taken);
        all.filter(|(_, taken)| !taken).map(|(id, _)| id)
    }
}

/// Returns the number of operations with each `operationId`.
fn ids(api: &Api) -> BTreeMap<&str, usize> {
    let mut ids = BTreeMap::new();
    for id in api.operations.iter().filter_map(|one| one.id.as_deref()) {
        *ids.entry(id).or_default() += 1;
    }
    ids
}

/// Returns the method and the path template without the names of its parameters: `GET /pets/{}`.
pub(super) fn route(operation: &Operation) -> String {
    let mut route = format!("{} ", operation.method.text());
    let mut rest = operation.path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after_name)) = after.split_once('}') else {
            break;
        };
        route.push_str(before);
        route.push_str("{}");
        rest = after_name;
    }
    route.push_str(rest);
    route
}
