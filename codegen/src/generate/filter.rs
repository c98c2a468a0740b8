//! Which operations are wanted.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::model::{Api, OperationId};
use crate::names::Names;

/// A choice of operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Include {
    /// Those whose first tag is this.
    Tag(String),
    /// The one with this id (or, without one, method and path).
    Operation(String),
    /// Those with this path, where `*` matches anything.
    Path(String),
}

impl std::str::FromStr for Include {
    type Err = String;

    /// Reads `tag:NAME`, `op:ID` or `path:PATTERN`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("tag", tag)) => Ok(Self::Tag(tag.to_owned())),
            Some(("op", id)) => Ok(Self::Operation(id.to_owned())),
            Some(("path", pattern)) => Ok(Self::Path(pattern.to_owned())),
            _ => Err("expected `tag:NAME`, `op:ID` or `path:PATTERN`".to_owned()),
        }
    }
}

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

/// Whether the text matches the pattern, in which `*` matches anything.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(text) = text.strip_prefix(start) else {
        return false;
    };
    let starts = text
        .char_indices()
        .map(|(index, _)| index)
        .chain([text.len()]);
    starts
        .into_iter()
        .any(|index| text.get(index..).is_some_and(|text| matches(rest, text)))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_anything() {
        assert!(matches(
            "/accounts/*/pages*",
            "/accounts/{id}/pages/projects"
        ));
        assert!(matches("/accounts", "/accounts"));
        assert!(!matches("/accounts", "/accounts/{id}"));
        assert!(!matches("*/zones", "/accounts"));
    }
}
