//! The contents of each module, and its re-exports of the shared one.

use std::collections::{BTreeMap, BTreeSet};

use super::module_assignment::Operations;
use super::{Group, GroupPlan, TypePlan, feature_users};
use crate::model::{Api, ComponentSchema, Kind, TypeId, TypeRef, Walk};

/// The module of each component schema, in the order of the document; [`None`]: it is not emitted.
///
/// An alias of a plain value belongs to no group: it is shared, however few use it.
pub(super) fn schema_groups(api: &Api, types: &[TypePlan]) -> Vec<Option<Group>> {
    let group = |schema: &ComponentSchema| {
        let group = types
            .get(schema.ty.id.0 as usize)
            .and_then(|plan| plan.group)?;
        Some(if holds_named(api, schema.ty.id) {
            group
        } else {
            Group::Shared
        })
    };
    api.schemas.iter().map(group).collect()
}

/// Whether the type is one that has a name, or a list or map of such.
pub(super) fn holds_named(api: &Api, mut id: TypeId) -> bool {
    loop {
        match &api.ty(id).kind {
            Kind::Array(item) | Kind::Map(item) => id = item.id,
            kind => return kind.is_named(),
        }
    }
}

/// Returns every type: a generic one before the first of its instances.
fn in_order_of_declaration(api: &Api) -> Vec<TypeId> {
    let instances = api.instances.values();
    let generic: BTreeSet<TypeId> = instances.map(|instance| instance.generic).collect();
    let mut declared = BTreeSet::new();
    let mut order = Vec::with_capacity(api.types.len());
    for (id, _) in api.types().filter(|(id, _)| !generic.contains(id)) {
        let instance = api.instances.get(&id);
        let first = instance.filter(|instance| declared.insert(instance.generic));
        order.extend(first.map(|instance| instance.generic));
        order.push(id);
    }
    order
}

/// Returns the contents of each module that is not empty. Records the modules that use shared types.
pub(super) fn groups(
    api: &Api,
    operations: Operations,
    types: &mut [TypePlan],
    schema_groups: &[Option<Group>],
) -> Vec<GroupPlan> {
    let further = [Group::Shared, Group::Unreferenced].map(|group| (group, Vec::new()));
    let mut groups: BTreeMap<Group, GroupPlan> = operations
        .into_iter()
        .chain(further)
        .map(|(group, operations)| (group, GroupPlan::new(group, operations)))
        .collect();
    for id in in_order_of_declaration(api) {
        let plan = types.get(id.0 as usize);
        if let Some(group) = plan.and_then(|plan| groups.get_mut(&plan.group?))
            && api.ty(id).kind.is_named()
        {
            group.types.push(id);
        }
    }
    for (index, (schema, group)) in api.schemas.iter().zip(schema_groups).enumerate() {
        if let Some(group) = group.and_then(|group| groups.get_mut(&group))
            && !api.is_own_type(schema)
        {
            group.schemas.push(index);
        }
    }
    let aliases = shared_aliases(api, types);
    let mut walk = Walk::new(api);
    for group in groups
        .values_mut()
        .filter(|group| group.group != Group::Shared)
    {
        reexports(api, group, types, &aliases, &mut walk);
    }
    feature_users::limit(api, types);
    let mut groups: Vec<GroupPlan> = groups.into_values().collect();
    groups.retain(|group| !group.is_empty());
    groups
}

/// The shared component schemas that are lists or maps of something that has a name, by what they
/// are. Of several that are the same, none is in the list: the one that an operation means is unknown.
fn shared_aliases(api: &Api, types: &[TypePlan]) -> BTreeMap<TypeId, usize> {
    let mut aliases: BTreeMap<TypeId, Vec<usize>> = BTreeMap::new();
    for (index, schema) in api.schemas.iter().enumerate() {
        let group = types
            .get(schema.ty.id.0 as usize)
            .and_then(|plan| plan.group);
        let named = group == Some(Group::Shared) && holds_named(api, schema.ty.id);
        if named && !api.is_own_type(schema) {
            aliases.entry(schema.ty.id).or_default().push(index);
        }
    }
    let alone = |(id, indexes): (TypeId, Vec<usize>)| match indexes.as_slice() {
        [index] => Some((id, *index)),
        _ => None,
    };
    aliases.into_iter().filter_map(alone).collect()
}

/// Finds what a group reaches in other modules: in the shared one, and if no operation uses its types, in those of
/// tags.
fn reexports(
    api: &Api,
    group: &mut GroupPlan,
    types: &mut [TypePlan],
    aliases: &BTreeMap<TypeId, usize>,
    walk: &mut Walk<'_>,
) {
    let operations = group
        .operations
        .iter()
        .filter_map(|id| api.operations.get(id.0 as usize));
    let mut roots: Vec<TypeRef> = operations
        .flat_map(|operation| [operation.sends(), operation.receives()].concat())
        .collect();
    roots.extend(group.types.iter().map(|id| TypeRef::from(*id)));
    let own = group
        .schemas
        .iter()
        .filter_map(|index| api.schemas.get(*index));
    roots.extend(own.map(|schema| schema.ty));
    let is_unreferenced = group.group == Group::Unreferenced;
    walk.from(roots, |id| {
        let Some(plan) = types.get_mut(id.0 as usize) else {
            return;
        };
        let is_shared = plan.group == Some(Group::Shared);
        let is_of_tag = matches!(plan.group, Some(Group::Tag(_)));
        if is_shared {
            group.reexported_schemas.extend(aliases.get(&id));
        }
        if is_shared && !is_unreferenced {
            plan.users.push(group.group);
        }
        if (is_shared || is_unreferenced && is_of_tag) && api.ty(id).kind.is_named() {
            group.reexports.push(id);
        }
    });
    group.reexports.sort();
    group.reexported_schemas.sort_unstable();
}
