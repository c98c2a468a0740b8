//! Finds types and methods that are certainly the same in both clients and have another name in the new one.

use std::collections::{BTreeMap, BTreeSet};

use super::rust::{Renames, item_of};
use super::wire::{Matching, Pairs};
use crate::Client;
use crate::model::{OperationId, TypeId};

/// A type that has another name, and is used in the same places.
#[derive(Clone, Copy, Debug)]
pub(super) struct RenamedType {
    pub(super) old: TypeId,
    pub(super) new: TypeId,
}

/// An operation whose method has another name.
#[derive(Clone, Debug)]
pub(super) struct RenamedMethod {
    pub(super) old: OperationId,
    pub(super) new: OperationId,
    /// The index of the matched operations.
    pub(super) matched: usize,
}

/// Every rename.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) types: Vec<RenamedType>,
    pub(super) methods: Vec<RenamedMethod>,
    /// The names of items and methods, for the comparison of the emitted files.
    pub(super) renames: Renames,
}

/// Finds renames. A type is renamed if exactly one type of the new client is used in its places, that type
/// is used in no other place, the new client lacks the old name, and the old client lacks the new name.
///
/// For example, the response of `GET /pets` is `Pet` in the old document and `Animal` in the new one. `Pet`
/// is renamed to `Animal`, unless the new document still has a `Pet`, or `Animal` replaces another type as
/// well.
pub(super) fn find(old: &Client, new: &Client, matching: &Matching, pairs: &Pairs<'_>) -> Found {
    let mut found = Found::default();
    types(old, new, pairs, &mut found);
    for (matched, pair) in matching.list.iter().enumerate() {
        if let (Some(old_id), Some(new_id)) = (pair.old, pair.new) {
            method(old, new, (old_id, new_id), matched, &mut found);
        }
    }
    found
}

fn types(old: &Client, new: &Client, pairs: &Pairs<'_>, found: &mut Found) {
    let (old_names, new_names) = (names(old), names(new));
    let mut partners: BTreeMap<TypeId, BTreeSet<TypeId>> = BTreeMap::new();
    let mut backwards: BTreeMap<TypeId, BTreeSet<TypeId>> = BTreeMap::new();
    for pair in &pairs.list {
        partners.entry(pair.old).or_default().insert(pair.new);
        backwards.entry(pair.new).or_default().insert(pair.old);
    }
    for (id, partners) in partners {
        let mut partners = partners.into_iter();
        let (Some(partner), None) = (partners.next(), partners.next()) else {
            continue;
        };
        let alone = backwards.get(&partner).is_some_and(|back| back.len() == 1);
        let (Some(before), Some(after)) = (name(old, id), name(new, partner)) else {
            continue;
        };
        if alone && before != after && !new_names.contains(before) && !old_names.contains(after) {
            found.renames.insert(before.to_owned(), after.to_owned());
            found.types.push(RenamedType {
                old: id,
                new: partner,
            });
        }
    }
}

/// Returns the names of all types and aliases of schemas.
fn names(client: &Client) -> BTreeSet<&str> {
    let types = client
        .names
        .types
        .iter()
        .filter_map(|names| names.name.as_ref());
    let schemas = client.names.schemas.iter().map(|names| &names.name);
    types.chain(schemas).map(crate::names::Name::text).collect()
}

fn name(client: &Client, id: TypeId) -> Option<&str> {
    Some(client.names.ty(id).name.as_ref()?.text())
}

fn method(
    old: &Client,
    new: &Client,
    (old_id, new_id): (OperationId, OperationId),
    matched: usize,
    found: &mut Found,
) {
    let (Some(before), Some(after)) = (item_of(old, old_id), item_of(new, new_id)) else {
        return;
    };
    let is_kept = |method| after.methods.contains(method);
    if before.tag == after.tag && before.methods.iter().all(is_kept) {
        return;
    }
    found.methods.push(RenamedMethod {
        old: old_id,
        new: new_id,
        matched,
    });
    if before.tag != after.tag {
        return;
    }
    // Items of another module are not compared with these: their path differs as well.
    let mut rename = |old: String, new: &str| {
        if old != new {
            found.renames.insert(old, new.to_owned());
        }
    };
    let models = names(old);
    for (before_type, after_type) in before.types.into_iter().zip(&after.types) {
        // Signatures in the module name the type without it.
        if let (Some((_, before)), Some((_, after))) =
            (before_type.rsplit_once("::"), after_type.rsplit_once("::"))
            && !models.contains(before)
        {
            rename(before.to_owned(), after);
        }
        rename(before_type, after_type);
    }
    for (before_name, after_name) in before.methods.iter().zip(&after.methods) {
        rename(format!("{}.{before_name}", before.tag), after_name);
    }
}
