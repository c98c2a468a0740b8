//! The documentation of types, properties and operations.

/// Documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Docs {
    /// `title` or `summary`.
    pub title: String,
    /// `description`, in Markdown.
    pub description: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Why it is deprecated and what replaces it (`x-deprecated-message`). May be empty.
    pub deprecation: String,
    /// The bounds and patterns, in the order of the document.
    pub constraints: Vec<Constraint>,
    /// `default`, as JSON text.
    pub default: Option<String>,
    /// `example` and `examples`, as JSON texts.
    pub examples: Vec<String>,
    /// `externalDocs.url`.
    pub external: Option<String>,
}

/// A bound or pattern. It is documented, and not checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Constraint {
    /// The keyword, such as `maxLength`.
    pub keyword: String,
    /// Its value as JSON text.
    pub value: String,
}
