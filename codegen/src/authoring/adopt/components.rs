//! The components that adopted operations refer to.

use std::collections::BTreeSet;

use super::super::{Operation, Value};
use super::names::Names;
use super::walk::{Kind, references, walk};
use super::{mark, upgrade_from_3_0};
use crate::diagnostics::{Code, Diagnostic};
use crate::pointer;
use crate::source::{FileId, Node, Sources, Span};

/// The maximum depth of references that are inlined.
const DEPTH: u32 = 16;

/// The components of the other document.
#[derive(Debug)]
pub(super) struct Components<'s> {
    pub(super) other: &'s Sources,
    /// Whether schemas are converted from 3.0 to 3.1.
    pub(super) upgrade: bool,
    pub(super) names: Names<'s>,
    /// The name of the other document.
    pub(super) document: &'s str,
    pub(super) problems: Vec<Diagnostic>,
}

impl Components<'_> {
    /// Returns the target of a reference of the other document.
    pub(super) fn get(&self, reference: &str) -> Option<Value> {
        let resolved = self.other.resolve(FileId(0), reference).ok()?;
        Some(Value::from(resolved.node))
    }

    /// Inlines the references to anything that is not a component.
    pub(super) fn inline(&mut self, value: &mut Value, kind: Kind, place: Span) {
        for _ in 0..DEPTH {
            let mut has_changed = false;
            let (other, problems) = (self.other, &mut self.problems);
            walk(value, kind, &mut |value, kind| {
                if !matches!(kind, Kind::Schema | Kind::Object) {
                    return;
                }
                let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
                    return;
                };
                match target(other, reference, place) {
                    Ok(_) if component(reference).is_some() => return,
                    Ok(node) => *value = Value::from(node),
                    Err(problem) => {
                        problems.extend(problem);
                        *value = Value::Bool(true);
                    }
                }
                has_changed = true;
            });
            if !has_changed {
                return;
            }
        }
        let message = "a reference refers to itself, and not through a component";
        let problem = Diagnostic::new(Code::UnresolvedReference, place, message);
        self.problems.push(problem);
    }

    /// Returns every component that the operations refer to, each once, and rewrites all references to the
    /// names in our document. `is_ours` returns whether a component of our document is used instead, for a
    /// section, the name in the other document and the name in ours.
    pub(super) fn reached(
        &mut self,
        operations: &mut [Operation],
        is_ours: &dyn Fn(&str, &str, &str) -> bool,
    ) -> Vec<(String, String, Value)> {
        let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
        let mut waiting: Vec<(String, String)> = Vec::new();
        for operation in operations {
            waiting.extend(schemes(&operation.value));
            self.rename(&mut operation.value, Kind::Object, &mut waiting);
        }
        let mut components = Vec::new();
        let mut at = 0;
        while let Some((section, key)) = waiting.get(at).cloned() {
            at += 1;
            if !seen.insert((section.clone(), key.clone())) {
                continue;
            }
            let Some(name) = self.names.get(&section, &key) else {
                continue;
            };
            let node = self.names.component(&section, &key);
            if let Some(node) = node.filter(|_| !is_ours(&section, &key, &name)) {
                let value = self.component(&section, &key, node, &mut waiting);
                components.push((section, name, value));
            }
        }
        components
    }

    fn component(
        &mut self,
        section: &str,
        key: &str,
        node: &Node,
        waiting: &mut Vec<(String, String)>,
    ) -> Value {
        let kind = if section == "schemas" {
            Kind::Schema
        } else {
            Kind::Object
        };
        let mut value = Value::from(node);
        self.inline(&mut value, kind, node.span);
        if self.upgrade {
            upgrade_from_3_0::upgrade(&mut value, kind);
        }
        self.rename(&mut value, kind, waiting);
        let key = pointer::escape(key);
        mark(
            &mut value,
            self.document,
            &format!("#/components/{section}/{key}"),
        );
        value
    }

    /// Rewrites references to the names of our document, and records the components that they resolve to.
    fn rename(&mut self, value: &mut Value, kind: Kind, waiting: &mut Vec<(String, String)>) {
        references(value, kind, &mut |reference| {
            // The mapping of a discriminator can have the bare name of a schema.
            let bare = self.names.component("schemas", reference).is_some();
            let found = if bare {
                Some(("schemas".to_owned(), reference.clone()))
            } else {
                component(reference)
            };
            let Some((section, key)) = found else { return };
            if let Some(name) = self.names.get(&section, &key) {
                *reference = format!("#/components/{section}/{name}");
                waiting.push((section, key));
            }
        });
    }
}

/// Returns the section and name of the component that a reference names.
fn component(reference: &str) -> Option<(String, String)> {
    let (section, name) = reference.strip_prefix("#/components/")?.split_once('/')?;
    let name = pointer::unescape(name).into_owned();
    (!reference.ends_with('/') && reference.matches('/').count() == 3)
        .then(|| (section.to_owned(), name))
}

/// Returns the security schemes that an operation names.
fn schemes(operation: &Value) -> Vec<(String, String)> {
    let alternatives = operation.get("security").map(Value::items);
    let names = alternatives.unwrap_or_default().iter();
    let names = names.flat_map(Value::members);
    names
        .map(|(name, _)| ("securitySchemes".to_owned(), name.clone()))
        .collect()
}

/// Returns the target of a reference, or its problem, if that was not reported yet.
fn target<'s>(
    other: &'s Sources,
    reference: &str,
    place: Span,
) -> Result<&'s Node, Option<Diagnostic>> {
    if !reference.starts_with('#') {
        let message = format!("`{reference}` is in another file");
        let problem = Diagnostic::new(Code::UnresolvedReference, place, message);
        return Err(Some(problem.help("put the document into one file first")));
    }
    let resolved = other.resolve(FileId(0), reference);
    let resolved = resolved.map_err(|error| error.diagnostic(reference, place))?;
    Ok(resolved.node)
}
