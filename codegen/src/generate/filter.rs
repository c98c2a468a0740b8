//! Which operations are wanted.

use std::collections::BTreeSet;

use crate::config::Include;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::model::{Api, OperationId};
use crate::names::Names;
use crate::wildcard::matches;

/// The operations that are wanted; [`None`]: all. A choice that matches nothing is an error.
pub(super) fn selected(
    include: &[Include],
    api: &Api,
    names: &Names,
    diagnostics: &mut Diagnostics,
) -> Option<BTreeSet<OperationId>> {
    if include.is_empty() {
        return None;
    }
    let mut selected = BTreeSet::new();
    for choice in include {
        let matching = api.operations().filter(|(id, operation)| match choice {
            Include::Tag(tag) => operation.tag.as_ref() == Some(tag),
            Include::Operation(wanted) => names.operation(*id).id == *wanted,
            Include::Path(pattern) => matches(pattern, &operation.path),
        });
        let matching: Vec<OperationId> = matching.map(|(id, _)| id).collect();
        if matching.is_empty() {
            diagnostics.push(no_match(choice, api, names));
        }
        selected.extend(matching);
    }
    Some(selected)
}

/// Returns the diagnostic of a choice that matches nothing, with the most similar choice, or else the first one.
fn no_match(choice: &Include, api: &Api, names: &Names) -> Diagnostic {
    let (kind, wanted, known): (_, _, Vec<&str>) = match choice {
        Include::Tag(tag) => ("tag", tag, api.tags.iter().map(|tag| &*tag.name).collect()),
        Include::Operation(id) => {
            let ids = names.operations.iter().map(|one| &*one.id);
            ("op", id, ids.collect())
        }
        Include::Path(pattern) => {
            let paths = api.operations.iter().map(|one| &*one.path);
            ("path", pattern, paths.collect())
        }
    };
    let message = format!("the document has no operation for `{kind}:{wanted}`");
    let diagnostic = Diagnostic::without_place(Code::Configuration, message);
    match (closest(wanted, known.iter().copied()), known.first()) {
        (Some(similar), _) => diagnostic.help(format!("did you mean `{kind}:{similar}`?")),
        (None, Some(first)) => {
            diagnostic.help(format!("for example, the document has `{kind}:{first}`"))
        }
        (None, None) => diagnostic,
    }
}
