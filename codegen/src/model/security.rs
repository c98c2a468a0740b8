//! Security schemes, and which of them an operation requires.

use super::{Credential, SecuritySchemeId};

/// A security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in `components.securitySchemes`.
    pub name: String,
    /// The credential that it sends.
    pub credential: Credential,
    /// Its description.
    pub description: String,
    /// The environment variable from which official clients read the credential (`x-env`), if the document
    /// names one.
    pub environment: Option<String>,
    /// The token URL of the client credentials flow of OAuth 2. Relative to the server of the API.
    pub token_url: Option<String>,
}

/// Credentials that are sufficient together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityAlternative {
    /// The credentials, all of which are required. If empty, the call may be anonymous.
    pub requirements: Vec<Requirement>,
}

/// A required credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The scheme.
    pub scheme: SecuritySchemeId,
    /// The required OAuth scopes or roles.
    pub scopes: Vec<String>,
}

/// A permission that an operation accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission(pub String);
