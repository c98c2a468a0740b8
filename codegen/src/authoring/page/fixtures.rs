//! Converts pages to files of `tests/fixtures/pages`, which tests compare with the document.

use super::field_paths::{self, PathFacts};
use super::tree::PageOperation;
use super::{Page, stem};
use crate::authoring::Value;

/// A file of fixtures.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixture {
    /// The path below the folder of fixtures: `fields/worker-deployments-create.json`.
    pub path: String,
    /// The content.
    pub value: Value,
}

/// Returns the fixtures of pages. `id` returns the id of an operation in the document.
#[must_use]
pub fn of_pages(pages: &[Page], id: &dyn Fn(&PageOperation) -> String) -> Vec<Fixture> {
    let mut fixtures = Vec::new();
    for page in pages {
        let mut skeletons = Vec::new();
        for operation in &page.operations {
            let id = id(operation);
            let mut add = |path: String, value: Value| fixtures.push(Fixture { path, value });
            if !operation.sections.is_empty() {
                add(format!("fields/{id}.json"), fields(&page.name, operation));
            }
            if let Some(example) = &operation.request_example {
                add(format!("examples/{id}.body.json"), example.clone());
            }
            if let Some(example) = &operation.response_example {
                add(format!("examples/{id}.200.json"), example.clone());
            }
            if !operation.skeletons.is_empty() {
                skeletons.push(skeleton(operation));
            }
        }
        if !skeletons.is_empty() {
            let value = Value::Object(vec![
                text("page", &page.name),
                ("operations".to_owned(), Value::Array(skeletons)),
            ]);
            let path = format!("skeletons/{}.json", stem(&page.name));
            fixtures.push(Fixture { path, value });
        }
    }
    fixtures
}

fn fields(page: &str, operation: &PageOperation) -> Value {
    let permissions = operation.permissions.iter().cloned().map(Value::String);
    let security = operation.security.iter().map(|headers| {
        let headers = headers.iter().map(|(name, value)| text(name, value));
        Value::Object(headers.collect())
    });
    let all = field_paths::of_operation(operation);
    let fields = all.into_iter().map(field);
    Value::Object(vec![
        text("page", page),
        text("operation", &operation.key()),
        text("server", operation.server.as_deref().unwrap_or_default()),
        (
            "permissions".to_owned(),
            Value::Array(permissions.collect()),
        ),
        ("security".to_owned(), Value::Array(security.collect())),
        ("fields".to_owned(), Value::Array(fields.collect())),
    ])
}

fn field(field: PathFacts) -> Value {
    let mut members = vec![text("place", field.place), text("path", &field.path)];
    members.extend(field.facts);
    Value::Object(members)
}

fn skeleton(operation: &PageOperation) -> Value {
    let responses = operation.skeletons.iter().map(|skeleton| {
        let mut members = Vec::new();
        members.extend(skeleton.data.as_ref().map(|data| text("data", data)));
        let body = skeleton.body.clone().unwrap_or(Value::Null);
        members.push(("body".to_owned(), body));
        (skeleton.status.clone(), Value::Object(members))
    });
    Value::Object(vec![
        text("operation", &operation.key()),
        ("responses".to_owned(), Value::Object(responses.collect())),
    ])
}

fn text(key: &str, value: &str) -> (String, Value) {
    (key.to_owned(), Value::String(value.to_owned()))
}
