//! Reports the differences of the clients that no difference of the documents explains.

use super::affected_operations::TypeUsers;
use super::{Cx, Read};
use crate::diff::rust::Difference;
use crate::diff::{Change, Code, Rust, Wire, fingerprint, source_locations};
use crate::model::OperationId;

impl Cx<'_> {
    /// Adds a change for each difference of the clients that belongs to no difference of the documents.
    pub(super) fn report_differences(&mut self) {
        let left: Vec<&Difference> = self
            .differences
            .iter()
            .zip(&self.claimed)
            .filter(|(_, claimed)| !**claimed)
            .map(|(difference, _)| difference)
            .collect();
        for difference in left {
            if self.is_consequence(difference) {
                continue;
            }
            let code = code(difference);
            let operations = self.operations_using(&difference.item);
            self.changes.push(Change {
                code,
                operations,
                old_place: difference
                    .old
                    .as_ref()
                    .and_then(|_| place(self.old, &self.old_users, &difference.item)),
                new_place: difference
                    .new
                    .as_ref()
                    .and_then(|_| place(self.new, &self.new_users, &difference.item)),
                wire: Wire::Compatible,
                rust: difference.rust,
                message: message(difference),
                old: difference.old.clone().filter(|text| !text.is_empty()),
                new: difference.new.clone().filter(|text| !text.is_empty()),
                fingerprint: fingerprint::of(&[
                    code.text(),
                    &difference.item,
                    &difference.member,
                    difference.old.as_deref().unwrap_or_default(),
                    difference.new.as_deref().unwrap_or_default(),
                ]),
                accepted: None,
                alias: None,
            });
        }
    }

    /// Returns whether a difference is a consequence of other changes: a type or path that was added
    /// since an operation needs it, or removed with all operations that needed it.
    fn is_consequence(&self, difference: &Difference) -> bool {
        let whole = difference.member.is_empty() || difference.member.starts_with("path ");
        if !whole {
            return false;
        }
        if difference.old.is_none() {
            let needed = !self.new_users.operations(&difference.item).is_empty();
            return needed && self.changes.iter().any(|change| change.rust >= Rust::Minor);
        }
        // Every operation that needed it was removed, or has a change that explains it.
        let before = self.old_users.operations(&difference.item);
        difference.new.is_none() && !before.is_empty() && before.iter().all(|id| self.explains(*id))
    }

    /// Returns whether a change of the documents breaks programs that call an operation of the old client.
    fn explains(&self, id: OperationId) -> bool {
        let mut matched = self.matching.list.iter();
        let matched = matched.find(|matched| matched.old == Some(id));
        let Some(shown) = matched.and_then(|matched| self.shown(*matched)) else {
            return false;
        };
        self.changes.iter().any(|change| {
            change.code.is_on_the_wire()
                && change.rust == Rust::Major
                && change.operations.contains(&shown)
        })
    }
}

/// Returns the place of the type of this name.
fn place(
    (client, sources): Read<'_>,
    users: &TypeUsers<'_>,
    item: &str,
) -> Option<source_locations::Place> {
    let id = users.type_of(item)?;
    source_locations::place(sources, &client.origins.ty(id)?.pointer)
}

fn code(difference: &Difference) -> Code {
    let is_path = difference.member.starts_with("path ");
    let is_feature = difference.item.starts_with("feature ");
    match (&difference.old, &difference.new) {
        (Some(_), None) if is_feature => Code::FeatureRemoved,
        (None, Some(_)) if is_feature => Code::FeatureAdded,
        (Some(_), None) if is_path => Code::PathRemoved,
        (None, Some(_)) if is_path => Code::PathAdded,
        (Some(_), None) if difference.member.is_empty() => Code::TypeRemoved,
        (None, Some(_)) if difference.member.is_empty() => Code::TypeAdded,
        _ => Code::ItemChanged,
    }
}

/// Describes a difference, such as "the function `Pet::new` is `(i64)` instead of `()`".
fn message(difference: &Difference) -> String {
    let item = &difference.item;
    let thing = match difference.member.split_once(' ') {
        Some(("path", module)) => format!("the path `{module}::{item}`"),
        Some(("fn", name)) => format!("the function `{item}::{name}`"),
        Some(("field", name)) => format!("the field `{item}.{name}`"),
        Some(("variant", name)) => format!("the variant `{item}::{name}`"),
        Some(("impl", name)) => format!("the implementation of `{name}` for `{item}`"),
        Some(("row", _)) => format!("what `{item}` returns"),
        Some((kind, name)) => format!("the {kind} `{item}::{name}`"),
        None if difference.member.is_empty() => match item.split_once(' ') {
            Some((kind @ ("feature" | "mod"), name)) => {
                let kind = if kind == "mod" { "module" } else { kind };
                format!("the {kind} `{name}`")
            }
            _ => format!("the type `{item}`"),
        },
        None => format!("`{}` of `{item}`", difference.member),
    };
    match (&difference.old, &difference.new) {
        (Some(_), None) => format!("{thing} was removed"),
        (None, Some(_)) => format!("{thing} was added"),
        (Some(old), Some(new)) if old != new => format!("{thing} is `{new}` instead of `{old}`"),
        _ => format!("{thing} was deprecated, or no longer is"),
    }
}
