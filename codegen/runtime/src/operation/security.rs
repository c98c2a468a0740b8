//! Security schemes, and the requirements of operations.

/// A security scheme (OpenAPI 3.1 §4.8.27).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(crate) name: &'static str,
    pub(crate) carrier: Carrier,
}

/// The location of a credential in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// In a header, after a prefix.
    Header(&'static str, &'static str),
    Query(&'static str),
    Cookie(&'static str),
    /// In the connection: a client certificate, which the transport presents.
    Connection,
    /// Where an implementation of `Authenticate` puts it.
    Custom,
}

impl Scheme {
    /// Creates the HTTP scheme `bearer` (RFC 6750), sent as `Authorization: Bearer …`.
    pub const fn bearer(name: &'static str) -> Self {
        Self::authorization(name, "Bearer ")
    }

    /// Creates a scheme of OAuth 2.0 or OpenID Connect, whose access token is sent as `Authorization: Bearer …`.
    pub const fn oauth2(name: &'static str) -> Self {
        Self::bearer(name)
    }

    /// Creates the HTTP scheme `basic` (RFC 7617), sent as `Authorization: Basic …`.
    pub const fn basic(name: &'static str) -> Self {
        Self::authorization(name, "Basic ")
    }

    /// Creates a scheme of HTTP (RFC 9110 §11), whose prefix is its name and a space.
    const fn authorization(name: &'static str, prefix: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Header("authorization", prefix),
        }
    }

    /// Creates a scheme of an API key in a header.
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Header(header, ""),
        }
    }

    /// Creates a scheme of an API key in a query parameter.
    pub const fn query(name: &'static str, key: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Query(key),
        }
    }

    /// Creates a scheme of an API key in a cookie.
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Cookie(cookie),
        }
    }

    /// Creates the scheme `mutualTLS`: a client certificate, which the transport presents.
    pub const fn mutual_tls(name: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Connection,
        }
    }

    /// Creates any other scheme, such as `digest` of HTTP, which the caller implements as
    /// [`Authenticate`](crate::Authenticate).
    pub const fn custom(name: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Custom,
        }
    }
}

/// A security scheme that an operation requires (OpenAPI 3.1 §4.8.30).
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    pub(crate) scheme: &'static Scheme,
    pub(crate) scopes: &'static [&'static str],
}

impl Requirement {
    /// Creates a requirement of a scheme, without scopes.
    pub const fn new(scheme: &'static Scheme) -> Self {
        Self {
            scheme,
            scopes: &[],
        }
    }

    /// Sets the scopes of OAuth 2.0 or the roles.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }
}
