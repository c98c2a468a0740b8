//! Compares two versions of a document and of the client that is generated from it.
//!
//! Takes two clients in memory, returns a [`Comparison`]: every [`Change`] with its verdict for the
//! wire and its verdict for Rust. `wire` compares the models, and `rust` compares the emitted files;
//! neither depends on the other. `assemble` combines their results: a difference of the clients belongs
//! to the difference of the documents that touches the same item, and otherwise is a change of its own.
//! No part of this stage reads the text of a document.
//!
//! For example, the required property `name` of the schema `Pet` is removed. `wire` finds
//! `response-property-removed`, which is breaking and touches the member `name` of the type `Pet`. `rust`
//! finds that the field `Pet.name` no longer exists, and that `Pet::new` has other arguments. Both belong
//! to that change, which is therefore breaking on the wire and major in Rust.

mod assemble;
mod codes;
pub(crate) mod fingerprint;
mod next_version;
mod renames;
mod render;
mod rust;
mod source_locations;
mod verdict;
mod wire;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::Generated;
use crate::config::Alias;
use crate::diagnostics::{Code as Problem, Diagnostic};
pub use codes::Code;
pub use source_locations::Place;
pub use verdict::{Rust, Wire};

/// A change and its verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its stable code.
    pub code: Code,
    /// The operations that it affects, as method and path of the new document, or of the old one if the
    /// operation was removed.
    pub operations: Vec<String>,
    /// Its place in the old document.
    pub old_place: Option<Place>,
    /// Its place in the new document.
    pub new_place: Option<Place>,
    /// The verdict for the wire.
    pub wire: Wire,
    /// The verdict for Rust.
    pub rust: Rust,
    /// Describes the change in one sentence.
    pub message: String,
    /// The old value.
    pub old: Option<String>,
    /// The new value.
    pub new: Option<String>,
    /// Identifies the change. It is the same as long as both documents describe the change equally.
    pub fingerprint: String,
    /// The reason for which the configuration accepts it, if it does.
    pub accepted: Option<String>,
    /// The entry of `[aliases]` that makes a rename minor. The client has this alias if the change is minor.
    pub alias: Option<Alias>,
}

/// The differences between two documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Every change, the most severe first.
    pub changes: Vec<Change>,
    /// The version of the client of the old document, if it is known.
    pub version: Option<String>,
}

impl Comparison {
    /// Returns the most severe verdict for the wire; [`None`] if nothing differs there.
    #[must_use]
    pub fn wire(&self) -> Option<Wire> {
        let on_the_wire = self
            .changes
            .iter()
            .filter(|change| change.code.is_on_the_wire());
        on_the_wire.map(|change| change.wire).max()
    }

    /// Returns the most severe verdict for Rust; [`None`] if the clients are the same.
    #[must_use]
    pub fn rust(&self) -> Option<Rust> {
        self.changes.iter().map(|change| change.rust).max()
    }

    /// Returns the version of the new client, if the version of the old one is known.
    #[must_use]
    pub fn next_version(&self) -> Option<String> {
        let version = self.version.as_ref()?;
        match self.rust() {
            Some(rust) => rust.next(version),
            None => Some(version.clone()),
        }
    }

    /// Returns the entries of `[aliases]` that would turn a major change into a minor one.
    #[must_use]
    pub fn missing_aliases(&self) -> Vec<&Alias> {
        let major = self.changes.iter().filter(|one| one.rust == Rust::Major);
        major.filter_map(|change| change.alias.as_ref()).collect()
    }

    /// Returns the changes that are not accepted and have at least one of these verdicts, or a more severe one.
    pub fn denied(&self, wire: Option<Wire>, rust: Option<Rust>) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| {
            let breaks = wire.is_some_and(|least| change.wire >= least);
            let bumps = rust.is_some_and(|least| change.rust >= least);
            change.accepted.is_none() && (breaks || bumps)
        })
    }
}

/// Compares the clients of two documents. Returns [`None`] if one of the documents has errors, which
/// are among its diagnostics.
///
/// The configuration of the new document accepts changes. An entry that matches no change is a
/// diagnostic of the new document.
pub fn compare(old: &Generated, new: &mut Generated, version: Option<&str>) -> Option<Comparison> {
    let (Some(before), Some(after)) = (&old.client, &new.client) else {
        return None;
    };
    let mut changes = assemble::changes((before, &old.sources), (after, &new.sources));
    accept(&mut changes, new);
    changes.sort_by(|one, other| {
        let rank = |change: &Change| {
            (
                std::cmp::Reverse(change.wire),
                std::cmp::Reverse(change.rust),
            )
        };
        rank(one).cmp(&rank(other))
    });
    Some(Comparison {
        changes,
        version: version.map(str::to_owned),
    })
}

/// Marks the changes that the configuration accepts.
fn accept(changes: &mut [Change], new: &mut Generated) {
    let mut by_fingerprint: BTreeMap<String, Vec<&mut Change>> = BTreeMap::new();
    for change in changes {
        by_fingerprint
            .entry(change.fingerprint.clone())
            .or_default()
            .push(change);
    }
    for entry in &new.config.accept_changes {
        let Some(changes) = by_fingerprint.get_mut(&entry.fingerprint.value) else {
            let message = format!(
                "no change has the fingerprint `{}`",
                entry.fingerprint.value
            );
            let span = entry.fingerprint.span;
            let problem = Diagnostic::new(Problem::StaleAcceptance, span, message);
            new.diagnostics.push(problem.help("remove the entry"));
            continue;
        };
        for change in changes {
            change.accepted = Some(entry.reason.clone());
        }
    }
}
