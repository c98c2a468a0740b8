//! Inserts a fragment into the text of a document.
//!
//! The existing text is kept byte for byte. What is already equal is skipped, and what exists with
//! different content is a diagnostic. The new text is parsed again and compared with what was intended
//! before it is returned.

mod edit;
mod json;
mod plan;
mod rewrite;
mod rewrite_list;
mod scalar;
mod style;
#[cfg(test)]
mod tests;
mod yaml;

pub(super) use json::pretty;
pub(super) use rewrite::rewrite;

use super::{Fragment, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Node, NodeValue, Sources};

/// The text of a document with a fragment in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inserted {
    /// The whole text, without a byte order mark.
    pub text: String,
    /// What is new: `GET /path`, or `schemas/Name`.
    pub added: Vec<String>,
}

/// Inserts a fragment into the document that `sources` begins with.
///
/// [`None`] if it cannot be inserted, which is reported.
pub fn insert(
    sources: &Sources,
    fragment: &Fragment,
    diagnostics: &mut Diagnostics,
) -> Option<Inserted> {
    let root = sources.root()?;
    if !matches!(root.value, NodeValue::Object(_)) {
        let message = "an OpenAPI document is an object";
        diagnostics.push(Diagnostic::new(Code::WrongType, root.span, message));
        return None;
    }
    let plan = plan::plan(root, fragment, diagnostics)?;
    let text = sources.text(FileId(0));
    let new = edit::apply(text, root, &plan.additions);
    if !is_meant(sources.path(FileId(0)), &new, root, &plan.additions) {
        let message = "nothing can be inserted here as text";
        let problem = Diagnostic::new(Code::Insertion, root.span, message);
        let help = "write `paths` and `components` without aliases and merge keys";
        diagnostics.push(problem.help(help));
        return None;
    }
    let added = plan.added;
    Some(Inserted { text: new, added })
}

/// Returns whether a text, parsed again, is the document with the additions.
fn is_meant(path: &str, text: &str, root: &Node, additions: &[plan::Addition<'_>]) -> bool {
    let mut problems = Diagnostics::default();
    let sources = Sources::from_text(path, text, &mut problems);
    let mut meant = Value::from(root);
    for addition in additions {
        let place = addition
            .pointer
            .iter()
            .try_fold(&mut meant, |value, key| value.child(key));
        let Some(place) = place else { return false };
        if matches!(place, Value::Null) {
            *place = Value::Object(Vec::new());
        }
        for (key, value) in &addition.members {
            place.set(key, value.clone());
        }
    }
    let read = sources.root().map(Value::from);
    !problems.has_errors() && read.is_some_and(|read| read.is_same(&meant))
}
