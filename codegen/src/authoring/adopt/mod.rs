//! Takes operations from another document, with the components that they refer to.
//!
//! An operation is rewritten in the form of our document: without the parameters that its path declares and
//! the `security` of the root, with its data in our envelope, and with schemas in the keywords of our version.
//! Components get names by the rules of our document. `x-source` marks the origin of each operation and
//! component.

mod components;
mod envelope;
mod existing;
mod fit;
mod names;
mod select_operations;
#[cfg(test)]
mod tests;
mod upgrade_from_3_0;
mod walk;

use std::collections::BTreeMap;

use super::{Fragment, Operation, Value};
use crate::Include;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::extensions::Extension;
use crate::source::{FileId, Node, Sources, Span};
use components::Components;
use existing::Ours;
pub use fit::fit;
use names::Names;
pub(super) use select_operations::{Found, operations};
use walk::Kind;

/// The operations to take from another document.
#[derive(Clone, Debug, Default)]
pub struct Adoption {
    /// The name of the document in `x-source`.
    pub document: String,
    /// The operations.
    pub choices: Vec<Include>,
    /// Chosen names of components. An existing component of our document with such a name is used instead.
    pub names: BTreeMap<String, String>,
}

/// Takes the chosen operations of the document `other` for the document `ours`.
///
/// Returns [`None`] after an error. The diagnostics have places in `other`.
pub fn adopt(
    other: &Sources,
    ours: &Sources,
    adoption: &Adoption,
    diagnostics: &mut Diagnostics,
) -> Option<Fragment> {
    let upgrade = needs_upgrade(other, ours, diagnostics)?;
    let chosen = select_operations::chosen(other, &adoption.choices, diagnostics);
    let known = known_names(other, ours, adoption, diagnostics);
    let mut components = Components {
        other,
        upgrade,
        names: Names::new(other, known),
        document: &adoption.document,
        problems: Vec::new(),
    };
    let adopted = existing::adopted(ours, &adoption.document);
    let ours = Ours::new(ours)?;
    let mut fragment = Fragment::default();
    for found in chosen {
        let value = operation(&found, &ours, &mut components);
        fragment.operations.push(Operation {
            path: found.path.to_owned(),
            method: found.method.to_owned(),
            value,
        });
    }
    fragment.components = components.reached(&mut fragment.operations, &|section, key, name| {
        let is_adopted = adopted.contains_key(&(section.to_owned(), key.to_owned()));
        let chosen = adoption.names.get(key).is_some_and(|chosen| chosen == name) && !is_adopted;
        (chosen || section == "securitySchemes") && ours.has_component(section, name)
    });
    let problems = components.problems;
    for problem in problems {
        diagnostics.push(problem);
    }
    (!diagnostics.has_errors()).then_some(fragment)
}

/// Returns an operation in the form of our document, with the references of the other document.
fn operation(found: &Found<'_>, ours: &Ours<'_>, components: &mut Components<'_>) -> Value {
    let mut value = Value::from(found.node);
    let parameters = select_operations::parameters(found);
    if !parameters.is_empty() {
        value.set("parameters", Value::Array(parameters));
    }
    components.inline(&mut value, Kind::Object, found.node.span);
    let component = |reference: &str| components.get(reference);
    fit::fit_operation(found.path, &mut value, ours, &component);
    if components.upgrade {
        upgrade_from_3_0::upgrade(&mut value, Kind::Object);
    }
    mark(&mut value, components.document, &found.pointer());
    value
}

/// Adds the origin of a value.
fn mark(value: &mut Value, document: &str, pointer: &str) {
    let source = Value::Object(vec![
        ("document".to_owned(), Value::from(document)),
        ("pointer".to_owned(), Value::from(pointer)),
    ]);
    value.set(Extension::Source.name(), source);
}

/// Returns the names from earlier adoptions and the chosen ones. Reports chosen names of unknown components.
fn known_names(
    other: &Sources,
    ours: &Sources,
    adoption: &Adoption,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<(String, String), String> {
    let mut known = existing::adopted(ours, &adoption.document);
    let components = other.root().and_then(|root| root.get("components"));
    let sections = components.map(Node::entries).unwrap_or_default();
    for (key, name) in &adoption.names {
        let having = sections
            .iter()
            .filter(|section| section.value.get(key).is_some());
        let having = having.map(|section| (section.key.text.to_string(), key.clone()));
        let mut found = false;
        for component in having {
            found = true;
            known.insert(component, name.clone());
        }
        if !found {
            let message = format!("the other document has no component `{key}`");
            let problem = Diagnostic::without_place(Code::Configuration, message);
            let all = sections.iter().flat_map(|section| section.value.entries());
            diagnostics.push(problem.suggest(key, all.map(|entry| &*entry.key.text), ""));
        }
    }
    known
}

/// Returns whether schemas have to be converted from 3.0 to 3.1. Reports versions that cannot be combined,
/// and returns [`None`].
fn needs_upgrade(other: &Sources, ours: &Sources, diagnostics: &mut Diagnostics) -> Option<bool> {
    let version = |sources: &Sources| {
        let version = sources.root()?.get("openapi")?.as_str()?;
        let minor = version.strip_prefix("3.")?.split('.').next()?;
        minor.parse::<u32>().ok()
    };
    let (theirs, ours) = (version(other), version(ours));
    let start = Span::new(FileId(0), 0, 0);
    let problem = match (theirs, ours) {
        (Some(0), Some(1..)) => return Some(true),
        (Some(theirs), Some(ours)) if (theirs == 0) == (ours == 0) => return Some(false),
        (None, _) => Diagnostic::new(
            Code::UnsupportedVersion,
            start,
            "operations can be taken from documents of OpenAPI 3 only",
        ),
        _ => Diagnostic::new(
            Code::UnsupportedVersion,
            start,
            "operations of OpenAPI 3.1 cannot be written into a document of OpenAPI 3.0",
        )
        .help("write `openapi: 3.1.0` in the document that is extended, and `type: [T, 'null']` for `nullable`"),
    };
    diagnostics.push(problem);
    None
}
