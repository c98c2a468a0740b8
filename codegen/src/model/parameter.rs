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
    /// It is the whole query (`querystring`).
    QueryString,
}

/// How a parameter is written (OpenAPI 3.1 §4.8.12.2, RFC 6570).
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

/// How a parameter's value becomes text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wire {
    /// By a style.
    Style {
        /// The style.
        style: Style,
        /// Whether each item or member is written separately.
        explode: bool,
        /// Whether reserved characters stay as they are (`allowReserved`).
        allow_reserved: bool,
    },
    /// As [`Wire::Style`], a list of lists, for which only Swagger 2.0 has a form.
    Lists {
        /// The style of the outer list.
        style: Style,
        /// Whether each item of the outer list is written separately.
        explode: bool,
        /// What separates the items of the lists within, a character for each level.
        separators: String,
    },
    /// As JSON text (`content`).
    Json,
    /// As plain text (`content` of another media type).
    Text,
    /// As a form (`content` of `application/x-www-form-urlencoded`), whose properties are written so.
    Form(Vec<BodyField>),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// Its location.
    pub location: Location,
    /// Whether it must be given; always so in the path.
    pub required: bool,
    /// How it is written.
    pub wire: Wire,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}
