//! Selects the operations to take from another document.

use super::super::Value;
use crate::Include;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::pointer;
use crate::source::{Entry, Node, Sources};
use crate::wildcard::matches;

/// The keys of operations in a path item (OpenAPI 3.1, section 4.8.9).
const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An operation of another document.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Found<'n> {
    pub(in super::super) path: &'n str,
    pub(in super::super) method: &'n str,
    pub(in super::super) item: &'n Node,
    pub(in super::super) node: &'n Node,
}

impl<'n> Found<'n> {
    /// Returns the operation's id.
    pub(in super::super) fn id(&self) -> Option<&'n str> {
        self.node.get("operationId").and_then(Node::as_str)
    }

    /// Returns the operation's first tag.
    fn tag(&self) -> Option<&'n str> {
        let tags = self.node.get("tags").map(Node::items).unwrap_or_default();
        tags.first().and_then(Node::as_str)
    }

    pub(in super::super) fn is(&self, choice: &Include) -> bool {
        match choice {
            Include::Tag(tag) => self.tag() == Some(tag),
            Include::Operation(id) => self.id() == Some(id) || self.name() == *id,
            Include::Path(pattern) => matches(pattern, self.path),
        }
    }

    /// Returns method and path.
    pub(in super::super) fn name(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// Returns the operation's JSON pointer.
    pub(in super::super) fn pointer(&self) -> String {
        let path = pointer::escape(self.path);
        format!("#/paths/{path}/{}", self.method)
    }
}

/// Returns all operations of a document.
pub(in super::super) fn operations(sources: &Sources) -> Vec<Found<'_>> {
    let paths = sources.root().and_then(|root| root.get("paths"));
    let items = paths.map(Node::entries).unwrap_or_default().iter();
    let operations = items.flat_map(|item| {
        let members = item.value.entries().iter();
        let methods = members.filter(|entry| METHODS.contains(&&*entry.key.text));
        methods.map(move |entry: &Entry| Found {
            path: &item.key.text,
            method: &entry.key.text,
            item: &item.value,
            node: &entry.value,
        })
    });
    operations.collect()
}

/// Returns the operations that are chosen. A choice that matches nothing is an error.
pub(super) fn chosen<'n>(
    other: &'n Sources,
    choices: &[Include],
    diagnostics: &mut Diagnostics,
) -> Vec<Found<'n>> {
    let all = operations(other);
    for choice in choices {
        if !all.iter().any(|found| found.is(choice)) {
            diagnostics.push(no_match(choice, &all));
        }
    }
    let is_chosen = |found: &Found<'_>| choices.iter().any(|choice| found.is(choice));
    all.into_iter().filter(is_chosen).collect()
}

/// Returns the diagnostic of a choice that matches nothing, with the most similar operation.
fn no_match(choice: &Include, all: &[Found<'_>]) -> Diagnostic {
    let all = all.iter();
    let (kind, wanted, known): (_, _, Vec<&str>) = match choice {
        Include::Tag(tag) => ("tag", tag, all.filter_map(Found::tag).collect()),
        Include::Operation(id) => ("operation", id, all.filter_map(Found::id).collect()),
        Include::Path(path) => ("path", path, all.map(|one| one.path).collect()),
    };
    let message = format!("the other document has no {kind} `{wanted}`");
    let problem = Diagnostic::without_place(Code::Configuration, message);
    let example = known
        .first()
        .map(|first| format!("for example, it has `{first}`"));
    problem.suggest(wanted, known, &example.unwrap_or_default())
}

/// Returns the parameters of an operation and those of its path that it does not replace.
pub(super) fn parameters(found: &Found<'_>) -> Vec<Value> {
    let list = |node: &Node| -> Vec<Value> {
        let items = node.get("parameters").map(Node::items).unwrap_or_default();
        items.iter().map(Value::from).collect()
    };
    let own = list(found.node);
    let shared = list(found.item).into_iter().filter(|shared| {
        let same = |one: &Value| {
            let same = |key| one.get(key).is_some() && one.get(key) == shared.get(key);
            same("$ref") || (same("name") && same("in"))
        };
        !own.iter().any(same)
    });
    shared.chain(own.clone()).collect()
}
