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
            diagnostics.push(nothing(choice, api, names));
        }
        selected.extend(matching);
    }
    Some(selected)
}

/// Says that a choice matches nothing, and what may be meant.
fn nothing(choice: &Include, api: &Api, names: &Names) -> Diagnostic {
    let (kind, wanted) = match choice {
        Include::Tag(tag) => ("tag", tag),
        Include::Operation(id) => ("op", id),
        Include::Path(pattern) => ("path", pattern),
    };
    let meant = match choice {
        Include::Tag(_) => closest(wanted, api.tags.iter().map(|tag| tag.name.as_str())),
        Include::Operation(_) => {
            closest(wanted, names.operations.iter().map(|one| one.id.as_str()))
        }
        Include::Path(_) => closest(wanted, api.operations.iter().map(|one| one.path.as_str())),
    };
    let message = format!("no operation matches `{kind}:{wanted}`");
    let diagnostic = Diagnostic::without_place(Code::Configuration, message);
    match meant {
        Some(meant) => diagnostic.help(format!("is `{kind}:{meant}` meant?")),
        None => diagnostic,
    }
}
