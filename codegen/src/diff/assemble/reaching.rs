//! Which operations lead to a type.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cx, route};
use crate::Client;
use crate::model::{Operation, OperationId, TypeId, TypeRef};

impl Cx<'_> {
    /// The operations that reach a type of this name, in the new client or else in the old one.
    pub(super) fn reaching(&self, item: &str) -> Vec<String> {
        for client in [self.new.0, self.old.0] {
            let operations = &client.api.operations;
            let found = reaching(client, item).into_iter();
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

/// The type of this name.
pub(super) fn type_of(client: &Client, name: &str) -> Option<TypeId> {
    let mut types = (0..).map(TypeId).zip(&client.names.types);
    types.find_map(|(id, names)| (names.name.as_ref()?.text() == name).then_some(id))
}

/// The operations that lead to the type of this name.
pub(super) fn reaching(client: &Client, name: &str) -> Vec<OperationId> {
    let Some(target) = type_of(client, name) else {
        return Vec::new();
    };
    let mut users: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, ty) in client.api.types() {
        for used in ty.kind.uses() {
            users.entry(used.id).or_default().push(id);
        }
    }
    let mut leading = BTreeSet::from([target]);
    let mut waiting = vec![target];
    while let Some(id) = waiting.pop() {
        for user in users.get(&id).into_iter().flatten() {
            if leading.insert(*user) {
                waiting.push(*user);
            }
        }
    }
    let reaches = |operation: &Operation| uses(operation).any(|ty| leading.contains(&ty.id));
    let all = client.api.operations();
    all.filter(|(_, operation)| reaches(operation))
        .map(|(id, _)| id)
        .collect()
}

/// Returns the types of an operation itself.
fn uses(operation: &Operation) -> impl Iterator<Item = TypeRef> {
    let parameters = operation.parameters.iter().map(|parameter| parameter.ty);
    let responses = &operation.responses;
    let headers = responses.iter().flat_map(|response| &response.headers);
    let sent = operation.body.iter().flat_map(|body| &body.media);
    let received = responses.iter().flat_map(|response| &response.media);
    let media = sent.chain(received).filter_map(crate::model::MediaType::ty);
    parameters
        .chain(headers.map(|header| header.ty))
        .chain(media)
}
