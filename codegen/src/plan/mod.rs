//! The module, the boxes and the directions of each type: takes the model, returns a [`Plan`].
//!
//! Decides per type its module and for whom it is compiled, whether it is sent or received, and which of its parts are boxed.
//! Decides nothing about names and text.

mod boxing;
mod depth;
mod feature_users;
mod module_assignment;
mod module_contents;

#[cfg(test)]
mod tests;

pub use boxing::{Boxing, parts};

use std::collections::BTreeSet;

use crate::model::{Api, Operation, OperationId, TypeId};
use crate::names::Names;

/// A module of the client with types or operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A tag, by its index in [`Api::tags`]; the index after the last is for operations without.
    Tag(usize),
    /// What several tags reach.
    Shared,
    /// Component schemas that no operation reaches.
    Unreferenced,
}

impl Group {
    /// The module, relative to the crate's root.
    #[must_use]
    pub fn module(self, names: &Names) -> &str {
        match self {
            Self::Tag(index) => names.tags.get(index).map_or("api", |tag| tag.module.text()),
            Self::Shared => "shared",
            Self::Unreferenced => "unreferenced",
        }
    }

    /// The cargo feature; what is shared is always there.
    #[must_use]
    pub fn feature(self, names: &Names) -> Option<&str> {
        match self {
            Self::Tag(index) => names.tags.get(index).map(|tag| tag.feature.text()),
            Self::Shared => None,
            Self::Unreferenced => Some("unreferenced"),
        }
    }
}

/// Where everything goes.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The modules that have something in them.
    pub groups: Vec<GroupPlan>,
    /// By [`TypeId`].
    pub types: Vec<TypePlan>,
    /// The modules of component schemas, by the index in [`Api::schemas`]; [`None`]: not emitted.
    pub schemas: Vec<Option<Group>>,
    /// The greatest number of types each of which uses the next one.
    pub depth: usize,
}

/// The contents of a module.
#[derive(Clone, Debug)]
pub struct GroupPlan {
    /// Which one it is.
    pub group: Group,
    /// Its types that have names.
    pub types: Vec<TypeId>,
    /// Its component schemas that are not types of their own, by their index in [`Api::schemas`].
    pub schemas: Vec<usize>,
    /// Its operations.
    pub operations: Vec<OperationId>,
    /// The types of other modules that it reaches, and re-exports.
    pub reexports: Vec<TypeId>,
    /// The shared component schemas that it reaches, and re-exports.
    pub reexported_schemas: Vec<usize>,
}

impl GroupPlan {
    fn new(group: Group, operations: Vec<OperationId>) -> Self {
        Self {
            group,
            operations,
            types: Vec::new(),
            schemas: Vec::new(),
            reexports: Vec::new(),
            reexported_schemas: Vec::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.types.is_empty() && self.schemas.is_empty() && self.operations.is_empty()
    }
}

/// What is decided about a type.
#[derive(Clone, Debug)]
pub struct TypePlan {
    /// Its module; [`None`] if nothing reaches it, so that it is not emitted.
    pub group: Option<Group>,
    /// The tags without which it is not compiled: those that reach it, where it is shared by few;
    /// empty where its module decides alone. What no operation uses is compiled with the tags of the types that it uses.
    pub users: Vec<Group>,
    /// Whether it is part of a request, so that callers make values of it.
    pub sent: bool,
    /// Whether it is part of a response.
    pub received: bool,
    /// The boxing of each direct part, in the order of [`parts`]; shorter if the rest is plain.
    pub boxings: Vec<Boxing>,
}

impl TypePlan {
    /// Returns the boxing of the part with this index.
    #[must_use]
    pub fn boxing(&self, part: usize) -> Boxing {
        self.boxings.get(part).copied().unwrap_or_default()
    }
}

impl Plan {
    /// The plan of this type.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "one for each type of the arena")]
    pub fn ty(&self, id: TypeId) -> &TypePlan {
        &self.types[id.0 as usize]
    }
}

/// Plans everything in `api`, or only what the `selected` operations need.
#[must_use]
pub fn plan(api: &Api, selected: Option<&BTreeSet<OperationId>>) -> Plan {
    let operations = module_assignment::operations(api, selected);
    let mut reached = module_assignment::reach(api, &operations);
    if selected.is_none() {
        module_assignment::reach_unreferenced(api, &mut reached);
    }
    let boxings = boxing::boxings(api, &reached);
    let mut types: Vec<TypePlan> = reached
        .into_iter()
        .zip(boxings)
        .map(|(reach, boxings)| TypePlan {
            group: reach.group,
            users: Vec::new(),
            sent: reach.sent,
            received: reach.received,
            boxings,
        })
        .collect();
    let schemas = module_contents::schema_groups(api, &types);
    let groups = module_contents::groups(api, operations, &mut types, &schemas);
    let emitted = |(id, _): &(TypeId, _)| {
        types
            .get(id.0 as usize)
            .is_some_and(|ty| ty.group.is_some())
    };
    let depth = depth::depth(api, api.types().filter(emitted).map(|(id, _)| id));
    Plan {
        groups,
        types,
        schemas,
        depth,
    }
}

/// The group of an operation: its first tag's.
#[must_use]
pub fn group_of(api: &Api, operation: &Operation) -> Group {
    let index = api
        .tags
        .iter()
        .position(|tag| Some(&tag.name) == operation.tag.as_ref());
    Group::Tag(index.unwrap_or(api.tags.len()))
}
