//! Credentials of every kind on the wire, over a transport of the test's own.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod authenticate;
#[path = "../faults/clock.rs"]
mod clock;
mod repeated_secrets;
mod secret_urls;

use clientwright_runtime::emitted::{Api, Client, Method, Operation, Requirement, Scheme, Server};
use clientwright_runtime::transport::{Body, Transport, TransportError, TransportFailure};
use clientwright_runtime::{BoxFuture, Credentials, ErrorKind, RateLimiter, RetryPolicy};
use clock::NotingClock;
use std::sync::{Arc, Mutex};
use std::time::Duration;

static API: Api = Api {
    servers: &[Server::new("https://api.example/v1")],
    ..Api::DEFAULT
};
static BASIC: Scheme = Scheme::basic("basic");
static BEARER: Scheme = Scheme::oauth2("oauth");
static QUERY: Scheme = Scheme::query("query", "api key");
static COOKIE: Scheme = Scheme::cookie("cookie", "sid");
static MUTUAL: Scheme = Scheme::mutual_tls("mutual");
static BY_BASIC: Operation = of(&[&[Requirement::new(&BASIC)]]);
static BY_BEARER: Operation = of(&[&[Requirement::new(&BEARER)]]);
static BY_QUERY: Operation = of(&[&[Requirement::new(&QUERY)]]);
static BY_ALL: Operation = of(&[&[
    Requirement::new(&QUERY),
    Requirement::new(&COOKIE),
    Requirement::new(&MUTUAL),
]]);
static OPTIONAL: Operation = of(&[&[], &[Requirement::new(&BEARER)]]);
static FREE: Operation = of(&[]);
static POST: Operation = Operation {
    method: Method::Post,
    ..of(&[&[Requirement::new(&BEARER)]])
};

const fn of(security: &'static [&'static [Requirement]]) -> Operation {
    Operation {
        id: "op",
        path: "/x",
        security,
        ..Operation::DEFAULT
    }
}

/// Records the requests, and responds with these statuses; the last one again and again.
#[derive(Clone)]
struct Fake {
    statuses: Vec<u16>,
    seen: Arc<Mutex<Vec<http::Request<()>>>>,
}

impl Fake {
    fn new(statuses: &[u16]) -> Self {
        Self {
            statuses: statuses.to_vec(),
            seen: Arc::default(),
        }
    }

    fn headers(&self, name: &str) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        let header = |request: &http::Request<()>| {
            request
                .headers()
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
        };
        seen.iter().filter_map(header).collect()
    }
}

impl Transport for Fake {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let mut seen = self.seen.lock().unwrap();
        let status = self.statuses[seen.len().min(self.statuses.len() - 1)];
        seen.push(request.map(|_| ()));
        let response = match status {
            0 => Err(TransportError::new(TransportFailure::Broken).caused_by("pulled plug")),
            status => Ok(http::Response::builder()
                .status(status)
                .body(Body::empty())
                .unwrap()),
        };
        Box::pin(async { response })
    }
}

fn client(fake: &Fake, credentials: Credentials) -> Client {
    let retry = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO);
    Client::builder(&API)
        .transport(fake.clone())
        .retry(retry)
        .credentials(credentials)
        .build()
        .unwrap()
}

#[tokio::test]
async fn basic_is_a_name_and_a_password() {
    let fake = Fake::new(&[204]);
    let credentials = Credentials::new().with_basic(&BASIC, "Aladdin", "open sesame");
    client(&fake, credentials)
        .call(&BY_BASIC)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert_eq!(
        fake.headers("authorization"),
        ["Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="]
    );
    assert!(fake.seen.lock().unwrap()[0].headers()["authorization"].is_sensitive());
}

#[tokio::test]
async fn api_keys_in_queries_and_cookies_are_encoded_and_never_shown() {
    let fake = Fake::new(&[0]);
    let credentials = Credentials::new()
        .with(&QUERY, "s&cret=")
        .with(&COOKIE, "s;cret");
    let error = client(&fake, credentials)
        .call(&BY_ALL)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    let seen = fake.seen.lock().unwrap();
    assert_eq!(
        seen[0].uri(),
        "https://api.example/v1/x?api%20key=s%26cret%3D"
    );
    assert_eq!(seen[0].headers()["cookie"], "sid=s%3Bcret");
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    let printed = format!("{error} {error:?} {}", error.curl().unwrap());
    assert!(
        printed.contains("pulled plug") && !printed.contains("cret"),
        "{printed}"
    );
}

#[tokio::test]
async fn credentials_are_sent_with_anonymous_calls_only_if_there_are_any() {
    let fake = Fake::new(&[204]);
    let token = || Credentials::new().with(&BEARER, "t");
    client(&fake, token())
        .call(&FREE)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    client(&fake, Credentials::new())
        .call(&OPTIONAL)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    client(&fake, Credentials::new().with(&QUERY, "q"))
        .call(&OPTIONAL)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert!(fake.headers("authorization").is_empty());
    assert!(
        fake.seen
            .lock()
            .unwrap()
            .iter()
            .all(|request| request.uri().query().is_none())
    );
    client(&fake, token())
        .call(&OPTIONAL)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    client(&fake, token())
        .call(&BY_QUERY)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert_eq!(fake.headers("authorization"), ["Bearer t", "Bearer t"]);
}

#[tokio::test]
async fn custom_scheme_is_refused_without_an_authenticator_and_takes_no_secret() {
    static DIGEST: Scheme = Scheme::custom("digest");
    static BY_DIGEST: Operation = of(&[&[Requirement::new(&DIGEST)]]);
    let fake = Fake::new(&[204]);
    let error = client(&fake, Credentials::new())
        .call(&BY_DIGEST)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    let built: Result<Client, _> = Client::builder(&API)
        .credentials(Credentials::new().with(&DIGEST, "s3cret"))
        .build();
    let error = built.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let text = error.to_string();
    assert!(
        text.contains("authenticator") && !text.contains("s3cret"),
        "{text}"
    );
}

#[tokio::test]
async fn client_certificate_counts_as_there_beside_other_credentials() {
    static BY_CERTIFICATE_OR_TOKEN: Operation =
        of(&[&[Requirement::new(&MUTUAL)], &[Requirement::new(&BEARER)]]);
    static BY_CERTIFICATE: Operation = of(&[&[Requirement::new(&MUTUAL)]]);
    let fake = Fake::new(&[204]);
    let token = client(&fake, Credentials::new().with(&BEARER, "t"));
    let call = |client: &Client, operation| {
        client
            .call(operation)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
    };
    call(&token, &BY_CERTIFICATE_OR_TOKEN).await.unwrap();
    assert_eq!(fake.headers("authorization"), ["Bearer t"]);
    let none = client(&fake, Credentials::new());
    call(&none, &BY_CERTIFICATE).await.unwrap();
}

#[tokio::test]
async fn rate_limit_is_shared_by_clones() {
    let fake = Fake::new(&[204]);
    let (interval, clock) = (Duration::from_millis(120), NotingClock::default());
    let client: Client = Client::builder(&API)
        .transport(fake.clone())
        .rate_limiter(RateLimiter::new(2, interval))
        .clock(clock.clone())
        .build()
        .unwrap();
    for _ in 0..5 {
        client
            .clone()
            .call(&FREE)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
            .await
            .unwrap();
    }
    assert_eq!(clock.pauses(), [interval; 2]);
}

#[tokio::test]
async fn credentials_that_are_required_and_missing_are_an_error_before_sending() {
    let fake = Fake::new(&[204; 4]);
    let error = client(&fake, Credentials::new())
        .call(&BY_ALL)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    let text = error.to_string();
    assert!(
        text.contains("requires credentials and the client has none: add `"),
        "{text}"
    );
    assert!(text.contains("Credentials::anonymous()"), "{text}");
    assert!(error.attempts().is_empty());
    // On purpose, it is sent; and so is an operation that needs none, or that declares `{}`.
    for (operation, credentials) in [
        (&BY_ALL, Credentials::anonymous()),
        (&FREE, Credentials::new()),
        (&OPTIONAL, Credentials::new()),
    ] {
        let sent = client(&fake, credentials)
            .call(operation)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
            .await;
        assert!(sent.is_ok(), "{sent:?}");
    }
    // A header that the caller has set by hand is a credential, too.
    let by_hand = client(&fake, Credentials::new())
        .call(&BY_BEARER)
        .undeclared_header("authorization", "Bearer mine")
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await;
    assert!(by_hand.is_ok(), "{by_hand:?}");
}
