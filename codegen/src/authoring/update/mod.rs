//! Updates adopted operations and components from the document that they were taken from.
//!
//! Three versions of each are merged: the one in the lock file, the one in our document, and the current one
//! in the other document. Corrections in our document are kept.

mod merge;
#[cfg(test)]
mod tests;

pub(super) use self::merge::name_of;
use super::adopt::{Found, operations};
use super::fragment::name;
use super::insert::{insert, rewrite};
use super::{Adoption, Fragment, Lock, Value, adopt};
use crate::Include;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{Entry, FileId, Sources};

/// The other document, and how its changes are merged.
#[derive(Clone, Debug, Default)]
pub struct Following {
    /// The name of the other document in `x-source` and in the lock file.
    pub document: String,
    /// New operations that are reported.
    pub watch: Vec<Include>,
    /// Whether our value is kept if both sides changed, instead of a conflict.
    pub keep_ours: bool,
}

/// The result of an update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// The new text of our document.
    pub text: String,
    /// The new lock file.
    pub lock: Lock,
    /// The adopted operations and components that have changed upstream.
    pub changed: Vec<String>,
    /// The adopted operations that were removed upstream.
    pub removed: Vec<String>,
    /// The watched operations that are new upstream and were not reported before.
    pub new: Vec<String>,
}

/// Merges the changes of the document `upstream` into `ours`.
///
/// Returns [`None`] after an error: `problems` has the diagnostics of `upstream`, and `conflicts` those of
/// `ours`.
pub fn update(
    upstream: &Sources,
    ours: &Sources,
    lock: &Lock,
    following: &Following,
    problems: &mut Diagnostics,
    conflicts: &mut Diagnostics,
) -> Option<Update> {
    let (there, here) = (operations(upstream), operations(ours));
    let is_in = |all: &[Found<'_>], name: &str| all.iter().any(|found| found.name() == name);
    let taken = lock
        .taken
        .iter()
        .filter(|taken| taken.document == following.document && is_in(&here, &taken.name));
    let (adopted, removed): (Vec<String>, Vec<String>) = taken
        .map(|taken| taken.name.clone())
        .partition(|name| is_in(&there, name));
    let document = lock.documents.get(&following.document);
    let seen = document.map(|document| document.seen.as_slice());
    let seen = seen.unwrap_or_default();
    let watched = there.iter().filter(|found| {
        let name = found.name();
        let known = is_in(&here, &name) || seen.contains(&name) || removed.contains(&name);
        !known && following.watch.iter().any(|choice| found.is(choice))
    });
    let new: Vec<String> = watched.map(Found::name).collect();
    let adoption = Adoption {
        document: following.document.clone(),
        choices: adopted.into_iter().map(Include::Operation).collect(),
        names: document
            .map(|document| document.names.clone())
            .unwrap_or_default(),
    };
    let theirs = adopt(upstream, ours, &adoption, problems)?;
    let (text, changed) = merged(ours, lock, following, &theirs, conflicts)?;
    let mut lock = lock.clone();
    lock.taken
        .retain(|taken| taken.document != following.document || !removed.contains(&taken.name));
    lock.record(&following.document, &theirs);
    let document = lock
        .documents
        .entry(following.document.clone())
        .or_default();
    document.seen.extend(new.iter().cloned());
    Some(Update {
        text,
        lock,
        changed,
        removed,
        new,
    })
}

/// Returns our text with the changes of a fragment, and the names of the changed operations and components.
fn merged(
    ours: &Sources,
    lock: &Lock,
    following: &Following,
    theirs: &Fragment,
    conflicts: &mut Diagnostics,
) -> Option<(String, Vec<String>)> {
    let (mut changes, mut changed) = (Vec::new(), Vec::new());
    for (keys, value) in theirs.located() {
        let name = name(keys);
        let (Some(entry), Some(taken)) = (entry(ours, &keys), lock.get(&following.document, &name))
        else {
            continue;
        };
        if taken.value.is_same(value) {
            continue;
        }
        changed.push(name.clone());
        let current = Value::from(&entry.value);
        let mut places = Vec::new();
        let merged = merge::merge(
            Some(&taken.value),
            Some(&current),
            Some(value),
            "",
            &mut places,
        );
        if !following.keep_ours {
            for place in places {
                conflicts.push(conflict(entry, &name, &place));
            }
        }
        changes.extend(merged.map(|merged| (keys.map(str::to_owned).to_vec(), merged)));
    }
    if conflicts.has_errors() {
        return None;
    }
    let Some(text) = rewrite(ours, &changes) else {
        let root = ours.root()?;
        let message = "the document cannot be edited as text";
        let problem = Diagnostic::new(Code::Insertion, root.span, message);
        conflicts.push(problem.help("write adopted operations without aliases and merge keys"));
        return None;
    };
    // Components that are new upstream are inserted, and so are adopted ones that our document has removed.
    let mut read = Diagnostics::default();
    let sources = Sources::from_text(ours.path(FileId(0)), &text, &mut read);
    let fresh = Fragment {
        operations: Vec::new(),
        components: theirs
            .components
            .iter()
            .filter(|(section, name, _)| {
                let known = lock.get(&following.document, &format!("{section}/{name}"));
                known.is_none() || entry(&sources, &["components", section, name]).is_none()
            })
            .cloned()
            .collect(),
    };
    let inserted = insert(&sources, &fresh, conflicts)?;
    changed.extend(inserted.added);
    Some((inserted.text, changed))
}

fn entry<'s>(sources: &'s Sources, [top, outer, inner]: &[&str; 3]) -> Option<&'s Entry> {
    sources.root()?.get(top)?.get(outer)?.entry(inner)
}

/// Returns the diagnostic of a conflict, at the nearest existing place of our document.
fn conflict(entry: &Entry, name: &str, place: &str) -> Diagnostic {
    let mut nearest = entry;
    for key in place.split('/').skip(1) {
        match nearest.value.entry(key) {
            Some(inner) => nearest = inner,
            None => break,
        }
    }
    let message = format!("`{name}` was changed differently here and upstream");
    Diagnostic::new(Code::Conflict, nearest.key.span, message)
        .label(format!("at `{place}`"))
        .help("write the value that it should have, then update with `--ours`, which keeps it")
}
