//! What is to be added, and where: decided on the tree, before the text is looked at.

use super::super::fragment::name;
use super::super::{Fragment, Operation, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{Entry, Node, NodeValue};

/// How many keys lead to an operation (`paths`, path, method) and to a component (`components`,
/// section, name).
const DEPTH: usize = 3;

/// What is to be added, and what it is called.
#[derive(Debug, Default)]
pub(super) struct Plan<'n> {
    /// By the mapping that it is added to, inner mappings first.
    pub(super) additions: Vec<Addition<'n>>,
    /// `GET /path`, or `schemas/Name`.
    pub(super) added: Vec<String>,
}

/// New members of one mapping.
#[derive(Debug)]
pub(super) struct Addition<'n> {
    /// The keys that lead to the mapping.
    pub(super) pointer: Vec<String>,
    /// The mapping with its key; [`None`] for the root.
    pub(super) into: Option<&'n Entry>,
    /// The members.
    pub(super) members: Vec<(String, Value)>,
}

/// Decides what is added. [`None`] if something cannot be, which is reported.
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

/// The fragment as a part of a document.
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

/// What operations and components are called that are below a key.
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

/// The problem of an operation or component that exists with different content.
fn conflict(entry: &Entry, pointer: &[String], wanted: &Value) -> Option<Diagnostic> {
    let there = Value::from(&entry.value);
    let place = difference(wanted, &there)?;
    let [top, outer, inner] = pointer else {
        return None;
    };
    let place = if place.is_empty() {
        "as a whole".to_owned()
    } else {
        format!("at `{place}`")
    };
    let message = format!(
        "`{}` is in the document already, with other content",
        name([top, outer, inner])
    );
    let help = "rename one of the two, or change this one by hand until they are equal";
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

/// The problem where members cannot be added to the value of a key.
fn unusable(entry: &Entry) -> Option<Diagnostic> {
    let problem = |message: String| Diagnostic::new(Code::Insertion, entry.value.span, message);
    let key = &entry.key.text;
    if entry.value.span.start < entry.key.span.end {
        let message = format!("`{key}` is written elsewhere and has an alias here");
        return Some(problem(message).help("write it out here"));
    }
    match entry.value.value {
        NodeValue::Object(_) if entry.value.get("$ref").is_some() => {
            let message = format!("`{key}` is in another place, which its `$ref` names");
            Some(problem(message).help("insert into the document that the reference names"))
        }
        NodeValue::Object(_) | NodeValue::Null => None,
        _ => Some(problem(format!("`{key}` must be an object"))),
    }
}

/// The problem where an operation's identifier or path is taken by another one (OpenAPI 3.1,
/// sections 4.8.8 and 4.8.10).
fn clash(root: &Node, operation: &Operation) -> Option<Diagnostic> {
    let paths = root.get("paths")?;
    let there = paths.get(&operation.path);
    if there.is_some_and(|item| item.get(&operation.method).is_some()) {
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
            return Some(problem.help("use the names that are here"));
        }
        for entry in path.value.entries() {
            let same = same_path && *entry.key.text == *operation.method;
            let taken = entry.value.get("operationId").and_then(Node::as_str);
            if !same && id.is_some() && taken == id {
                let message = format!(
                    "the operationId `{}` of `{} {}` is taken",
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

/// The path with its parameters without names.
fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let mut template = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        template.push_str("{}");
        template.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    template
}
