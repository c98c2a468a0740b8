//! The documentation of types, properties and operations.

/// What is said about a thing for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Docs {
    /// `title` or `summary`.
    pub title: String,
    /// `description`, in Markdown.
    pub description: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Why it is deprecated and what to use instead (`x-deprecated-message`…); may be empty.
    pub deprecation: String,
    /// Bounds and patterns, in the order of the document.
    pub constraints: Vec<Constraint>,
    /// `default`, as JSON text.
    pub default: Option<String>,
    /// `example`, `examples`, as JSON texts.
    pub examples: Vec<String>,
    /// `externalDocs.url`.
    pub external: Option<String>,
}

/// A bound or pattern: documentation, never checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Constraint {
    /// The keyword, such as `maxLength`.
    pub keyword: String,
    /// Its value as JSON text.
    pub value: String,
}
