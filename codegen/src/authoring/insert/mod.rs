//! Inserts a fragment into the text of a document.
//!
//! The existing text is kept byte for byte. Equal operations and components are skipped, and those that exist
//! with different content are diagnostics. The new text is parsed and compared with the intended document
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

/// The text of a document with a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inserted {
    /// The whole text, without a byte order mark.
    pub text: String,
    /// The added operations and components: `GET /path` or `schemas/Name`.
    pub added: Vec<String>,
}

/// Inserts a fragment into the first document of `sources`.
///
/// Reports what cannot be inserted, and returns [`None`].
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
    if !is_intended(sources.path(FileId(0)), &new, root, &plan.additions) {
        let message = "the document cannot be edited as text";
        let problem = Diagnostic::new(Code::Insertion, root.span, message);
        let help = "write `paths` and `components` without aliases and merge keys";
        diagnostics.push(problem.help(help));
        return None;
    }
    let added = plan.added;
    Some(Inserted { text: new, added })
}

/// Returns whether a text is the document with the additions.
fn is_intended(path: &str, text: &str, root: &Node, additions: &[plan::Addition<'_>]) -> bool {
    let mut problems = Diagnostics::default();
    let sources = Sources::from_text(path, text, &mut problems);
    let mut intended = Value::from(root);
    for addition in additions {
        let place = addition
            .pointer
            .iter()
            .try_fold(&mut intended, |value, key| value.child(key));
        let Some(place) = place else { return false };
        if matches!(place, Value::Null) {
            *place = Value::Object(Vec::new());
        }
        for (key, value) in &addition.members {
            place.set(key, value.clone());
        }
    }
    let read = sources.root().map(Value::from);
    !problems.has_errors() && read.is_some_and(|read| read.is_same(&intended))
}
