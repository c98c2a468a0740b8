//! Security: the credentials that an operation requires.

/// A security scheme (OpenAPI 3.1 §4.8.27).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(crate) name: &'static str,
    pub(crate) carrier: Carrier,
}

/// Where a credential is in a request.
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
    /// `Authorization: Bearer …`.
    pub const fn bearer(name: &'static str) -> Self {
        Self::authorization(name, "Bearer ")
    }

    /// A token of OAuth 2 or OpenID Connect, sent as a bearer.
    pub const fn oauth2(name: &'static str) -> Self {
        Self::bearer(name)
    }

    /// `Authorization: Basic …`.
    pub const fn basic(name: &'static str) -> Self {
        Self::authorization(name, "Basic ")
    }

    /// A scheme of HTTP (RFC 9110 §11), whose prefix is its name and a space.
    const fn authorization(name: &'static str, prefix: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Header("authorization", prefix),
        }
    }

    /// A key in a header.
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Header(header, ""),
        }
    }

    /// A key in the query.
    pub const fn query(name: &'static str, key: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Query(key),
        }
    }

    /// A key in a cookie.
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Cookie(cookie),
        }
    }

    /// A client certificate (`mutualTLS`), which the transport presents.
    pub const fn mutual_tls(name: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Connection,
        }
    }

    /// Any other scheme, such as `digest` of HTTP, which an implementation of
    /// [`Authenticate`](crate::Authenticate) carries out.
    pub const fn custom(name: &'static str) -> Self {
        Self {
            name,
            carrier: Carrier::Custom,
        }
    }
}

/// A credential that an alternative needs (OpenAPI 3.1 §4.8.30).
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    pub(crate) scheme: &'static Scheme,
    pub(crate) scopes: &'static [&'static str],
}

impl Requirement {
    /// This scheme, without scopes.
    pub const fn new(scheme: &'static Scheme) -> Self {
        Self {
            scheme,
            scopes: &[],
        }
    }

    /// With these OAuth scopes or roles.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }
}
