//! Follows another document: takes what changed there since operations were adopted.
//!
//! Three versions of each adopted operation and component are merged: the one in the lock file, which
//! was taken, the one in our document, and the current one in the other document. Our corrections stay.

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

/// What is followed.
#[derive(Clone, Debug, Default)]
pub struct Following {
    /// What the other document is called in `x-source` and in the lock file.
    pub document: String,
    /// Operations that are reported when they appear.
    pub watch: Vec<Include>,
    /// Whether our value is kept where both sides changed, without a conflict.
    pub keep_ours: bool,
}

/// What a document becomes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// The text of our document.
    pub text: String,
    /// The lock file.
    pub lock: Lock,
    /// Adopted operations and components that have changed upstream.
    pub changed: Vec<String>,
    /// Adopted operations that are no longer upstream.
    pub gone: Vec<String>,
    /// Operations upstream that are watched, not ours, and were not reported before.
    pub new: Vec<String>,
}

/// Merges the changes of the document `upstream` into `ours`.
///
/// [`None`] if that cannot be done: `problems` are those of upstream, `conflicts` those of our
/// document.
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
    let (adopted, gone): (Vec<String>, Vec<String>) = taken
        .map(|taken| taken.name.clone())
        .partition(|name| is_in(&there, name));
    let document = lock.documents.get(&following.document);
    let seen = document.map(|document| document.seen.as_slice());
    let seen = seen.unwrap_or_default();
    let watched = there.iter().filter(|found| {
        let name = found.name();
        let known = is_in(&here, &name) || seen.contains(&name) || gone.contains(&name);
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
        .retain(|taken| taken.document != following.document || !gone.contains(&taken.name));
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
        gone,
        new,
    })
}

/// Returns our text with the changes of a fragment, and the names of what has changed.
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
        if taken.said.is_same(value) {
            continue;
        }
        changed.push(name.clone());
        let here = Value::from(&entry.value);
        let mut places = Vec::new();
        let merged = merge::merge(Some(&taken.said), Some(&here), Some(value), "", &mut places);
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
        let message = "the changes cannot be written here as text";
        let problem = Diagnostic::new(Code::Insertion, root.span, message);
        conflicts.push(problem.help("write adopted operations without aliases and merge keys"));
        return None;
    };
    // New parts refer to nothing in our document, and what was taken before is in it now.
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

/// The problem where both sides changed, at the nearest place that our document has.
fn conflict(entry: &Entry, name: &str, place: &str) -> Diagnostic {
    let mut nearest = entry;
    for key in place.split('/').skip(1) {
        match nearest.value.entry(key) {
            Some(inner) => nearest = inner,
            None => break,
        }
    }
    let message = format!("`{name}` was changed here and upstream, in different ways");
    Diagnostic::new(Code::Conflict, nearest.key.span, message)
        .label(format!("at `{place}`"))
        .help("write what it should be, and update with `--ours`, which keeps what is here")
}
