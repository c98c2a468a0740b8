//! The permissions that the calls to a fake require.

use super::Fake;
use super::least_permissions::least;
use crate::operation::Operation;

/// The permissions that a program's calls require. [`Fake::permissions`] returns it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Permissions {
    /// The ids of the operations that were called, in the order of the document.
    pub operations: Vec<&'static str>,
    /// The smallest set of permissions that allows these operations, as far as the document names their permissions.
    pub least: Vec<&'static str>,
    /// The ids of the operations whose permissions the document does not name.
    pub unknown: Vec<&'static str>,
}

impl Fake {
    /// Returns the operations that were called, including refused requests, and the smallest set of permissions that allows
    /// them. Among sets of the same size, it is the one that allows the fewest other operations of the document.
    pub fn permissions(&self) -> Permissions {
        let requests = self.requests();
        let is_called = |operation: &Operation| {
            let mut requests = requests.iter();
            requests.any(|request| request.operation == Some(operation.id))
        };
        let document: Vec<&Operation> = self
            .0
            .operations
            .iter()
            .map(|faked| faked.operation)
            .collect();
        let called: Vec<&Operation> = document
            .iter()
            .copied()
            .filter(|one| is_called(one))
            .collect();
        let accepted = |operations: &[&Operation]| -> Vec<Vec<&'static str>> {
            operations
                .iter()
                .map(|one| one.permissions.to_vec())
                .collect()
        };
        let has_credentials = document.iter().any(|one| !one.security.is_empty());
        let unknown = called.iter().filter(|one| {
            let accepts_none = |one: &Operation| {
                one.security.is_empty() || one.security.iter().any(|schemes| schemes.is_empty())
            };
            one.permissions.is_empty() && !(has_credentials && accepts_none(one))
        });
        Permissions {
            operations: called.iter().map(|one| one.id).collect(),
            least: least(&accepted(&called), &accepted(&document)),
            unknown: unknown.map(|one| one.id).collect(),
        }
    }
}
