//! The attributes of an item: its documentation, then the others.

/// The attributes of an item.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Attributes {
    /// The lines of its documentation.
    pub(in super::super) docs: Vec<String>,
    /// The others as they are written, such as `#[non_exhaustive]`.
    pub(in super::super) others: Vec<String>,
}

impl Attributes {
    /// The documentation alone.
    pub(in super::super) fn docs(docs: Vec<String>) -> Self {
        Self {
            docs,
            others: Vec::new(),
        }
    }

    /// A line of documentation alone.
    pub(in super::super) fn line(line: impl Into<String>) -> Self {
        Self::docs(vec![line.into()])
    }

    /// Adds attributes as they are written.
    pub(in super::super) fn with(mut self, others: impl IntoIterator<Item = String>) -> Self {
        self.others.extend(others);
        self
    }

    /// Adds the attribute with the features that the item is compiled for, before the others; nothing if it is empty.
    pub(in super::super) fn gate(&mut self, gate: &str) {
        if !gate.is_empty() {
            self.others.insert(0, gate.trim_end().to_owned());
        }
    }

    /// Adds `#[derive(…)]`.
    pub(in super::super) fn derive(self, traits: &[&str]) -> Self {
        self.with([format!("#[derive({})]", traits.join(", "))])
    }

    /// Adds `#[non_exhaustive]`.
    pub(in super::super) fn non_exhaustive(self) -> Self {
        self.with(["#[non_exhaustive]".to_owned()])
    }
}
