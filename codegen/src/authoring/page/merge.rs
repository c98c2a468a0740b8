//! Merges pages that describe the same operation.

use std::collections::BTreeMap;

use super::field_paths::{self, PathFacts};
use super::tree::PageOperation;
use crate::authoring::Value;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Returns each operation once, with the facts of all pages. If pages differ, the first page that lists the
/// field is used, and the difference is reported.
pub(super) fn merge(
    all: impl Iterator<Item = PageOperation>,
    diagnostics: &mut Diagnostics,
) -> Vec<PageOperation> {
    let mut merged: Vec<PageOperation> = Vec::new();
    for operation in all {
        match merged
            .iter_mut()
            .find(|known| known.key() == operation.key())
        {
            Some(known) => unite(known, operation, diagnostics),
            None => merged.push(operation),
        }
    }
    for operation in &merged {
        compare_skeletons(operation, diagnostics);
    }
    merged
}

fn unite(known: &mut PageOperation, other: PageOperation, diagnostics: &mut Diagnostics) {
    compare(known, &other, diagnostics);
    for section in other.sections {
        if !known
            .sections
            .iter()
            .any(|one| one.place.name() == section.place.name())
        {
            known.sections.push(section);
        }
    }
    for skeleton in other.skeletons {
        if !known
            .skeletons
            .iter()
            .any(|one| one.status == skeleton.status)
        {
            known.skeletons.push(skeleton);
        }
    }
    if known.permissions.is_empty() {
        known.permissions = other.permissions;
    }
    if known.security.is_empty() {
        known.security = other.security;
    }
    if known.description.is_empty() {
        known.description = other.description;
    }
    known.server = known.server.take().or(other.server);
    known.media = known.media.take().or(other.media);
    known.request_example = known.request_example.take().or(other.request_example);
    known.response_example = known.response_example.take().or(other.response_example);
}

/// Reports different facts about the same field.
fn compare(one: &PageOperation, other: &PageOperation, diagnostics: &mut Diagnostics) {
    let (known, found) = (
        field_paths::of_operation(one),
        field_paths::of_operation(other),
    );
    let known = by_path(&known);
    for field in &found {
        let Some(known) = known.get(&(field.place, field.path.as_str())) else {
            continue;
        };
        for (keyword, value) in &field.facts {
            let before = known.facts.iter().find(|(name, _)| name == keyword);
            if let Some((_, before)) = before.filter(|(_, before)| before != value) {
                let message = format!(
                    "the pages disagree on `{keyword}` of `{}`: {} and {}",
                    field.path,
                    before.to_json(),
                    value.to_json()
                );
                let problem = Diagnostic::new(Code::PageConflict, field.span, message)
                    .also(known.span, "this one is used");
                diagnostics.push(problem);
            }
        }
    }
}

/// Reports leaves of skeletons that the list of fields lacks, or has with another type.
fn compare_skeletons(operation: &PageOperation, diagnostics: &mut Diagnostics) {
    let listed = field_paths::of_operation(operation);
    if !listed.iter().any(|field| field.place == "200") {
        return;
    }
    let listed = by_path(&listed);
    for skeleton in operation.skeletons.iter().filter(|one| one.status == "200") {
        let mut leaves = Vec::new();
        let Some(body) = &skeleton.body else {
            continue;
        };
        leaves_of(
            body,
            skeleton.data.as_deref().unwrap_or_default(),
            &mut leaves,
        );
        for (path, ty) in leaves {
            let field = listed.get(&("200", path.as_str()));
            let known = field.and_then(|field| field.facts.iter().find(|(name, _)| name == "type"));
            let message = match known {
                None => format!("one page lists `{path}`, the other does not"),
                Some((_, Value::String(known))) if !agree(known, &ty) => {
                    format!("the pages disagree on the type of `{path}`: `{known}` and `{ty}`")
                }
                Some(_) => continue,
            };
            diagnostics.push(Diagnostic::new(Code::PageConflict, operation.span, message));
        }
    }
}

/// Returns the fields by place and path: the first one of duplicates.
fn by_path(fields: &[PathFacts]) -> BTreeMap<(&str, &str), &PathFacts> {
    let fields = fields.iter().rev();
    fields
        .map(|field| ((field.place, field.path.as_str()), field))
        .collect()
}

/// Returns whether two names of types are compatible: an integer is a number.
fn agree(one: &str, other: &str) -> bool {
    one == other || matches!((one, other), ("number", "integer") | ("integer", "number"))
}

fn leaves_of(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(leaf) if leaf.starts_with('*') => {
            found.push((path.to_owned(), leaf.trim_matches('*').to_owned()));
        }
        Value::Array(items) => {
            for item in items {
                leaves_of(item, &format!("{path}[]"), found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let path = match path {
                    "" => name.clone(),
                    _ => format!("{path}.{name}"),
                };
                leaves_of(member, &path, found);
            }
        }
        _ => {}
    }
}
