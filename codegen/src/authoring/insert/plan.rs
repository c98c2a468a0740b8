//! Decides from the tree of a document what to add and where.

use super::super::fragment::name;
use super::super::{Fragment, Operation, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{Entry, Node, NodeValue};

/// The number of keys of an operation (`paths`, path, method) and of a component (`components`, section,
/// name).
const DEPTH: usize = 3;

/// The additions to a document.
#[derive(Debug, Default)]
pub(super) struct Plan<'n> {
    /// The new members of each mapping, inner mappings first.
    pub(super) additions: Vec<Addition<'n>>,
    /// The names of the added operations and components: `GET /path` or `schemas/Name`.
    pub(super) added: Vec<String>,
}

/// New members of one mapping.
#[derive(Debug)]
pub(super) struct Addition<'n> {
    /// The keys of the mapping, from the root.
    pub(super) pointer: Vec<String>,
    /// The mapping with its key; [`None`] for the root.
    pub(super) into: Option<&'n Entry>,
    /// The members.
    pub(super) members: Vec<(String, Value)>,
}

/// Returns the plan for a fragment. Reports what cannot be added, and returns [`None`].
pub(super) fn plan<'n>(
    root: &'n Node,
    fragment: &Fragment,
    diagnostics: &mut Diagnostics,
) -> Option<Plan<'n>> {
    let mut problems = Vec::new();
    for operation in &fragment.operations {
        problems.extend(clash(root, operation));
    }
    let mut plan = Plan::default();
    let wanted = wanted(fragment);
    plan.descend(root, None, &mut Vec::new(), &wanted, &mut problems);
    if !problems.is_empty() {
        for problem in problems {
            diagnostics.push(problem);
        }
        return None;
    }
    Some(plan)
}

/// Returns the fragment as a document.
fn wanted(fragment: &Fragment) -> Value {
    let mut wanted = Value::Object(Vec::new());
    for (keys, value) in fragment.located() {
        let place = keys
            .iter()
            .try_fold(&mut wanted, |value, key| value.child(key));
        if let Some(place) = place {
            *place = value.clone();
        }
    }
    wanted
}

impl<'n> Plan<'n> {
    fn descend(
        &mut self,
        node: &'n Node,
        into: Option<&'n Entry>,
        pointer: &mut Vec<String>,
        wanted: &Value,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut members = Vec::new();
        for (key, value) in wanted.members() {
            pointer.push(key.clone());
            match node.entry(key) {
                None => {
                    self.added.extend(names(pointer, value));
                    members.push((key.clone(), value.clone()));
                }
                Some(entry) if pointer.len() == DEPTH => {
                    problems.extend(conflict(entry, pointer, value));
                }
                Some(entry) => match unusable(entry) {
                    Some(problem) => problems.push(problem),
                    None => self.descend(&entry.value, Some(entry), pointer, value, problems),
                },
            }
            pointer.pop();
        }
        if !members.is_empty() {
            self.additions.push(Addition {
                pointer: pointer.clone(),
                into,
                members,
            });
        }
    }
}

/// Returns the names of the operations and components below a key.
fn names(pointer: &[String], value: &Value) -> Vec<String> {
    if let [top, outer, inner] = pointer {
        return vec![name([top, outer, inner])];
    }
    let inner = value.members().iter().flat_map(|(key, value)| {
        let pointer: Vec<String> = pointer.iter().chain([key]).cloned().collect();
        names(&pointer, value)
    });
    inner.collect()
}

/// Returns the diagnostic of an operation or component that exists with different content.
fn conflict(entry: &Entry, pointer: &[String], wanted: &Value) -> Option<Diagnostic> {
    let existing = Value::from(&entry.value);
    let place = difference(wanted, &existing)?;
    let [top, outer, inner] = pointer else {
        return None;
    };
    let place = if place.is_empty() {
        "as a whole".to_owned()
    } else {
        format!("at `{place}`")
    };
    let message = format!(
        "`{}` already exists with other content",
        name([top, outer, inner])
    );
    let help = "rename one of them, or edit this one until both are equal";
    Some(
        Diagnostic::new(Code::Insertion, entry.key.span, message)
            .label(format!("it differs {place}"))
            .help(help),
    )
}

/// Returns the pointer of the first place where two values differ.
fn difference(one: &Value, other: &Value) -> Option<String> {
    if one.is_same(other) {
        return None;
    }
    let inner = one.members().iter().find_map(|(key, value)| {
        let below = difference(value, other.get(key)?)?;
        Some(format!("/{key}{below}"))
    });
    let only = |one: &Value, other: &Value| {
        let mut keys = one.members().iter().map(|(key, _)| key);
        let key = keys.find(|key| other.get(key).is_none())?;
        Some(format!("/{key}"))
    };
    let both = matches!((one, other), (Value::Object(_), Value::Object(_)));
    let missing = || only(one, other).or_else(|| only(other, one));
    let place = inner.or_else(|| both.then(missing).flatten());
    Some(place.unwrap_or_default())
}

/// Returns the diagnostic of a value that members cannot be added to.
fn unusable(entry: &Entry) -> Option<Diagnostic> {
    let problem = |message: String| Diagnostic::new(Code::Insertion, entry.value.span, message);
    let key = &entry.key.text;
    if entry.value.span.start < entry.key.span.end {
        let message = format!("`{key}` is an alias of a value elsewhere");
        return Some(problem(message).help("replace the alias by the value"));
    }
    match entry.value.value {
        NodeValue::Object(_) if entry.value.get("$ref").is_some() => {
            let message = format!("`{key}` is a reference to an object elsewhere");
            Some(problem(message).help("extend the document with the target of the reference"))
        }
        NodeValue::Object(_) | NodeValue::Null => None,
        _ => Some(problem(format!("`{key}` must be an object"))),
    }
}

/// Returns the diagnostic of an operation whose `operationId` or path another one has (OpenAPI 3.1, sections
/// 4.8.8 and 4.8.10).
fn clash(root: &Node, operation: &Operation) -> Option<Diagnostic> {
    let paths = root.get("paths")?;
    let item = paths.get(&operation.path);
    if item.is_some_and(|item| item.get(&operation.method).is_some()) {
        return None;
    }
    let id = operation.value.get("operationId").and_then(Value::as_str);
    for path in paths.entries() {
        let same_path = *path.key.text == *operation.path;
        if !same_path && template(&path.key.text) == template(&operation.path) {
            let message = format!(
                "`{}` is the path `{}` with other names of its parameters",
                operation.path, path.key.text
            );
            let problem = Diagnostic::new(Code::Insertion, path.key.span, message);
            return Some(problem.help("use the names of this path"));
        }
        for entry in path.value.entries() {
            let same = same_path && *entry.key.text == *operation.method;
            let taken = entry.value.get("operationId").and_then(Node::as_str);
            if !same && id.is_some() && taken == id {
                let message = format!(
                    "the operationId `{}` of `{} {}` already exists",
                    id.unwrap_or_default(),
                    operation.method.to_uppercase(),
                    operation.path
                );
                return Some(Diagnostic::new(Code::Insertion, entry.value.span, message));
            }
        }
    }
    None
}

/// Returns a path without the names of its parameters.
fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let mut template = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        template.push_str("{}");
        template.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    template
}
