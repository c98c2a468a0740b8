//! Secrets that a server repeats: no text of an error or of its sources contains them.

use super::{API, BEARER, BY_BEARER};
use clientwright_runtime::emitted::{
    Client, Json, JsonEvents, JsonLines, NoContent, Operation, response_headers,
};
use clientwright_runtime::transport::{Body, Transport, TransportError};
use clientwright_runtime::{
    AttemptInfo, AuthContext, Authenticate, BoxFuture, ClientCredentials, Credentials, Error,
    ErrorKind, Hook,
};
use std::error::Error as StdError;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// It is longer than an excerpt, and has other forms in URLs and in JSON.
pub(super) const SECRET: &str = "s3cret/t0ken+of the=test/0123456789abcdefghijklmnopqrstuvwxyz-0123456789abcdefghijklmnopqrstuvwxyz-0123456789abcdefghijklmnopqrstuvwxyz-0123456789";
/// A part of all its forms.
pub(super) const PART: &str = "s3cret";

/// Responds to a request by a function.
struct Respond<F>(F);

const JSON: &[(&str, &str)] = &[("content-type", "application/json")];
const HTML: &[(&str, &str)] = &[("content-type", "text/html")];

type Responded = Result<http::Response<Body>, TransportError>;

impl<F: Fn(&http::Request<Body>) -> Responded + Send + Sync + 'static> Transport for Respond<F> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'static, Responded> {
        Box::pin(std::future::ready((self.0)(&request)))
    }
}

pub(super) fn client(
    credentials: Credentials,
    respond: impl Fn(&http::Request<Body>) -> Responded + Send + Sync + 'static,
) -> Client {
    let client = Client::builder(&API).transport(Respond(respond));
    client.credentials(credentials).build().unwrap()
}

fn bearer() -> Credentials {
    Credentials::new().with(&BEARER, SECRET)
}

#[expect(clippy::unnecessary_wraps, reason = "a transport can fail")]
fn response(status: u16, headers: &[(&str, &str)], body: impl Into<Body>) -> Responded {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Ok(response.body(body.into()).unwrap())
}

/// Returns all texts of an error and of its sources.
pub(super) fn printed(error: &Error) -> String {
    let mut printed = format!("{error:?} {}", error.curl().unwrap_or_default());
    let mut next: Option<&dyn StdError> = Some(error);
    while let Some(error) = next {
        write!(printed, "\n{error} {error:?}").unwrap();
        next = error.source();
    }
    printed
}

pub(super) fn assert_redacted(error: &Error) {
    let printed = printed(error);
    assert!(printed.contains("[redacted]"), "{printed}");
    assert!(!printed.contains(PART), "{printed}");
}

async fn failure(
    credentials: Credentials,
    operation: &'static Operation,
    respond: impl Fn() -> Responded + Send + Sync + 'static,
) {
    let client = client(credentials, move |_| respond());
    let call = client.call(operation).send::<Json, i64>();
    assert_redacted(&call.await.unwrap_err());
}

#[tokio::test]
async fn error_chain_redacts_a_secret_in_a_body() {
    // The excerpt of the JSON text is cut off within the secret.
    failure(bearer(), &BY_BEARER, || {
        response(200, JSON, format!("[\"{SECRET}\"]"))
    })
    .await;
    failure(bearer(), &BY_BEARER, || {
        response(200, JSON, format!("\"{SECRET}\""))
    })
    .await;
    failure(bearer(), &BY_BEARER, || {
        response(200, JSON, format!("\"{}\"", SECRET.replace('/', r"\/")))
    })
    .await;
    failure(bearer(), &BY_BEARER, || {
        response(400, JSON, format!("{{\"message\":\"no: {SECRET}\"}}"))
    })
    .await;
    for status in [200, 502] {
        let client = client(bearer(), move |_| {
            response(status, HTML, format!("no <b> {SECRET}"))
        });
        let error = client.call(&BY_BEARER).send::<Json, i64>().await;
        assert_redacted(&error.unwrap_err());
    }
}

#[tokio::test]
async fn error_of_an_error_body_redacts_a_secret() {
    for (secret, part) in [(SECRET, PART), ("hunter", "hunter")] {
        let credentials = Credentials::new().with(&BEARER, secret);
        let client = client(credentials, move |_| {
            response(400, JSON, format!("[\"{secret}\"]"))
        });
        let error = client.call(&BY_BEARER).send::<Json, i64>().await;
        let error = error.unwrap_err().body::<Vec<i64>>().unwrap_err();
        assert!(error.excerpt().contains("[redacted]"), "{error}");
        assert!(!format!("{error} {error:?}").contains(part), "{error}");
    }
}

#[tokio::test]
async fn error_chain_redacts_a_secret_in_a_part_of_a_stream() {
    let lines = client(bearer(), |_| response(200, &[], format!("\"{SECRET}\"\n")));
    let mut lines = lines
        .call(&BY_BEARER)
        .send::<JsonLines, clientwright_runtime::JsonLines<i64>>()
        .await
        .unwrap();
    assert_redacted(&lines.next().await.unwrap().unwrap_err());
    let events = client(bearer(), |_| {
        response(200, &[], format!("data: \"{SECRET}\"\n\n"))
    });
    let mut events = events
        .call(&BY_BEARER)
        .send::<JsonEvents, clientwright_runtime::EventStream<i64>>()
        .await
        .unwrap();
    assert_redacted(&events.next().await.unwrap().unwrap_err());
}

#[tokio::test]
async fn error_chain_redacts_a_secret_in_a_header() {
    failure(bearer(), &BY_BEARER, || {
        response(400, &[("x-request-id", SECRET)], "")
    })
    .await;
    failure(bearer(), &BY_BEARER, || {
        response(200, &[("content-type", SECRET)], "x")
    })
    .await;
    let host = "s3cret-host";
    let client = client(Credentials::new().with(&BEARER, host), |_| {
        response(302, &[("location", "https://s3cret-host.example/")], "")
    });
    let error = client.call(&BY_BEARER).send::<NoContent, ()>().await;
    assert_redacted(&error.unwrap_err());
    // The headers of a response are read without the client, and their values are never printed.
    let mut headers = http::HeaderMap::new();
    headers.insert("x-count", SECRET.parse().unwrap());
    let form = response_headers::Form::Text;
    let error = response_headers::required::<i64>(&headers, "x-count", form).unwrap_err();
    assert!(error.source().is_some() && !printed(&error).contains(PART));
}

/// Fails with its token in the error.
struct Failing;

impl Authenticate for Failing {
    fn authenticate<'a>(
        &'a self,
        _request: &'a mut http::request::Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        Box::pin(async { Err(format!("{SECRET} has expired").into()) })
    }

    fn secrets(&self) -> Vec<String> {
        vec![SECRET.to_owned()]
    }
}

#[tokio::test]
async fn error_chain_redacts_a_secret_of_an_authenticator() {
    let failing = Credentials::new().authenticator(Failing);
    failure(failing, &BY_BEARER, || response(204, &[], "")).await;
    let tokens = ClientCredentials::new("https://login.example/token", "id", "an0ther-s3cret");
    // The API and the token endpoint repeat the token and the client secret.
    for refused in [false, true] {
        let credentials = Credentials::new().with_authenticator(&BEARER, tokens.clone());
        let client = client(credentials, move |request| match request.uri().host() {
            Some("login.example") if refused => {
                let text = "{\"error\":\"no\",\"error_description\":\"an0ther-s3cret\"}";
                response(400, JSON, text)
            }
            Some("login.example") => {
                response(200, JSON, "{\"access_token\":\"s3cret-access-token\"}")
            }
            _ => response(
                401,
                JSON,
                "{\"message\":\"s3cret-access-token has expired\"}",
            ),
        });
        let error = client
            .call(&BY_BEARER)
            .send::<NoContent, ()>()
            .await
            .unwrap_err();
        assert_redacted(&error);
    }
}

/// Keeps what it prints of errors.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Hook for Log {
    fn error(&self, _attempt: &AttemptInfo<'_>, error: &Error, _took: Duration) {
        self.0.lock().unwrap().push_str(&printed(error));
    }
}

#[tokio::test]
async fn error_chain_of_a_hook_redacts_a_secret() {
    let log = Log::default();
    let client: Client = Client::builder(&API)
        .transport(Respond(|_: &http::Request<Body>| {
            response(400, &[], SECRET)
        }))
        .credentials(bearer())
        .hook(log.clone())
        .build()
        .unwrap();
    let error = client
        .call(&BY_BEARER)
        .send::<NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    let log = log.0.lock().unwrap();
    assert!(!log.is_empty() && !log.contains(PART), "{log}");
}
