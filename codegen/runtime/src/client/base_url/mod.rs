//! The base URL of calls: that of the caller, or the server of the document with its variables.

mod validate;
mod variables;

use crate::error::{Error, ErrorKind};
use crate::operation::{Api, Operation, Server};
use std::fmt::{self, Debug, Formatter};
use url::Url;
use validate::{not_absolute, validated};
use variables::fill;

/// The base URLs of the operations.
pub(crate) struct Base {
    /// The URL of the API, without a slash at its end.
    url: String,
    /// The first server of the document with its variables, if the caller's URL replaces it.
    replaced: Option<String>,
    /// The caller's URLs for servers of paths and operations, by the URL in the document.
    servers: Vec<(String, String)>,
    variables: Vec<(String, String)>,
    allow_http: bool,
}

/// The settings of the caller for base URLs.
#[derive(Default)]
pub(crate) struct BaseSettings {
    /// The URL that replaces the first server of the document.
    pub(crate) base_url: Option<String>,
    /// The URLs that replace servers of paths and operations, by the URL in the document.
    pub(crate) servers: Vec<(String, String)>,
    /// Values of variables.
    pub(crate) variables: Vec<(String, String)>,
    /// Whether plain http to other machines is allowed.
    pub(crate) allow_http: bool,
}

impl Base {
    /// Creates the base URLs from the caller's settings or, without them, from the first server of the document.
    pub(crate) fn new(api: &Api, settings: BaseSettings) -> Result<Self, Error> {
        let BaseSettings {
            base_url,
            servers,
            variables,
            allow_http,
        } = settings;
        variables::check(api, &variables)?;
        let is_unknown = |url: &str| all_servers(api).all(|server| server.url != url);
        if let Some((url, _)) = servers.iter().find(|(url, _)| is_unknown(url)) {
            return Err(configuration(format!(
                "the document has no server \"{url}\""
            )));
        }
        let first = api.servers.first().map(|server| fill(server, &variables));
        let url = match (&base_url, &first) {
            (Some(url), _) | (None, Some(url)) => validated(url, allow_http)?,
            (None, None) => {
                return Err(configuration(
                    "the document names no server: set `base_url`",
                ));
            }
        };
        Ok(Self {
            url,
            replaced: first.filter(|_| base_url.is_some()),
            servers,
            variables,
            allow_http,
        })
    }

    /// Returns whether plain http to other machines is allowed.
    pub(crate) fn allows_http(&self) -> bool {
        self.allow_http
    }

    /// Returns the URL that the path of an operation is appended to.
    ///
    /// A server of a path or an operation is relative to the document's first one (OpenAPI 3.1 §4.8.5).
    /// Where the caller's base URL replaces that one, the rest is kept. With the first server `https://api.example/v1`
    /// and the base URL `http://localhost:80`, an operation with the server
    ///
    /// - `https://api.example/v1/files` has the base URL `http://localhost:80/files`;
    /// - `/v2` has the base URL `http://localhost:80/v2`;
    /// - `https://upload.example` has this base URL, since the host is another one.
    pub(crate) fn of(&self, operation: &Operation) -> Result<String, Error> {
        let Some(server) = operation.server else {
            return Ok(self.url.clone());
        };
        let replaced = self.servers.iter().find(|(url, _)| url == server.url);
        if let Some((_, url)) = replaced {
            return validated(url, self.allow_http);
        }
        let filled = fill(server, &self.variables);
        let root = self
            .replaced
            .as_deref()
            .and_then(|url| Url::parse(url).ok());
        let root = match root {
            Some(root) => root,
            None => Url::parse(&self.url).map_err(not_absolute)?,
        };
        // `v2` is relative to a folder.
        let folder = with_slash(root.clone());
        let url = folder.join(&filled).map_err(not_absolute)?;
        if self.replaced.is_none() || url.origin() != root.origin() {
            return validated(url.as_str(), self.allow_http);
        }
        let rest = with_slash(url.clone());
        if let Some(rest) = rest.path().strip_prefix(folder.path()) {
            return validated(&format!("{}/{rest}", self.url), self.allow_http);
        }
        let here = Url::parse(&self.url).map_err(not_absolute)?;
        let moved = here.join(url.path()).map_err(not_absolute)?;
        validated(moved.as_str(), self.allow_http)
    }
}

/// Returns the URL with a slash at the end of its path.
fn with_slash(mut url: Url) -> Url {
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    url
}

impl Debug for Base {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

fn configuration(text: impl Into<String>) -> Error {
    Error::new(ErrorKind::Configuration, text)
}

/// Returns the servers of the document, of its paths and of its operations.
fn all_servers(api: &Api) -> impl Iterator<Item = &Server> {
    api.servers.iter().chain(api.operation_servers)
}

#[cfg(test)]
mod tests;
