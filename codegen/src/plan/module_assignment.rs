//! The module of each type: that of the only group that reaches it, else the shared one.

use std::collections::BTreeSet;

use super::{Group, group_of};
use crate::model::{Api, Operation, OperationId, TypeId, TypeRef, Walk};

/// The operations of each group that has some.
pub(super) type Operations = Vec<(Group, Vec<OperationId>)>;

/// Who reaches a type.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    pub(super) group: Option<Group>,
    pub(super) sent: bool,
    pub(super) received: bool,
}

/// Finds out who reaches each type.
pub(super) fn reach(api: &Api, groups: &Operations) -> Vec<Reach> {
    let mut reached = vec![Reach::default(); api.types.len()];
    let mut walk = Walk::new(api);
    for (group, operations) in groups {
        let operations = || {
            operations
                .iter()
                .filter_map(|id| api.operations.get(id.0 as usize))
        };
        walk.from(operations().flat_map(Operation::sends).collect(), |id| {
            set(&mut reached, id, |reach| reach.sent = true);
        });
        walk.from(operations().flat_map(Operation::receives).collect(), |id| {
            set(&mut reached, id, |reach| reach.received = true);
        });
        let all = operations().flat_map(|operation| {
            let sends = operation.sends().into_iter();
            sends.chain(operation.receives())
        });
        walk.from(all.collect(), |id| {
            set(&mut reached, id, |reach| reach.add(*group));
        });
    }
    reached
}

/// Marks what only component schemas reach that no operation does. A type that operations reach stays where it is.
pub(super) fn reach_unreferenced(api: &Api, reached: &mut [Reach]) {
    let unreached = |ty: &TypeRef| {
        let reach = reached.get(ty.id.0 as usize);
        reach.is_some_and(|reach| reach.group.is_none())
    };
    let components = api.schemas.iter().map(|schema| schema.ty);
    let roots = components.filter(unreached).collect();
    Walk::new(api).from(roots, |id| {
        set(reached, id, |reach| {
            reach.group.get_or_insert(Group::Unreferenced);
        });
    });
}

fn set(reached: &mut [Reach], id: TypeId, change: impl FnOnce(&mut Reach)) {
    if let Some(reach) = reached.get_mut(id.0 as usize) {
        change(reach);
    }
}

impl Reach {
    fn add(&mut self, group: Group) {
        self.group = match self.group {
            None => Some(group),
            Some(known) if known == group => Some(known),
            Some(_) => Some(Group::Shared),
        };
    }
}

/// The operations of each tag that has some, in the order of the tags.
pub(super) fn operations(api: &Api, selected: Option<&BTreeSet<OperationId>>) -> Operations {
    let mut groups = vec![Vec::new(); api.tags.len() + 1];
    for (id, operation) in api.operations() {
        if selected.is_some_and(|selected| !selected.contains(&id)) {
            continue;
        }
        if let Group::Tag(index) = group_of(api, operation)
            && let Some(group) = groups.get_mut(index)
        {
            group.push(id);
        }
    }
    let groups = groups
        .into_iter()
        .enumerate()
        .filter(|(_, operations)| !operations.is_empty());
    groups
        .map(|(index, operations)| (Group::Tag(index), operations))
        .collect()
}
