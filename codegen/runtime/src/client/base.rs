//! Where calls go: the caller's base URL, or the document's server with its variables.

use crate::error::{Error, ErrorKind};
use crate::operation::{Api, Operation, Server};
use std::fmt::{self, Debug, Formatter};
use url::{Host, Url};

/// Where calls go.
pub(crate) struct Base {
    /// The URL of the API, without a slash at its end.
    url: String,
    /// Whether the caller gave it; then it holds for operations with servers of their own, too.
    fixed: bool,
    variables: Vec<(String, String)>,
    plain_http: bool,
}

impl Base {
    /// The caller's URL, else the document's first server.
    pub(crate) fn new(
        api: &Api,
        given: Option<&str>,
        variables: Vec<(String, String)>,
        plain_http: bool,
    ) -> Result<Self, Error> {
        let url = match (given, api.servers.first()) {
            (Some(url), _) => url.to_owned(),
            (None, Some(server)) => fill(server, &variables),
            (None, None) => {
                return Err(configuration(
                    "the document names no server: set `base_url`",
                ));
            }
        };
        let known = |name: &str| {
            api.servers
                .iter()
                .flat_map(|server| server.variables)
                .any(|(known, _)| *known == name)
        };
        if let Some((name, _)) = variables
            .iter()
            .find(|(name, _)| given.is_none() && !known(name))
        {
            return Err(configuration(format!(
                "no server of the document has a variable \"{name}\""
            )));
        }
        Ok(Self {
            url: checked(&url, plain_http)?,
            fixed: given.is_some(),
            variables,
            plain_http,
        })
    }

    /// The URL that an operation's path is appended to.
    pub(crate) fn of(&self, operation: &Operation) -> Result<String, Error> {
        match operation.server {
            Some(server) if !self.fixed => checked(&fill(server, &self.variables), self.plain_http),
            _ => Ok(self.url.clone()),
        }
    }
}

impl Debug for Base {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

fn configuration(text: impl Into<String>) -> Error {
    Error::new(ErrorKind::Configuration, text)
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

/// The URL without a slash at its end, if credentials may go there: `https`, or `http` to this machine.
fn checked(text: &str, plain_http: bool) -> Result<String, Error> {
    let url = Url::parse(text).map_err(|error| {
        configuration(format!(
            "the base URL is not an absolute URL ({error}): set `base_url` to one"
        ))
        .caused_by(error)
    })?;
    let says = |what: &str| Err(configuration(format!("the base URL {what}")));
    if !url.username().is_empty() || url.password().is_some() {
        return says("holds credentials: give them to the builder");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return says("has a query or a fragment, which a path cannot be appended to");
    }
    match url.scheme() {
        "https" => {}
        "http" if plain_http || is_loopback(&url) => {}
        "http" => {
            return says(
                "is plain http, which everyone on the way can read: use https, or allow it with `plain_http`",
            );
        }
        other => {
            return says(&format!(
                "has the scheme \"{other}\": only https and http can be used"
            ));
        }
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
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
        Base::new(&API, given, variables, false)
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
    fn plain_http_is_for_this_machine_only() {
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
        assert!(Base::new(&API, Some("http://x.example"), Vec::new(), true).is_ok());
    }

    #[test]
    fn an_operation_has_its_own_server_unless_the_caller_gave_one() {
        static SERVER: Server = Server::new("https://upload.example");
        static UPLOAD: Operation = Operation {
            server: Some(&SERVER),
            ..Operation::DEFAULT
        };
        let of = |given| {
            Base::new(&API, given, Vec::new(), false)
                .unwrap()
                .of(&UPLOAD)
                .unwrap()
        };
        assert_eq!(of(None), "https://upload.example");
        assert_eq!(
            of(Some("http://localhost:1/api/")),
            "http://localhost:1/api"
        );
    }
}
