//! Operations: what can be called.

use super::{Credential, Docs, MediaType, Paging, SecuritySchemeId, TypeRef};

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

/// A permission that an operation accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission(pub String);

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

/// The statuses that a response describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// One status.
    Code(u16),
    /// A class, such as `4XX`: the first digit.
    Class(u8),
    /// `default`.
    Default,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// When it comes.
    pub status: StatusRange,
    /// Its description.
    pub description: String,
    /// Its bodies; empty: none.
    pub media: Vec<MediaType>,
    /// Its headers.
    pub headers: Vec<Header>,
}

/// A response header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: TypeRef,
    /// How it is written.
    pub wire: Wire,
    /// Whether it is always there.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
}

impl Header {
    /// Whether both have the same name, whose case does not count (RFC 9110 §5.1).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.name.eq_ignore_ascii_case(&other.name)
    }

    /// Whether this can be the name of a header (RFC 9110 §5.1).
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        !text.is_empty() && text.bytes().all(token)
    }
}

/// Where the data of a JSON response is, and where the messages about it are.
///
/// Declared by the vendor extension `x-envelope` at the document's root or an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The member with the data; [`None`]: the response is the envelope itself, and there is no data.
    pub data: Option<String>,
    /// The type of the data in a successful response; [`None`] without data.
    pub data_type: Option<TypeRef>,
    /// The member that says whether the call succeeded, such as `success`.
    pub success: Option<String>,
    /// The member with the list of errors, such as `errors`.
    pub errors: Option<String>,
    /// The member with the list of messages, such as `messages`.
    pub messages: Option<String>,
}

/// Credentials that together are enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityAlternative {
    /// All of them are needed; empty: the call may be anonymous.
    pub requirements: Vec<Requirement>,
}

/// One needed credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The scheme.
    pub scheme: SecuritySchemeId,
    /// OAuth scopes or roles.
    pub scopes: Vec<String>,
}

/// A security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in `components.securitySchemes`.
    pub name: String,
    /// What is sent.
    pub credential: Credential,
    /// Its description.
    pub description: String,
    /// The environment variable that official clients read it from (`x-env`), if the document
    /// names one.
    pub environment: Option<String>,
    /// Where the client credentials flow of OAuth 2 issues tokens; a URL without a host is on the API's server.
    pub token_url: Option<String>,
}

/// A server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its URL, perhaps with `{variables}`, perhaps relative.
    pub url: String,
    /// Its description.
    pub description: String,
    /// Its variables.
    pub variables: Vec<ServerVariable>,
    /// The environment variable with the URL that replaces this one (`x-env`), if the document names one.
    pub environment: Option<String>,
}

/// A variable in a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// The value that holds where the caller says nothing.
    pub default: String,
    /// The allowed values, if they are listed.
    pub values: Vec<String>,
}
