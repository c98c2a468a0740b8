//! What a new version of a document means for those who use its client.
//!
//! Takes two clients in memory, returns a [`Comparison`]: every [`Change`] with what it means on the
//! wire and in Rust. Two independent stages do the work: `wire` compares the
//! models, `rust` compares the emitted files. Here their findings are put together: a difference of the
//! clients belongs to the difference of the documents that touches the same item, and what belongs to
//! none is a change of its own. Nothing of this stage reads the text of a document.

mod assemble;
mod codes;
pub(crate) mod fingerprint;
mod locations;
mod next_version;
mod renames;
mod render;
mod rust;
mod verdict;
mod wire;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::Generated;
use crate::config::Alias;
use crate::diagnostics::{Code as Problem, Diagnostic};
pub use codes::Code;
pub use locations::Place;
pub use verdict::{Rust, Wire};

/// A change, with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its stable code.
    pub code: Code,
    /// The operations that it reaches, as method and path of the new document, or of the old one for
    /// what is gone.
    pub operations: Vec<String>,
    /// Its place in the old document.
    pub old_place: Option<Place>,
    /// Its place in the new document.
    pub new_place: Option<Place>,
    /// What it means on the wire.
    pub wire: Wire,
    /// What it means in Rust.
    pub rust: Rust,
    /// What has changed, in one sentence.
    pub message: String,
    /// The old value.
    pub old: Option<String>,
    /// The new value.
    pub new: Option<String>,
    /// Identifies the change. It stays the same as long as both documents describe the change equally.
    pub fingerprint: String,
    /// Why it is accepted, if the configuration accepts it.
    pub accepted: Option<String>,
    /// The entry of `[aliases]` that makes a rename minor. The client has the alias if the change is minor.
    pub alias: Option<Alias>,
}

/// Two documents and what differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Every change, the worst first.
    pub changes: Vec<Change>,
    /// The version of the client that the old document has, if it is known.
    pub version: Option<String>,
}

impl Comparison {
    /// Returns what the whole means on the wire; [`None`] if nothing differs there.
    #[must_use]
    pub fn wire(&self) -> Option<Wire> {
        let on_the_wire = self
            .changes
            .iter()
            .filter(|change| change.code.is_on_the_wire());
        on_the_wire.map(|change| change.wire).max()
    }

    /// Returns what the whole means in Rust; [`None`] if the clients are the same.
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

    /// Returns the changes that are not accepted and at least as bad.
    pub fn denied(&self, wire: Option<Wire>, rust: Option<Rust>) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| {
            let breaks = wire.is_some_and(|least| change.wire >= least);
            let bumps = rust.is_some_and(|least| change.rust >= least);
            change.accepted.is_none() && (breaks || bumps)
        })
    }
}

/// Compares the clients of two documents. [`None`] if one of the documents could not be read, which
/// its diagnostics say.
///
/// The configuration of the new one accepts changes; an entry that accepts nothing is a diagnostic of
/// the new one.
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
    let mut by_print: BTreeMap<String, Vec<&mut Change>> = BTreeMap::new();
    for change in changes {
        by_print
            .entry(change.fingerprint.clone())
            .or_default()
            .push(change);
    }
    for entry in &new.config.accept_changes {
        let Some(changes) = by_print.get_mut(&entry.fingerprint.value) else {
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
