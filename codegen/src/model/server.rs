//! Servers.

/// A server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its URL, which may have `{variables}` and may be relative.
    pub url: String,
    /// Its description.
    pub description: String,
    /// Its variables.
    pub variables: Vec<ServerVariable>,
    /// The environment variable whose value replaces the URL (`x-env`), if the document names one.
    pub environment: Option<String>,
}

/// A variable in a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// The value that is used unless the caller sets another one.
    pub default: String,
    /// The allowed values. If empty, any value is.
    pub values: Vec<String>,
}
