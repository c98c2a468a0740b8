//! What the document says about an operation, as constants.
//!
//! Generated code writes one [`Operation`] per operation; everything else in the runtime reads it. Nothing here does
//! anything.

mod body_field;
mod paging;
mod parameter;
mod security;
#[cfg(feature = "xml")]
pub(crate) mod xml;

pub use body_field::BodyField;
pub use paging::{PageBy, Paging};
pub(crate) use parameter::{Location, Wire};
pub use parameter::{Parameter, Style};
pub(crate) use security::Carrier;
pub use security::{Requirement, Scheme};
#[cfg(feature = "xml")]
pub use xml::{XmlNode, XmlResponse, XmlShape};

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    Other(&'static str),
}

impl Method {
    /// Returns the method as it is sent.
    pub const fn as_str(self) -> &'static str {
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

    /// Whether doing it twice is the same as doing it once (RFC 9110 §9.2.2).
    pub const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post | Self::Patch | Self::Other(_))
    }

    /// Whether it only reads (RFC 9110 §9.2.1).
    pub const fn is_safe(self) -> bool {
        matches!(
            self,
            Self::Get | Self::Head | Self::Options | Self::Trace | Self::Query
        )
    }

    /// Returns the method for the transport; [`None`] for one that is not a token of HTTP.
    pub(crate) fn to_http(self) -> Option<http::Method> {
        Some(match self {
            Self::Get => http::Method::GET,
            Self::Put => http::Method::PUT,
            Self::Post => http::Method::POST,
            Self::Delete => http::Method::DELETE,
            Self::Options => http::Method::OPTIONS,
            Self::Head => http::Method::HEAD,
            Self::Patch => http::Method::PATCH,
            Self::Trace => http::Method::TRACE,
            Self::Query | Self::Other(_) => {
                return http::Method::from_bytes(self.as_str().as_bytes()).ok();
            }
        })
    }
}

/// What holds for all operations of a document.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The name of the client package; with the version it is the default `User-Agent`.
    pub name: &'static str,
    /// The version of the client package.
    pub version: &'static str,
    /// The servers, the preferred first.
    pub servers: &'static [Server],
    /// The servers of paths and operations, each once.
    pub operation_servers: &'static [Server],
    /// The response headers that can hold the id of a request, the preferred first.
    pub request_id_headers: &'static [&'static str],
}

impl Api {
    /// An API without a server.
    pub const DEFAULT: Self = Self {
        name: "openapi-client",
        version: env!("CARGO_PKG_VERSION"),
        servers: &[],
        operation_servers: &[],
        request_id_headers: &["x-request-id", "request-id", "x-correlation-id"],
    };
}

/// A server (OpenAPI 3.1 §4.8.5).
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// Its URL, perhaps with `{variables}`.
    pub url: &'static str,
    /// The variables with the values that hold where the caller says nothing.
    pub variables: &'static [(&'static str, &'static str)],
}

impl Server {
    /// A server without variables.
    pub const fn new(url: &'static str) -> Self {
        Self {
            url,
            variables: &[],
        }
    }

    /// With these variables and their defaults.
    #[must_use]
    pub const fn variables(mut self, variables: &'static [(&'static str, &'static str)]) -> Self {
        self.variables = variables;
        self
    }
}

/// An operation.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its `operationId`, or its method and path.
    pub id: &'static str,
    /// Its method.
    pub method: Method,
    /// Its path template, such as `/accounts/{account_id}`.
    pub path: &'static str,
    /// The server that holds instead of the API's.
    pub server: Option<&'static Server>,
    /// Its parameters; arguments are given by their index.
    pub parameters: &'static [Parameter],
    /// Alternatives of credentials, the preferred first; empty: none is needed.
    pub security: &'static [&'static [Requirement]],
    /// Permissions, at least one of which the credentials must have.
    pub permissions: &'static [&'static str],
    /// The envelope around JSON responses.
    pub envelope: Option<&'static Envelope>,
    /// The media types of the responses, as in an `Accept` header.
    pub accept: &'static str,
    /// The header that makes a repeated call harmless, if the document declares one.
    pub idempotency_key: Option<&'static str>,
    /// The responses in XML; where the statuses of several fit, the last one counts.
    #[cfg(feature = "xml")]
    pub xml: &'static [XmlResponse],
    /// How its list is given in pages, if it is.
    pub paging: Option<Paging>,
    /// Whether a redirect is the response that the document describes, which is returned and not followed.
    pub returns_redirect: bool,
}

impl Operation {
    /// What holds where the document says nothing.
    pub const DEFAULT: Self = Self {
        id: "",
        method: Method::Get,
        path: "/",
        server: None,
        parameters: &[],
        security: &[],
        permissions: &[],
        envelope: None,
        accept: "application/json",
        idempotency_key: None,
        #[cfg(feature = "xml")]
        xml: &[],
        paging: None,
        returns_redirect: false,
    };

    /// Returns the index of a parameter.
    pub(crate) fn parameter(&self, location: Location, name: &str) -> Option<usize> {
        self.parameters
            .iter()
            .position(|parameter| parameter.location == location && parameter.name == name)
    }

    /// Returns the index of the parameter that chooses a page: it is not in the path.
    pub(crate) fn page_parameter(&self, name: &str) -> Option<usize> {
        self.parameters
            .iter()
            .position(|parameter| parameter.location != Location::Path && parameter.name == name)
    }

    pub(crate) const fn is_idempotent(&self) -> bool {
        self.method.is_idempotent()
    }
}

/// Where the data of a JSON response is, and where its errors and messages are.
#[derive(Clone, Copy, Debug)]
pub struct Envelope {
    /// The member with the data; `None`: the response has no data.
    pub data: Option<&'static str>,
    /// The member that says whether the call succeeded.
    pub success: Option<&'static str>,
    /// The member with the list of errors.
    pub errors: Option<&'static str>,
    /// The member with the list of messages.
    pub messages: Option<&'static str>,
}

impl Envelope {
    /// An envelope with nothing in it.
    pub const DEFAULT: Self = Self {
        data: None,
        success: None,
        errors: None,
        messages: None,
    };
}
