//! The description of the operations of a document, as constants.
//!
//! Emitted code has an [`Operation`] for each operation. The module only looks up parameters in it.

mod body_field;
mod method;
mod paging;
mod parameter;
mod placeholders;
mod security;
#[cfg(feature = "xml")]
pub(crate) mod xml;

pub use body_field::BodyField;
pub use method::Method;
pub use paging::Paging;
pub(crate) use paging::{Next, Page, PageLocation, PageStyle};
pub(crate) use parameter::{Location, Wire};
pub use parameter::{Parameter, Style};
pub(crate) use security::Carrier;
pub use security::{Requirement, Scheme};
#[cfg(feature = "xml")]
pub use xml::{XmlNode, XmlResponse, XmlShape};

/// The description of an API, for all its operations.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The name of the client package; with the version it is the default `User-Agent`.
    pub name: &'static str,
    /// The version of the client package.
    pub version: &'static str,
    /// The servers of the document, the preferred one first.
    pub servers: &'static [Server],
    /// The servers of paths and operations, each once.
    pub operation_servers: &'static [Server],
    /// The response headers with the id of a request, the preferred one first. If it is empty, the usual ones are read.
    pub request_id_headers: &'static [&'static str],
}

impl Api {
    /// An API without servers, whose request ids are in the usual headers.
    pub const DEFAULT: Self = Self {
        name: "openapi-client",
        version: env!("CARGO_PKG_VERSION"),
        servers: &[],
        operation_servers: &[],
        request_id_headers: &[],
    };
}

/// A server (OpenAPI 3.1 §4.8.5).
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// The URL, which can have `{variables}`.
    pub url: &'static str,
    /// The names of the variables with their defaults.
    pub variables: &'static [(&'static str, &'static str)],
}

impl Server {
    /// Creates a server without variables.
    pub const fn new(url: &'static str) -> Self {
        Self {
            url,
            variables: &[],
        }
    }

    /// Sets the variables with their defaults.
    #[must_use]
    pub const fn variables(mut self, variables: &'static [(&'static str, &'static str)]) -> Self {
        self.variables = variables;
        self
    }
}

/// The description of an operation (OpenAPI 3.1 §4.8.10).
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The `operationId`, or the method and path if there is none.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path template, such as `/accounts/{account_id}`.
    pub path: &'static str,
    /// The server, if it is not that of the API.
    pub server: Option<&'static Server>,
    /// The parameters that the path template does not describe. A placeholder without a parameter here is a plain one:
    /// [`Parameter::path`].
    pub parameters: &'static [Parameter],
    /// The alternative sets of security requirements, the preferred one first. If it is empty, no credentials are required.
    pub security: &'static [&'static [Requirement]],
    /// The permissions of which the operation requires one.
    pub permissions: &'static [&'static str],
    /// The envelope around JSON responses.
    pub envelope: Option<&'static Envelope>,
    /// The value of the header `Accept`.
    pub accept: &'static str,
    /// The header of an idempotency key, if the document declares one.
    pub idempotency_key: Option<&'static str>,
    /// The responses in XML. If several match a status, the last one is used.
    #[cfg(feature = "xml")]
    pub xml: &'static [XmlResponse],
    /// How the pages of the list are requested, if the operation returns one in pages.
    pub paging: Option<Paging>,
    /// Whether the document describes a redirect as the response, so that it is not followed.
    pub returns_redirect: bool,
}

impl Operation {
    /// The defaults of the fields.
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

    /// Returns a parameter, with the index of its argument.
    ///
    /// A placeholder of the path that no parameter declares is a plain path parameter. The arguments of placeholders
    /// follow those of the declared parameters, so that the index of a declared parameter is also that of its argument.
    pub(crate) fn parameter(&self, location: Location, name: &str) -> Option<(usize, Parameter)> {
        let mut declared = self.parameters.iter().enumerate();
        let is_it = |(_, parameter): &(usize, &Parameter)| {
            parameter.location == location && parameter.name == name
        };
        if let Some((index, parameter)) = declared.find(is_it) {
            return Some((index, *parameter));
        }
        let is_path = location == Location::Path;
        let placeholder = is_path.then(|| placeholders::find(self.path, name));
        let (place, name) = placeholder.flatten()?;
        let index = self.parameters.len().saturating_add(place);
        Some((index, Parameter::path(name)))
    }

    /// Returns for how many arguments a call reserves space: all that it can have.
    pub(crate) fn argument_count(&self) -> usize {
        let placeholders = placeholders::count(self.path);
        self.parameters.len().saturating_add(placeholders.into())
    }

    /// Returns the names of the parameters in the order of their arguments.
    ///
    /// A placeholder has a place here even if its parameter is declared or it is repeated. It has no argument then.
    pub(crate) fn argument_names(&self) -> impl Iterator<Item = &'static str> {
        let declared = self.parameters.iter().map(|parameter| parameter.name);
        declared.chain(placeholders::names(self.path))
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

/// The members of the object that wraps the data of a response.
#[derive(Clone, Copy, Debug)]
pub struct Envelope {
    /// The member with the data; [`None`] if the response has no data.
    pub data: Option<&'static str>,
    /// The member with `true` if the call succeeded.
    pub success: Option<&'static str>,
    /// The member with the list of errors.
    pub errors: Option<&'static str>,
    /// The member with the list of messages.
    pub messages: Option<&'static str>,
}

impl Envelope {
    /// An envelope without members.
    pub const DEFAULT: Self = Self {
        data: None,
        success: None,
        errors: None,
        messages: None,
    };
}
