//! Combines the differences of the documents and of the clients into changes.

mod affected_operations;
mod clients;
mod message;
mod report_renames;

use std::collections::BTreeSet;

use affected_operations::TypeUsers;

use super::renames;
use super::rust::{self, Difference};
use super::wire::{self, Finding, Matched, Matching, Owner, Pairs, Side};
use super::{Change, Code, Rust, Wire, fingerprint, source_locations};
use crate::Client;
use crate::model::Operation;
use crate::source::Sources;

/// One of the two clients, with the text of its document.
pub(super) type Read<'a> = (&'a Client, &'a Sources);

/// Returns every change between two clients.
pub(super) fn changes(old: Read<'_>, new: Read<'_>) -> Vec<Change> {
    let (matching, pairs, findings) = wire::compare(side(old.0), side(new.0));
    let found = renames::find(old.0, new.0, &matching, &pairs);
    let (mut differences, differs) = rust::differences(&old.0.files, &new.0.files, &found.renames);
    differences.extend(features(old.0, new.0));
    let mut cx = Cx {
        old,
        new,
        old_users: TypeUsers::new(old.0),
        new_users: TypeUsers::new(new.0),
        matching: &matching,
        pairs: &pairs,
        claimed: vec![false; differences.len()],
        differences: &differences,
        changes: Vec::new(),
    };
    for finding in &findings {
        cx.report_finding(finding);
    }
    cx.report_renames(&found);
    cx.report_differences();
    let mut changes = cx.changes;
    let differs = differs || old.0.prose != new.0.prose;
    if changes.is_empty() && differs {
        changes.push(documentation());
    }
    changes
}

fn side(client: &Client) -> Side<'_> {
    Side {
        api: &client.api,
        origins: &client.origins,
    }
}

/// Compares the features of tags, which the emitted files do not contain.
fn features(old: &Client, new: &Client) -> Vec<Difference> {
    let (before, after) = (&old.package.features, &new.package.features);
    let difference = |feature: &String, rust| Difference {
        item: format!("feature {feature}"),
        member: String::new(),
        rust,
        old: (rust == Rust::Major).then(|| feature.clone()),
        new: (rust == Rust::Minor).then(|| feature.clone()),
        deprecation: false,
    };
    let removed = before.iter().filter(|feature| !after.contains(feature));
    let added = after.iter().filter(|feature| !before.contains(feature));
    let removed = removed.map(|feature| difference(feature, Rust::Major));
    removed
        .chain(added.map(|feature| difference(feature, Rust::Minor)))
        .collect()
}

fn documentation() -> Change {
    Change {
        code: Code::Documentation,
        operations: Vec::new(),
        old_place: None,
        new_place: None,
        wire: Wire::Compatible,
        rust: Rust::Patch,
        message: "the documentation or private code of the client has changed, and no public item"
            .to_owned(),
        old: None,
        new: None,
        fingerprint: fingerprint::of(&[Code::Documentation.text()]),
        accepted: None,
        alias: None,
    }
}

struct Cx<'a> {
    old: Read<'a>,
    new: Read<'a>,
    old_users: TypeUsers<'a>,
    new_users: TypeUsers<'a>,
    matching: &'a Matching,
    pairs: &'a Pairs<'a>,
    differences: &'a [Difference],
    /// For each difference, whether it belongs to a change.
    claimed: Vec<bool>,
    changes: Vec<Change>,
}

impl Cx<'_> {
    /// Adds a change of the documents, with the differences of the clients that belong to it.
    fn report_finding(&mut self, finding: &Finding) {
        let operations = self.operations(finding.owner);
        let message = self.message(finding, &operations);
        let touched = rust::claims(self.old.0, self.new.0, &finding.touched);
        let rust = self.claim(finding, |difference| touched.has(difference));
        let (old_pointer, new_pointer) = &finding.pointers;
        let place =
            |sources, pointer: &Option<String>| source_locations::place(sources, pointer.as_ref()?);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let fingerprint = fingerprint::of(&[
            finding.code.text(),
            &text(old_pointer),
            &text(new_pointer),
            &finding.path,
            &text(&finding.values.0),
            &text(&finding.values.1),
        ]);
        self.changes.push(Change {
            code: finding.code,
            operations,
            old_place: place(self.old.1, old_pointer),
            new_place: place(self.new.1, new_pointer),
            wire: finding.wire,
            rust,
            message,
            old: finding.values.0.clone(),
            new: finding.values.1.clone(),
            fingerprint,
            accepted: None,
            alias: None,
        });
    }

    /// Marks the differences that belong to a change, and returns their most severe verdict.
    fn claim(&mut self, finding: &Finding, belongs: impl Fn(&Difference) -> bool) -> Rust {
        let mut worst = Rust::Patch;
        for (difference, claimed) in self.differences.iter().zip(&mut self.claimed) {
            if belongs(difference) && can_cause(finding.code, difference) {
                *claimed = true;
                worst = worst.max(difference.rust);
            }
        }
        worst
    }

    /// Returns the operations that an owner belongs to, as method and path.
    fn operations(&self, owner: Owner) -> Vec<String> {
        let indices: BTreeSet<usize> = match owner {
            Owner::Operation(index) => [index].into(),
            Owner::Root(_) | Owner::Pair(_) => {
                let roots = self.pairs.roots_of(owner).into_iter();
                roots
                    .filter_map(|root| Some(self.pairs.roots.get(root)?.operation))
                    .collect()
            }
        };
        let all = indices
            .into_iter()
            .filter_map(|index| self.matching.list.get(index));
        all.filter_map(|matched| self.shown(*matched)).collect()
    }

    fn shown(&self, matched: Matched) -> Option<String> {
        let (api, id) = match matched {
            Matched { new: Some(id), .. } => (&self.new.0.api, id),
            Matched { old, .. } => (&self.old.0.api, old?),
        };
        api.operations.get(id.0 as usize).map(route)
    }
}

/// Returns whether a change of this kind can cause a difference. A deprecation is caused by a deprecation,
/// or by a renamed property or parameter that keeps a deprecated setter with its former name.
fn can_cause(code: Code, difference: &Difference) -> bool {
    let deprecation = matches!(
        code,
        Code::OperationDeprecated
            | Code::OperationUndeprecated
            | Code::ParameterDeprecated
            | Code::ParameterUndeprecated
            | Code::RequestPropertyDeprecation
            | Code::ResponsePropertyDeprecation
    );
    let can_be_renamed = matches!(
        code,
        Code::ParameterRemoved | Code::RequestPropertyRemoved | Code::ResponsePropertyRemoved
    );
    deprecation == difference.deprecation || can_be_renamed
}

fn route(operation: &Operation) -> String {
    format!("{} {}", operation.method.text(), operation.path)
}
