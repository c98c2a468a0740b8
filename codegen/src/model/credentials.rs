//! The credentials that security schemes send.

/// The credential that a security scheme sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Its kind.
    pub kind: &'static CredentialKind,
    /// The name of the header, query parameter or cookie. The type of the scheme if the client does not
    /// implement it.
    pub name: String,
}

/// A kind of credentials, with its names in the document, the runtime and the documentation.
#[derive(Debug, PartialEq, Eq)]
pub struct CredentialKind {
    /// The `type` of a scheme, with the `scheme` of `http` in lower case or the `in` of `apiKey`. `""` for
    /// other types.
    pub declared: &'static [(&'static str, &'static str)],
    /// The constructor of `Scheme` in the runtime.
    pub constructor: &'static str,
    /// Whether the constructor has the name of the credential as its second argument.
    pub has_name: bool,
    /// The method of `Credentials` in the runtime that adds one. `None` if the transport sends it.
    pub added_by: Option<&'static str>,
    /// The names of the secrets that the method takes. If empty, it takes one with the name of the scheme.
    pub secrets: &'static [&'static str],
    /// Whether the method takes an implementation of `Authenticate` instead of secrets.
    pub takes_authenticator: bool,
    /// A description for the documentation of the client. `{name}` is the name of the credential.
    pub docs: &'static str,
    /// A description for the comparison of documents. `{name}` is the name of the credential.
    pub phrase: &'static str,
}

/// The kinds of credentials that the generator knows.
pub const CREDENTIAL_KINDS: &[CredentialKind] = &[
    CredentialKind {
        declared: &[("http", "bearer")],
        constructor: "bearer",
        has_name: false,
        added_by: Some("with"),
        secrets: &["token"],
        takes_authenticator: false,
        docs: "a bearer token in the header `Authorization`",
        phrase: "a bearer token",
    },
    CredentialKind {
        declared: &[("http", "basic")],
        constructor: "basic",
        has_name: false,
        added_by: Some("with_basic"),
        secrets: &["username", "password"],
        takes_authenticator: false,
        docs: "a user name and a password in the header `Authorization`",
        phrase: "a user and a password",
    },
    CredentialKind {
        declared: &[("apiKey", "query")],
        constructor: "query",
        has_name: true,
        added_by: Some("with"),
        secrets: &[],
        takes_authenticator: false,
        docs: "a key in the query parameter {name}",
        phrase: "a key in the query parameter {name}",
    },
    CredentialKind {
        declared: &[("apiKey", "header")],
        constructor: "header",
        has_name: true,
        added_by: Some("with"),
        secrets: &[],
        takes_authenticator: false,
        docs: "a key in the header {name}",
        phrase: "a key in the header {name}",
    },
    CredentialKind {
        declared: &[("apiKey", "cookie")],
        constructor: "cookie",
        has_name: true,
        added_by: Some("with"),
        secrets: &[],
        takes_authenticator: false,
        docs: "a key in the cookie {name}",
        phrase: "a key in the cookie {name}",
    },
    CredentialKind {
        declared: &[("oauth2", ""), ("openIdConnect", "")],
        constructor: "oauth2",
        has_name: false,
        added_by: Some("with"),
        secrets: &["token"],
        takes_authenticator: false,
        docs: "an access token in the header `Authorization`",
        phrase: "an OAuth 2 token",
    },
    CredentialKind {
        declared: &[("mutualTLS", "")],
        constructor: "mutual_tls",
        has_name: false,
        added_by: None,
        secrets: &[],
        takes_authenticator: false,
        docs: "a client certificate",
        phrase: "credentials of the scheme {name}",
    },
];

/// The kind of all other schemes, such as `http` with `digest`.
const CUSTOM: CredentialKind = CredentialKind {
    declared: &[],
    constructor: "custom",
    has_name: false,
    added_by: Some("with_authenticator"),
    secrets: &[],
    takes_authenticator: true,
    docs: "the scheme {name}, which the caller implements",
    phrase: "credentials of the scheme {name}",
};

impl Credential {
    /// Creates the credential of a scheme of type `ty`. `how` is the `scheme` of `http` or the `in` of `apiKey`.
    #[must_use]
    pub fn new(ty: &str, how: &str, name: &str) -> Self {
        let how = match ty {
            "http" => how.to_ascii_lowercase(),
            "apiKey" => how.to_owned(),
            _ => String::new(),
        };
        let mut kinds = CREDENTIAL_KINDS.iter();
        match kinds.find(|kind| kind.declared.contains(&(ty, &how))) {
            Some(kind) => Self {
                kind,
                name: match kind.added_by {
                    Some(_) => name.to_owned(),
                    None => ty.to_owned(),
                },
            },
            None => Self {
                kind: &CUSTOM,
                name: match ty {
                    "http" => format!("http {how}"),
                    _ => ty.to_owned(),
                },
            },
        }
    }
}
