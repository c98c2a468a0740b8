//! The operation that a page describes: sections of fields, each with a type and facts.

use crate::authoring::Value;
use crate::source::Span;

/// An operation of a page.
#[derive(Clone, Debug)]
pub struct PageOperation {
    /// The place of the method and the path.
    pub span: Span,
    /// The method in capitals.
    pub method: String,
    /// The path template.
    pub path: String,
    /// The heading.
    pub title: String,
    /// The text below the heading.
    pub description: String,
    /// The URL that the path is appended to, from the example request.
    pub server: Option<String>,
    /// The permissions, any one of which is sufficient.
    pub permissions: Vec<String>,
    /// The alternative sets of headers for authorization, each header with the example of the page.
    pub security: Vec<Vec<(String, String)>>,
    /// The fields of the request and of the response.
    pub sections: Vec<Section>,
    /// The skeletons of responses.
    pub skeletons: Vec<Skeleton>,
    /// The media type of the example request.
    pub media: Option<String>,
    /// The body of the example request.
    pub request_example: Option<Value>,
    /// The example response.
    pub response_example: Option<Value>,
}

impl PageOperation {
    pub(super) fn new(span: Span, method: &str, path: &str, title: &str) -> Self {
        Self {
            span,
            method: method.to_ascii_uppercase(),
            path: path.replace("\\_", "_"),
            title: title.to_owned(),
            description: String::new(),
            server: None,
            permissions: Vec::new(),
            security: Vec::new(),
            sections: Vec::new(),
            skeletons: Vec::new(),
            media: None,
            request_example: None,
            response_example: None,
        }
    }

    /// Returns the method and the path.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// The fields in one place, or a body of another type.
#[derive(Clone, Debug)]
pub struct Section {
    /// The place.
    pub place: Place,
    /// The fields.
    pub fields: Vec<Field>,
    /// The body, if the page has its type instead of fields: an array, a union, a file. Its name is empty.
    pub whole: Option<Field>,
}

/// The place of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The path.
    Path,
    /// The query.
    Query,
    /// The headers of the request.
    Header,
    /// The cookies of the request.
    Cookie,
    /// The body of the request: JSON, or a multipart form.
    Body {
        /// Whether it is a multipart form.
        form: bool,
    },
    /// The body of the successful response.
    Returns,
}

impl Place {
    /// Returns the name in fixtures: `path`, `query`, `header`, `cookie`, `body`, `200`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body { .. } => "body",
            Self::Returns => "200",
        }
    }

    /// Parses a heading such as `Path Parameters` or `Returns`.
    pub(super) fn of_heading(heading: &str) -> Option<Self> {
        let heading = heading.trim().to_ascii_lowercase();
        let form = heading.contains("form") || heading.contains("multipart");
        if heading.starts_with("path parameters") {
            Some(Self::Path)
        } else if heading.starts_with("query parameters") {
            Some(Self::Query)
        } else if heading.starts_with("header parameters") {
            Some(Self::Header)
        } else if heading.starts_with("cookie parameters") {
            Some(Self::Cookie)
        } else if heading.starts_with("body parameters") {
            Some(Self::Body { form })
        } else if heading == "returns" {
            Some(Self::Returns)
        } else {
            None
        }
    }
}

/// A field of a section or of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name on the wire.
    pub name: String,
    /// Whether it is optional.
    pub optional: bool,
    /// The type.
    pub ty: Type,
    /// The keywords of JSON Schema with their values: bounds, the format, the default.
    pub facts: Vec<(&'static str, Value)>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The description.
    pub description: String,
    /// The place of its line.
    pub span: Span,
}

/// The type of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `string`, `number`, `integer`, `boolean` or `null`.
    Scalar(&'static str),
    /// `unknown`: any value.
    Any,
    /// A file of a form.
    File,
    /// A constant.
    Literal(Value),
    /// An array and the type of its items.
    Array(Box<Self>),
    /// An object with any keys and the type of its values.
    Map(Box<Self>),
    /// An object.
    Object(Shape),
    /// A union, and the number of alternatives that the text of the type omits.
    Union(Vec<Alternative>, usize),
}

impl Type {
    pub(super) fn is_null(&self) -> bool {
        *self == Self::Scalar("null")
    }

    /// Returns the number of alternatives that the text of the type announces, including nested ones.
    pub(super) fn announced(&self) -> usize {
        match self {
            Self::Union(alternatives, more) => alternatives.len() + more,
            _ => 1,
        }
    }
}

/// An alternative of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The type.
    pub ty: Type,
    /// The keywords of JSON Schema with their values: bounds, the format, the default.
    pub facts: Vec<(&'static str, Value)>,
    /// The description.
    pub description: String,
}

impl From<Type> for Alternative {
    fn from(ty: Type) -> Self {
        Self {
            ty,
            facts: Vec::new(),
            description: String::new(),
        }
    }
}

/// An object: `Deployment { id, created_on, 5 more }`.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// The name of the model, if it has one.
    pub name: Option<String>,
    /// The names in braces; [`None`] without braces.
    pub listed: Option<Vec<String>>,
    /// The number of members that the braces omit.
    pub more: usize,
    /// The members; [`None`] if the page lists them elsewhere.
    pub members: Option<Vec<Field>>,
}

impl Shape {
    /// Returns the number of members that the braces announce.
    pub(super) fn count(&self) -> Option<usize> {
        Some(self.listed.as_ref()?.len() + self.more)
    }
}

/// Compares the text of the types, without the members.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.listed, self.more) == (&other.name, &other.listed, other.more)
    }
}

/// A response as a skeleton, whose leaves are `"*string*"` and the like.
#[derive(Clone, Debug)]
pub struct Skeleton {
    /// The status: `200`, `4XX`.
    pub status: String,
    /// The text after the status.
    pub description: String,
    /// The member of the response that `body` describes; [`None`] for the whole response.
    pub data: Option<String>,
    /// The body, if the page has one.
    pub body: Option<Value>,
}
