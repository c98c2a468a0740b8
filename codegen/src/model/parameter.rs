//! Parameters, and how their values are written.

use super::{BodyField, Docs, TypeRef};

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
    /// The parameter is the whole query (`querystring`).
    QueryString,
}

/// The style in which a parameter is written (OpenAPI 3.1 §4.8.12.2, RFC 6570).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// `;name=value`.
    Matrix,
    /// `.value`.
    Label,
    /// `value,value`.
    Simple,
    /// `name=value&name=value`.
    Form,
    /// `name=value%20value`.
    SpaceDelimited,
    /// `name=value|value`.
    PipeDelimited,
    /// `name=value%09value`, which Swagger 2.0 calls `tsv`.
    TabDelimited,
    /// `name[key]=value`.
    DeepObject,
    /// `name=value; name=value`, without percent-encoding.
    Cookie,
}

/// How the value of a parameter is written as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wire {
    /// In a style.
    Style {
        /// The style.
        style: Style,
        /// Whether each item or member is written separately.
        explode: bool,
        /// Whether reserved characters are not percent-encoded (`allowReserved`).
        allow_reserved: bool,
    },
    /// A list of lists in a style. Only Swagger 2.0 defines how these are written.
    Lists {
        /// The style of the outer list.
        style: Style,
        /// Whether each item of the outer list is written separately.
        explode: bool,
        /// The separators of the items of the inner lists, one character for each level.
        separators: String,
    },
    /// As JSON text (`content`).
    Json,
    /// As plain text (`content` of another media type).
    Text,
    /// As a form (`content` of `application/x-www-form-urlencoded`) with these fields.
    Form(Vec<BodyField>),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// Its location.
    pub location: Location,
    /// Whether requests must have it. Always true for parameters of the path.
    pub required: bool,
    /// How it is written.
    pub wire: Wire,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}
