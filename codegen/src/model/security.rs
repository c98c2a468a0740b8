//! Security schemes, and which of them an operation requires.

use super::{Credential, SecuritySchemeId};

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

/// A permission that an operation accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission(pub String);
