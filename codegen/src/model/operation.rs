//! Operations: HTTP methods on paths, and what each sends and receives.

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
    /// Another method, with its name on the wire.
    Other(String),
}

impl Method {
    /// Returns the name on the wire, such as `GET`.
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
    /// The `operationId`.
    pub id: Option<String>,
    /// The name of its method in the client (`x-method-name`), if the document has one.
    pub short_name: Option<String>,
    /// The method.
    pub method: Method,
    /// The path template, such as `/accounts/{account_id}`.
    pub path: String,
    /// The first tag.
    pub tag: Option<String>,
    /// The servers that replace those of the API. If empty, those of the API apply.
    pub servers: Vec<Server>,
    /// Its documentation (`title` is the summary).
    pub docs: Docs,
    /// The parameters: those of the path in the order of the template, then the others in document order.
    /// Every `{name}` of the template has one. One that the document lacks is a plain string.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The responses in the order of the document.
    pub responses: Vec<Response>,
    /// The alternatives of credentials in order of preference. If empty, no credentials are required.
    pub security: Vec<SecurityAlternative>,
    /// The permissions, at least one of which the credentials must have.
    pub permissions: Vec<Permission>,
    /// The name of the header whose value makes a call idempotent.
    pub idempotency_key: Option<String>,
    /// The envelope around the JSON responses.
    pub envelope: Option<Envelope>,
    /// How its list is divided into pages, if it is.
    pub paging: Option<Paging>,
}

impl Operation {
    /// Returns why its first body that is raw bytes has no type.
    #[must_use]
    pub fn raw_reason(&self) -> Option<&str> {
        let body = self.body.iter().flat_map(|body| &body.media);
        let responses = self.responses.iter().flat_map(|response| &response.media);
        body.chain(responses)
            .find_map(|media| media.raw_reason.as_deref())
    }

    /// Returns the key of the operation in a configuration: its `operationId` or, if it has none, its method
    /// and path, such as `GET /accounts`.
    #[must_use]
    pub fn key(&self) -> String {
        let unnamed = || format!("{} {}", self.method.text(), self.path);
        self.id.clone().unwrap_or_else(unnamed)
    }
}

/// A request body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Whether requests must have it.
    pub required: bool,
    /// Its description.
    pub description: String,
    /// The media types in order of preference. Never empty.
    pub media: Vec<MediaType>,
}

/// How a property of a form or multipart body is written (`encoding`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyField {
    /// The property's name.
    pub name: String,
    /// The media type of its parts, if it differs from the default of the type. Applies to each item of a
    /// list.
    pub content_type: Option<String>,
    /// How it is written. Without a style, the items of a list are written one by one.
    pub wire: Wire,
    /// The names of the headers that each of its parts must have. Only files have headers.
    pub required_headers: Vec<String>,
}
