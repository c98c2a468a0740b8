//! Reports items that have another name in the new client, with the alias that keeps the old name.

use super::{Cx, Read};
use crate::Client;
use crate::config::Alias;
use crate::diff::renames::{Found, RenamedType};
use crate::diff::rust;
use crate::diff::{Change, Code, Rust, Wire, fingerprint, source_locations};
use crate::model::{ComponentSchema, OperationId, TypeId};
use crate::names::{AliasKind, SchemaNames};

impl Cx<'_> {
    /// Adds a change for each item that has another name.
    pub(super) fn report_renames(&mut self, found: &Found) {
        for renamed in &found.types {
            let (Some(old), Some(new)) =
                (name(self.old.0, renamed.old), name(self.new.0, renamed.new))
            else {
                continue;
            };
            // The old name is kept as an alias if the configuration declares it.
            let declared = self.claim_added(&old, "");
            let message = format!("the type `{old}` was renamed to `{new}`");
            let operations = self.operations_using(&new);
            let alias = self.alias_of_type(*renamed, &old);
            self.rename(
                Code::TypeRenamed,
                (&old, &new),
                (message, operations, declared, alias),
            );
            if let Some(change) = self.changes.last_mut() {
                let pointer = |client: &Client, id| Some(client.origins.ty(id)?.pointer.clone());
                let places =
                    |read: Read<'_>, id| source_locations::place(read.1, &pointer(read.0, id)?);
                change.old_place = places(self.old, renamed.old);
                change.new_place = places(self.new, renamed.new);
            }
        }
        for renamed in &found.methods {
            let (Some(old), Some(new)) = (
                rust::item_of(self.old.0, renamed.old),
                rust::item_of(self.new.0, renamed.new),
            ) else {
                continue;
            };
            let first = old.methods.first().cloned().unwrap_or_default();
            // Only the first method keeps its former name.
            let mut others = old.methods.iter().skip(1);
            let others = others.all(|method| new.methods.contains(method));
            let declared = self.claim_added(&old.tag, &format!("fn {first}")) && others;
            // The builder and the output keep their former names if the method does.
            for former in old.types.iter().filter(|ty| !new.types.contains(ty)) {
                self.claim_added(former, "");
            }
            let is_aliasable = others && old.tag == new.tag && !new.methods.contains(&first);
            let alias = is_aliasable.then(|| Alias {
                kind: AliasKind::Operation,
                key: self.new.0.names.operation(renamed.new).id.clone(),
                former: first,
            });
            let operation = self.matching.list.get(renamed.matched);
            let operations: Vec<String> = operation
                .and_then(|one| self.shown(*one))
                .into_iter()
                .collect();
            let message = format!(
                "the method of `{}` is `{}` instead of `{}`",
                operations.first().map_or("", String::as_str),
                new.shown,
                old.shown
            );
            let shown = |text: &str| text.replacen("()", "", 1);
            let (before, after) = (shown(&old.shown), shown(&new.shown));
            self.rename(
                Code::MethodRenamed,
                (&before, &after),
                (message, operations, declared, alias),
            );
            if let Some(change) = self.changes.last_mut() {
                let place = |read: Read<'_>, id: OperationId| {
                    source_locations::place(read.1, &read.0.origins.operation(id)?.pointer)
                };
                change.old_place = place(self.old, renamed.old);
                change.new_place = place(self.new, renamed.new);
            }
        }
    }

    /// Returns the alias for a renamed component. An alias in another module would have no effect.
    fn alias_of_type(&self, renamed: RenamedType, former: &str) -> Option<Alias> {
        if module(self.old.0, renamed.old)? != module(self.new.0, renamed.new)? {
            return None;
        }
        let client = self.new.0;
        let mut schemas = client.api.schemas.iter().zip(&client.names.schemas);
        let of_type = |(schema, names): &(&ComponentSchema, &SchemaNames)| {
            names.is_type && schema.ty.id == renamed.new
        };
        Some(Alias {
            kind: AliasKind::Schema,
            key: schemas.find(of_type)?.0.name.clone(),
            former: former.to_owned(),
        })
    }

    /// Claims the difference that adds an item or a member, and returns whether there is one.
    fn claim_added(&mut self, item: &str, member: &str) -> bool {
        let mut added = false;
        for (difference, claimed) in self.differences.iter().zip(&mut self.claimed) {
            if difference.item == item && difference.member == member && difference.old.is_none() {
                *claimed = true;
                added = true;
            }
        }
        added
    }

    fn rename(
        &mut self,
        code: Code,
        (old, new): (&str, &str),
        (message, operations, is_aliased, alias): (String, Vec<String>, bool, Option<Alias>),
    ) {
        self.changes.push(Change {
            code,
            operations,
            old_place: None,
            new_place: None,
            wire: Wire::Compatible,
            rust: if is_aliased { Rust::Minor } else { Rust::Major },
            message,
            old: Some(old.to_owned()),
            new: Some(new.to_owned()),
            fingerprint: fingerprint::of(&[code.text(), old, new]),
            accepted: None,
            alias,
        });
    }
}

fn module(client: &Client, id: TypeId) -> Option<&str> {
    Some(client.plan.ty(id).group?.module(&client.names))
}

fn name(client: &Client, id: TypeId) -> Option<String> {
    Some(client.names.ty(id).name.as_ref()?.text().to_owned())
}
