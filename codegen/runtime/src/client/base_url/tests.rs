//! Which URL an operation is sent to.

use super::*;
use crate::operation::Server;

static API: Api = Api {
    servers: &[Server::new("https://{region}.api.example/v{version}")
        .variables(&[("region", "eu"), ("version", "2")])],
    ..Api::DEFAULT
};

fn base(base_url: Option<&str>, variables: &[(&str, &str)]) -> Result<String, String> {
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let settings = BaseSettings {
        base_url: base_url.map(str::to_owned),
        variables,
        ..BaseSettings::default()
    };
    Base::new(&API, settings)
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
    let settings = BaseSettings {
        base_url: base_url.map(str::to_owned),
        servers: own
            .map(|url| (server.url.to_owned(), url.to_owned()))
            .into_iter()
            .collect(),
        ..BaseSettings::default()
    };
    Base::new(&ROOT, settings)
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
    let settings = BaseSettings {
        base_url: Some("https://mine.test".to_owned()),
        ..BaseSettings::default()
    };
    let base = Base::new(&RELATIVE, settings).unwrap();
    assert_eq!(base.of(&operation).unwrap(), "https://mine.test/v2");
}
