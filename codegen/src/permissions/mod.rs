//! The permissions that the operations of a document accept, and the least set that allows the operations.
//!
//! Takes a generated client, and optionally the Rust source of a program that uses it.

mod calls;
mod declared_types;
mod least_permissions;
mod macros;
mod methods;
mod render;
mod source;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::Client;
use crate::model::{Api, Operation, OperationId};
use crate::plan;
pub use calls::Place;
use methods::Methods;

/// The permissions of some operations.
#[derive(Clone, Debug)]
pub struct Permissions {
    /// The operations, in the order of the document.
    pub operations: Vec<Row>,
    /// The least set of permissions that allows those whose permissions the document states: the
    /// fewest permissions; among sets of the same size, those that the fewest operations accept.
    pub least: Vec<String>,
    /// The calls of a program to unknown operations, such as `client.pets().feed`.
    pub unrecognized: Vec<(String, Place)>,
}

/// An operation and its permissions.
#[derive(Clone, Debug)]
pub struct Row {
    /// `operationId`, or without one method and path.
    pub id: String,
    /// Its HTTP method and path.
    pub route: String,
    /// Its first tag.
    pub tag: Option<String>,
    /// Its method in the client, such as `pets().feed`.
    pub method: String,
    /// The permissions that it accepts.
    pub accepted: Accepted,
    /// The places of its calls in a program.
    pub calls: Vec<Place>,
}

/// The permissions that an operation accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// Any one of these is sufficient.
    OneOf(Vec<String>),
    /// It needs no credentials, while the document declares some for others.
    Anonymous,
    /// The document does not state them.
    Unknown,
}

impl Permissions {
    /// Returns the permissions of all operations that the client was generated for.
    #[must_use]
    pub fn of_document(client: &Client) -> Self {
        let calls = selected(client).map(|id| (id, Vec::new()));
        Self::new(client, calls.collect(), Vec::new())
    }

    /// Returns the permissions of the operations that a program calls through the client. Calls are
    /// recognized by the names of methods, since source alone has no types.
    ///
    /// # Errors
    /// The problems of files that cannot be read, each with its place.
    pub fn of_program(client: &Client, folder: &Path) -> Result<Self, Vec<String>> {
        let files = source::read(folder)?;
        let methods = Methods::new(client);
        let found = calls::find(&files, &methods);
        let selected: BTreeSet<OperationId> = selected(client).collect();
        let mut calls: BTreeMap<OperationId, Vec<Place>> = BTreeMap::new();
        let mut unrecognized = Vec::new();
        for call in found {
            match call.operation {
                Ok(id) if selected.contains(&id) => calls.entry(id).or_default().push(call.place),
                Ok(_) => {}
                Err(text) => unrecognized.push((text, call.place)),
            }
        }
        Ok(Self::new(client, calls, unrecognized))
    }

    /// Returns the operations for which the document does not state permissions.
    pub fn unknown(&self) -> impl Iterator<Item = &Row> {
        let rows = self.operations.iter();
        rows.filter(|row| row.accepted == Accepted::Unknown)
    }

    /// Returns the permissions as a table for people.
    #[must_use]
    pub fn human(&self) -> String {
        render::human(self)
    }

    /// Returns JSON for tools. The format is stable: `docs/permissions.md` describes it.
    #[must_use]
    pub fn json(&self) -> String {
        render::json(self)
    }

    fn new(
        client: &Client,
        mut calls: BTreeMap<OperationId, Vec<Place>>,
        unrecognized: Vec<(String, Place)>,
    ) -> Self {
        let api = &client.api;
        let chosen = api.operations();
        let chosen: Vec<_> = chosen.filter(|(id, _)| calls.contains_key(id)).collect();
        let needed: Vec<_> = chosen.iter().map(|(_, one)| stated(one)).collect();
        let all: Vec<_> = api.operations.iter().map(stated).collect();
        let least = least_permissions::least(&needed, &all);
        let least = least.into_iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for (id, operation) in chosen {
            rows.push(row(
                client,
                id,
                operation,
                calls.remove(&id).unwrap_or_default(),
            ));
        }
        Self {
            operations: rows,
            least,
            unrecognized,
        }
    }
}

/// Returns the operations that the client was generated for.
fn selected(client: &Client) -> impl Iterator<Item = OperationId> {
    let groups = client.plan.groups.iter();
    groups.flat_map(|group| group.operations.iter().copied())
}

fn row(client: &Client, id: OperationId, operation: &Operation, calls: Vec<Place>) -> Row {
    let names = client.names.operation(id);
    let module = plan::group_of(&client.api, operation).module(&client.names);
    Row {
        id: operation.key(),
        route: format!("{} {}", operation.method.text(), operation.path),
        tag: operation.tag.clone(),
        method: format!("{module}().{}", names.method()),
        accepted: accepted(&client.api, operation),
        calls,
    }
}

fn stated(operation: &Operation) -> Vec<&str> {
    let permissions = operation.permissions.iter();
    permissions
        .map(|permission| permission.0.as_str())
        .collect()
}

fn accepted(api: &Api, operation: &Operation) -> Accepted {
    let stated: Vec<String> = stated(operation).into_iter().map(str::to_owned).collect();
    if !stated.is_empty() {
        return Accepted::OneOf(stated);
    }
    let mut alternatives = operation.security.iter();
    let is_anonymous = operation.security.is_empty()
        || alternatives.any(|alternative| alternative.requirements.is_empty());
    let declares_credentials = api.operations.iter().any(|one| !one.security.is_empty());
    if is_anonymous && declares_credentials {
        Accepted::Anonymous
    } else {
        Accepted::Unknown
    }
}
