//! Operations and components to add to a document, in the order in which they are written.

/// Operations and the components that they refer to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fragment {
    /// The operations.
    pub operations: Vec<Operation>,
    /// The components: the section (`schemas`, `parameters`, …), the name and the object.
    pub components: Vec<(String, String, Value)>,
}

impl Fragment {
    /// Returns the operations and components, each with its keys in a document.
    pub fn located(&self) -> impl Iterator<Item = ([&str; 3], &Value)> {
        let operations = self.operations.iter();
        let operations = operations.map(|one| (["paths", &*one.path, &*one.method], &one.value));
        let components = self.components.iter();
        let components =
            components.map(|(section, name, value)| (["components", &**section, &**name], value));
        operations.chain(components)
    }
}

/// Returns the name of an operation or component, by its keys: `GET /path` or `schemas/Name`.
pub(super) fn name([top, outer, inner]: [&str; 3]) -> String {
    match top {
        "paths" => format!("{} {outer}", inner.to_uppercase()),
        _ => format!("{outer}/{inner}"),
    }
}

/// One operation of a [`Fragment`].
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// The path template, as it is written under `paths`.
    pub path: String,
    /// The key of the method in the path item: `get`, `post`, …
    pub method: String,
    /// The operation object.
    pub value: Value,
}

/// A value of a document: JSON whose members keep their order and whose numbers keep their text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// An object, its members in the order in which they are written.
    Object(Vec<(String, Value)>),
}
