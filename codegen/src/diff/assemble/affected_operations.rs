//! Finds the operations that use a type, directly or through other types.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cx, route};
use crate::Client;
use crate::model::{Operation, OperationId, TypeId, TypeRef};

/// The types of a client by their names, and the types that use each of them.
pub(super) struct TypeUsers<'a> {
    client: &'a Client,
    types: BTreeMap<&'a str, TypeId>,
    users: BTreeMap<TypeId, Vec<TypeId>>,
}

impl<'a> TypeUsers<'a> {
    pub(super) fn new(client: &'a Client) -> Self {
        let named = (0..).map(TypeId).zip(&client.names.types);
        let mut types = BTreeMap::new();
        for (id, names) in named {
            if let Some(name) = &names.name {
                types.entry(name.text()).or_insert(id);
            }
        }
        let mut users: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
        for (id, ty) in client.api.types() {
            for used in ty.kind.uses() {
                users.entry(used.id).or_default().push(id);
            }
        }
        Self {
            client,
            types,
            users,
        }
    }

    /// Returns the type of this name.
    pub(super) fn type_of(&self, name: &str) -> Option<TypeId> {
        self.types.get(name).copied()
    }

    /// Returns the operations that use the type of this name.
    pub(super) fn operations(&self, name: &str) -> Vec<OperationId> {
        let Some(target) = self.type_of(name) else {
            return Vec::new();
        };
        let mut using = BTreeSet::from([target]);
        let mut waiting = vec![target];
        while let Some(id) = waiting.pop() {
            for user in self.users.get(&id).into_iter().flatten() {
                if using.insert(*user) {
                    waiting.push(*user);
                }
            }
        }
        let is_user = |operation: &Operation| uses(operation).any(|ty| using.contains(&ty.id));
        let all = self.client.api.operations();
        all.filter(|(_, operation)| is_user(operation))
            .map(|(id, _)| id)
            .collect()
    }
}

impl Cx<'_> {
    /// Returns the operations that use the type of this name in the new client, or else in the old one.
    pub(super) fn operations_using(&self, item: &str) -> Vec<String> {
        for users in [&self.new_users, &self.old_users] {
            let operations = &users.client.api.operations;
            let found = users.operations(item).into_iter();
            let found: Vec<String> = found
                .filter_map(|id| operations.get(id.0 as usize).map(route))
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }
}

/// Returns the types that an operation uses directly.
fn uses(operation: &Operation) -> impl Iterator<Item = TypeRef> {
    let parameters = operation.parameters.iter().map(|parameter| parameter.ty);
    let responses = &operation.responses;
    let headers = responses.iter().flat_map(|response| &response.headers);
    let sent = operation.body.iter().flat_map(|body| &body.media);
    let received = responses.iter().flat_map(|response| &response.media);
    let media = sent.chain(received).filter_map(|media| media.kind.ty);
    parameters
        .chain(headers.map(|header| header.ty))
        .chain(media)
}
