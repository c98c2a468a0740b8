//! Operations: what can be called.

use super::{
    Docs, Envelope, MediaType, Paging, Parameter, Permission, Response, SecurityAlternative,
    Server, Wire,
};

/// An HTTP method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// GET.
    Get,
    /// PUT.
    Put,
    /// POST.
    Post,
    /// DELETE.
    Delete,
    /// OPTIONS.
    Options,
    /// HEAD.
    Head,
    /// PATCH.
    Patch,
    /// TRACE.
    Trace,
    /// QUERY.
    Query,
    /// Another one, as it is written on the wire.
    Other(String),
}

impl Method {
    /// Its name on the wire, such as `GET`.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Query => "QUERY",
            Self::Other(name) => name,
        }
    }
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// `operationId`, if it has one.
    pub id: Option<String>,
    /// The short name of its method in the client (`x-method-name`), if the document has one.
    pub short_name: Option<String>,
    /// The method.
    pub method: Method,
    /// The path template, such as `/accounts/{account_id}`.
    pub path: String,
    /// The first tag.
    pub tag: Option<String>,
    /// Servers that hold instead of the API's.
    pub servers: Vec<Server>,
    /// Its documentation (`title` is the summary).
    pub docs: Docs,
    /// Parameters: of the path in the order of the template, then the others in document order.
    /// Every `{name}` of the template has one, a missing one is made up as a plain string.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The responses in the order of the document.
    pub responses: Vec<Response>,
    /// Alternatives of credentials, the preferred first; empty: none is needed.
    pub security: Vec<SecurityAlternative>,
    /// Permissions, at least one of which the credentials must have.
    pub permissions: Vec<Permission>,
    /// The header that makes a call harmless to repeat, if there is one.
    pub idempotency_key: Option<String>,
    /// The envelope around the JSON responses.
    pub envelope: Option<Envelope>,
    /// How its list is given in pages, if it is.
    pub paging: Option<Paging>,
}

impl Operation {
    /// Returns why the first of its bodies that is raw bytes has no type.
    #[must_use]
    pub fn raw_reason(&self) -> Option<&str> {
        let body = self.body.iter().flat_map(|body| &body.media);
        let responses = self.responses.iter().flat_map(|response| &response.media);
        body.chain(responses)
            .find_map(|media| media.raw_reason.as_deref())
    }

    /// What a person calls it by in a configuration: `operationId`, or without one method and
    /// path, such as `GET /accounts`.
    #[must_use]
    pub fn key(&self) -> String {
        let unnamed = || format!("{} {}", self.method.text(), self.path);
        self.id.clone().unwrap_or_else(unnamed)
    }
}

/// A request body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// Its description.
    pub description: String,
    /// The media types, the preferred first; never empty.
    pub media: Vec<MediaType>,
}

/// How a property of a form or multipart body is written (`encoding`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyField {
    /// The property's name.
    pub name: String,
    /// The media type of its parts, where it is not the default of the type; in a list, that of
    /// each item.
    pub content_type: Option<String>,
    /// How it is written; a list item by item unless there is a style.
    pub wire: Wire,
    /// The headers that each of its parts must have. Only files have headers.
    pub required_headers: Vec<String>,
}
