//! The base URL of calls: that of the caller, or the server of the document with its variables.

use crate::error::{Error, ErrorKind};
use crate::operation::{Api, Operation, Server};
use crate::url::is_confidential;
use std::fmt::{self, Debug, Formatter};
use url::Url;

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
        let all = || api.servers.iter().chain(api.operation_servers);
        let known = |name: &str| {
            all()
                .flat_map(|server| server.variables)
                .any(|(known, _)| *known == name)
        };
        if let Some((name, _)) = variables.iter().find(|(name, _)| !known(name)) {
            return Err(configuration(format!(
                "no server of the document has a variable \"{name}\""
            )));
        }
        let mut in_hosts = variables.iter().filter(|(name, value)| {
            let changes_host = value.contains(['/', '\\', '?', '#', '@']);
            changes_host && all().any(|server| is_in_host(server.url, name))
        });
        if let Some((name, _)) = in_hosts.next() {
            return Err(configuration(format!(
                "the server variable \"{name}\" is a part of the host, so its value cannot contain `/`, `\\`, `?`, `#` or `@`"
            )));
        }
        if let Some((url, _)) = servers
            .iter()
            .find(|(url, _)| all().all(|server| server.url != url))
        {
            return Err(configuration(format!(
                "the document has no server \"{url}\""
            )));
        }
        let first = api.servers.first().map(|server| fill(server, &variables));
        let url = match (&base_url, &first) {
            (Some(url), _) | (None, Some(url)) => checked(url, allow_http)?,
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
            return checked(url, self.allow_http);
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
            return checked(url.as_str(), self.allow_http);
        }
        let rest = with_slash(url.clone());
        if let Some(rest) = rest.path().strip_prefix(folder.path()) {
            return checked(&format!("{}/{rest}", self.url), self.allow_http);
        }
        let here = Url::parse(&self.url).map_err(not_absolute)?;
        let moved = here.join(url.path()).map_err(not_absolute)?;
        checked(moved.as_str(), self.allow_http)
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

fn not_absolute(error: url::ParseError) -> Error {
    configuration(format!(
        "the base URL is not an absolute URL ({error}): set `base_url` to one"
    ))
    .caused_by(error)
}

/// Returns whether a variable is in the host or port of a URL template.
///
/// A value of such a variable with a slash would send calls, with their credentials, to another host.
fn is_in_host(template: &str, name: &str) -> bool {
    let after_scheme = template.split_once("://").map(|(_, rest)| rest);
    let host = after_scheme.and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| host.contains(&format!("{{{name}}}")))
}

fn fill(server: &Server, variables: &[(String, String)]) -> String {
    let mut url = server.url.to_owned();
    for (name, default) in server.variables {
        let given = variables.iter().find(|(given, _)| given == name);
        url = url.replace(
            &format!("{{{name}}}"),
            given.map_or(*default, |(_, value)| value),
        );
    }
    url
}

/// Returns the URL without a trailing slash, if credentials may be sent there: by `https`, or by `http` to a loopback
/// address.
fn checked(text: &str, allow_http: bool) -> Result<String, Error> {
    let url = Url::parse(text).map_err(not_absolute)?;
    let refused = |what: &str| Err(configuration(format!("the base URL {what}")));
    if !url.username().is_empty() || url.password().is_some() {
        return refused("contains credentials: set them with the builder's `credentials`");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("has a query or a fragment, which a path cannot be appended to");
    }
    match url.scheme() {
        "https" => {}
        "http" if allow_http || is_confidential(&url) => {}
        "http" => {
            return refused(
                "is http, which is not encrypted: use https, or allow http with `allow_http`",
            );
        }
        other => {
            return refused(&format!(
                "has the scheme \"{other}\": only https and http can be used"
            ));
        }
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    static API: Api = Api {
        servers: &[Server::new("https://{region}.api.example/v{version}")
            .variables(&[("region", "eu"), ("version", "2")])],
        ..Api::DEFAULT
    };

    fn base(given: Option<&str>, variables: &[(&str, &str)]) -> Result<String, String> {
        let variables = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let given = BaseSettings {
            base_url: given.map(str::to_owned),
            variables,
            ..BaseSettings::default()
        };
        Base::new(&API, given)
            .map(|base| base.url)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn servers_are_filled_with_their_variables() {
        assert_eq!(base(None, &[]).unwrap(), "https://eu.api.example/v2");
        assert_eq!(
            base(None, &[("region", "us")]).unwrap(),
            "https://us.api.example/v2"
        );
        assert!(
            base(None, &[("zone", "us")])
                .unwrap_err()
                .contains("variable \"zone\"")
        );
    }

    #[test]
    fn server_variable_cannot_change_the_host() {
        for bad in [
            "evil.example/",
            "evil.example#",
            "evil.example?",
            "u@evil.example",
            "evil.example\\",
        ] {
            let text = base(None, &[("region", bad)]).unwrap_err();
            assert!(text.contains("a part of the host"), "{text}");
        }
        let path = base(None, &[("version", "2/beta")]).unwrap();
        assert_eq!(path, "https://eu.api.example/v2/beta");
    }

    #[test]
    fn base_url_with_plain_http_is_for_loopback_only() {
        for good in [
            "http://127.0.0.1:80/x/",
            "http://localhost",
            "http://[::1]:1",
            "http://a.localhost",
            "https://x.example",
        ] {
            assert!(base(Some(good), &[]).is_ok(), "{good}");
        }
        for bad in [
            "http://x.example",
            "http://127.0.0.1.x.example",
            "ftp://x.example",
            "/v1",
            "https://u:p@x.example",
            "https://x.example/?a=b",
        ] {
            let text = base(Some(bad), &[]).unwrap_err();
            assert!(!text.contains("u:p"), "{text}");
        }
        let allowed = BaseSettings {
            base_url: Some("http://x.example".to_owned()),
            allow_http: true,
            ..BaseSettings::default()
        };
        assert!(Base::new(&API, allowed).is_ok());
    }

    /// Returns the base URL of an operation with this server, with the root `https://api.example/v1`.
    fn of(server: &'static Server, base_url: Option<&str>, own: Option<&str>) -> String {
        static ROOT: Api = Api {
            servers: &[Server::new("https://api.example/v1")],
            operation_servers: &[
                Server::new("https://upload.example"),
                Server::new("https://{zone}.example/x").variables(&[("zone", "z")]),
            ],
            ..Api::DEFAULT
        };
        let operation = Operation {
            server: Some(server),
            ..Operation::DEFAULT
        };
        let given = BaseSettings {
            base_url: base_url.map(str::to_owned),
            servers: own
                .map(|url| (server.url.to_owned(), url.to_owned()))
                .into_iter()
                .collect(),
            ..BaseSettings::default()
        };
        Base::new(&ROOT, given)
            .and_then(|base| base.of(&operation))
            .unwrap()
    }

    #[test]
    fn relative_server_of_an_operation_is_resolved_against_the_root() {
        static ABSOLUTE_PATH: Server = Server::new("/v2");
        static RELATIVE_PATH: Server = Server::new("beta");
        static PARENT: Server = Server::new("../v3");
        let local = Some("http://localhost:80");
        assert_eq!(of(&ABSOLUTE_PATH, None, None), "https://api.example/v2");
        assert_eq!(of(&ABSOLUTE_PATH, local, None), "http://localhost/v2");
        assert_eq!(
            of(&RELATIVE_PATH, None, None),
            "https://api.example/v1/beta"
        );
        assert_eq!(of(&RELATIVE_PATH, local, None), "http://localhost/beta");
        assert_eq!(of(&PARENT, None, None), "https://api.example/v3");
    }

    #[test]
    fn base_url_keeps_the_prefix_and_the_other_host_of_an_operation() {
        static PREFIX: Server = Server::new("https://api.example/v1/files");
        static UPLOAD: Server = Server::new("https://upload.example");
        let mine = Some("https://mine.test/proxy/");
        assert_eq!(of(&PREFIX, None, None), "https://api.example/v1/files");
        assert_eq!(of(&PREFIX, mine, None), "https://mine.test/proxy/files");
        assert_eq!(of(&UPLOAD, None, None), "https://upload.example");
        assert_eq!(of(&UPLOAD, mine, None), "https://upload.example");
    }

    #[test]
    fn server_of_an_operation_is_replaced_by_its_own_setting() {
        static UPLOAD: Server = Server::new("https://upload.example");
        assert_eq!(
            of(&UPLOAD, None, Some("http://127.0.0.1:9")),
            "http://127.0.0.1:9"
        );
        let unknown = BaseSettings {
            servers: vec![(
                "https://other.example".to_owned(),
                "https://x.example".to_owned(),
            )],
            ..BaseSettings::default()
        };
        let error = Base::new(&API, unknown).unwrap_err().to_string();
        assert!(
            error.contains("no server \"https://other.example\""),
            "{error}"
        );
    }

    #[test]
    fn base_url_replaces_a_relative_root() {
        static RELATIVE: Api = Api {
            servers: &[Server::new("/")],
            ..Api::DEFAULT
        };
        static SERVER: Server = Server::new("/v2");
        let operation = Operation {
            server: Some(&SERVER),
            ..Operation::DEFAULT
        };
        let given = BaseSettings {
            base_url: Some("https://mine.test".to_owned()),
            ..BaseSettings::default()
        };
        let base = Base::new(&RELATIVE, given).unwrap();
        assert_eq!(base.of(&operation).unwrap(), "https://mine.test/v2");
    }
}
