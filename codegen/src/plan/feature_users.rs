//! The features for which a shared type is compiled.

use super::TypePlan;
use super::module_contents::holds_named;
use crate::model::Api;

/// A shared type that more groups reach is always compiled: the list of features would be longer
/// than what it saves.
const MOST_USERS: usize = 5;

/// Clears the users of the types that are always compiled.
pub(super) fn limit(api: &Api, types: &mut [TypePlan]) {
    for ((id, _), plan) in api.types().zip(types) {
        if plan.users.len() > MOST_USERS || !holds_named(api, id) {
            plan.users.clear();
        }
    }
}
