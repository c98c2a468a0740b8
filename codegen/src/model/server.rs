//! Servers.

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
