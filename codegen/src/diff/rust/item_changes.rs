//! The differences of two clients, each with its verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Rust;
use super::items::{self, Key, Row, Rows};
use super::split_items::{self, Chunk};
use crate::emit::OutputFile;

/// The new names of items by their old names. Items of operations are named with their module, and
/// methods are named `module::Type.method`.
pub(in crate::diff) type Renames = BTreeMap<String, String>;

/// A difference of two clients, by the names of the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::diff) struct Difference {
    pub(in crate::diff) item: String,
    /// The member of the item, such as `field name`; empty for the item itself.
    pub(in crate::diff) member: String,
    pub(in crate::diff) rust: Rust,
    pub(in crate::diff) old: Option<String>,
    pub(in crate::diff) new: Option<String>,
    /// Whether only a deprecation differs.
    pub(in crate::diff) deprecation: bool,
}

/// Compares two clients; also returns whether their texts differ at all.
pub(in crate::diff) fn differences(
    old: &[OutputFile],
    new: &[OutputFile],
    renames: &Renames,
) -> (Vec<Difference>, bool) {
    let (removed, added) = split_items::unshared(old, new);
    let old_rows = rows(&removed, renames);
    let new_rows = rows(&added, &Renames::new());
    let keys: BTreeSet<&Key> = old_rows.keys().chain(new_rows.keys()).collect();
    let sides = Sides {
        old: &old_rows,
        new: &new_rows,
    };
    let found = keys.into_iter().filter_map(|key| sides.difference(key));
    (found.collect(), old != new)
}

fn rows(chunks: &[Chunk<'_>], renames: &Renames) -> Rows {
    let mut rows = Rows::new();
    for chunk in chunks {
        items::read(*chunk, renames, &mut rows);
    }
    rows
}

struct Sides<'a> {
    old: &'a Rows,
    new: &'a Rows,
}

impl Sides<'_> {
    fn difference(&self, key: &Key) -> Option<Difference> {
        let (old, new) = (self.old.get(key), self.new.get(key));
        let (item, member) = key;
        // The members of an item that was added or removed add no information.
        if !member.is_empty() && (old.is_some() != new.is_some()) {
            let whole = (item.clone(), String::new());
            let sides = (self.old.get(&whole), self.new.get(&whole));
            if sides.0.is_some() != sides.1.is_some() {
                return None;
            }
        }
        let rust = match (old, new) {
            (Some(old), Some(new)) if old.signature != new.signature => Rust::Major,
            (Some(old), Some(new)) if old.deprecated != new.deprecated => {
                if new.deprecated {
                    Rust::Minor
                } else {
                    Rust::Patch
                }
            }
            (Some(_), None) => removed(member),
            (None, Some(_)) => self.added(item, member),
            _ => return None,
        };
        let shown = |row: Option<&Row>| row.map(|row| row.signature.clone());
        Some(Difference {
            item: item.clone(),
            member: member.clone(),
            rust,
            deprecation: matches!((old, new), (Some(old), Some(new)) if old.signature == new.signature),
            old: shown(old),
            new: shown(new),
        })
    }

    /// Returns the verdict on an added member. It breaks programs that list every member, such as in a `match`.
    fn added(&self, item: &str, member: &str) -> Rust {
        let has =
            |rows: &Rows, member: &str| rows.contains_key(&(item.to_owned(), member.to_owned()));
        let existed = has(self.old, "");
        let open = has(self.old, "non_exhaustive");
        let listed = member.starts_with("field ") || member.starts_with("variant ");
        if existed && (listed && !open || member == "non_exhaustive") {
            Rust::Major
        } else {
            Rust::Minor
        }
    }
}

fn removed(member: &str) -> Rust {
    if member == "non_exhaustive" {
        Rust::Minor
    } else {
        Rust::Major
    }
}
