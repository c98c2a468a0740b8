//! The client credentials grant of OAuth 2.0, against a token endpoint and an API on a socket.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use clientwright_runtime::emitted::{
    Api, Client, NoContent, Operation, Requirement, Scheme, Server,
};
use clientwright_runtime::{
    BoxFuture, ClientCredentials, Clock, Credentials, Error, ErrorKind, RetryPolicy,
};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

static API: Api = Api {
    servers: &[Server::new("https://api.example")],
    ..Api::DEFAULT
};
static OAUTH: Scheme = Scheme::oauth2("oauth");
static READ: Operation = of(&[&[Requirement::new(&OAUTH).scopes(&["pets.read"])]]);
static WRITE: Operation = of(&[&[Requirement::new(&OAUTH).scopes(&["pets.read", "pets.write"])]]);

const fn of(security: &'static [&'static [Requirement]]) -> Operation {
    Operation {
        id: "op",
        path: "/x",
        security,
        ..Operation::DEFAULT
    }
}

/// A clock that is set by hand.
#[derive(Clone, Debug, Default)]
struct Hand(Arc<AtomicU64>);

impl Clock for Hand {
    fn now(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }

    fn unix_time(&self) -> u64 {
        0
    }

    fn sleep(&self, _duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
}

/// An API with a token endpoint, which issues `t1`, `t2`, … for 3,600 seconds.
struct Pets {
    server: MockServer,
    clock: Hand,
    client: Client,
}

impl Pets {
    async fn new(settings: impl FnOnce(ClientCredentials) -> ClientCredentials) -> Self {
        let issued = AtomicU64::new(0);
        let token = move |_: &Request| {
            let number = issued.fetch_add(1, Ordering::SeqCst) + 1;
            let token = json!({"access_token": format!("t{number}"), "token_type": "bearer", "expires_in": 3600});
            // Other calls begin while the token is requested.
            ResponseTemplate::new(200)
                .set_body_json(token)
                .set_delay(Duration::from_millis(50))
        };
        Self::with(settings, token, |_: &Request| ResponseTemplate::new(204)).await
    }

    async fn with(
        settings: impl FnOnce(ClientCredentials) -> ClientCredentials,
        token: impl Fn(&Request) -> ResponseTemplate + Send + Sync + 'static,
        api: impl Fn(&Request) -> ResponseTemplate + Send + Sync + 'static,
    ) -> Self {
        let server = MockServer::start().await;
        let posted = Mock::given(method("POST")).and(path("/token"));
        posted.respond_with(token).mount(&server).await;
        let got = Mock::given(method("GET")).and(path("/x"));
        got.respond_with(api).mount(&server).await;
        let tokens = settings(ClientCredentials::new("/token", "id:1", "s&cret-key"));
        let clock = Hand::default();
        let client = Client::builder(&API)
            .base_url(server.uri())
            .clock(clock.clone())
            .retry(RetryPolicy::default())
            .credentials(Credentials::new().with_authenticator(&OAUTH, tokens))
            .build()
            .unwrap();
        Self {
            server,
            clock,
            client,
        }
    }

    async fn call(&self, operation: &'static Operation) -> Result<(), Error> {
        self.client
            .clone()
            .call(operation)
            .send::<NoContent, ()>()
            .await
    }

    /// The bodies of the token requests, and the tokens of the calls.
    async fn seen(&self) -> (Vec<String>, Vec<String>) {
        let requests = self.server.received_requests().await.unwrap();
        let (tokens, calls): (Vec<_>, Vec<_>) = requests
            .into_iter()
            .partition(|request| request.url.path() == "/token");
        let body = |request: Request| String::from_utf8(request.body).unwrap();
        let token = |request: Request| {
            request.headers["authorization"]
                .to_str()
                .unwrap()
                .to_owned()
        };
        (
            tokens.into_iter().map(body).collect(),
            calls.into_iter().map(token).collect(),
        )
    }
}

#[tokio::test]
async fn client_credentials_request_one_token_for_all_clones() {
    let pets = Pets::new(|tokens| tokens).await;
    let (one, other, third) = tokio::join!(pets.call(&READ), pets.call(&READ), pets.call(&READ));
    for sent in [one, other, third, pets.call(&READ).await] {
        sent.unwrap();
    }
    let (tokens, calls) = pets.seen().await;
    assert_eq!(tokens, ["grant_type=client_credentials&scope=pets.read"]);
    assert_eq!(calls, ["Bearer t1"; 4]);
    let requests = pets.server.received_requests().await.unwrap();
    // `id%3A1:s%26cret-key`
    assert_eq!(
        requests[0].headers["authorization"],
        "Basic aWQlM0ExOnMlMjZjcmV0LWtleQ=="
    );
}

#[tokio::test]
async fn client_credentials_have_a_token_for_each_set_of_scopes() {
    let pets = Pets::new(|tokens| tokens).await;
    for operation in [&READ, &WRITE, &READ] {
        pets.call(operation).await.unwrap();
    }
    let (tokens, calls) = pets.seen().await;
    assert_eq!(
        tokens[1],
        "grant_type=client_credentials&scope=pets.read%20pets.write"
    );
    assert_eq!(calls, ["Bearer t1", "Bearer t2", "Bearer t1"]);
}

#[tokio::test]
async fn client_credentials_replace_a_token_before_it_expires() {
    let pets = Pets::new(|tokens| tokens.scopes(["all"])).await;
    for seconds in [0, 3539, 3540, 3541] {
        pets.clock.0.store(seconds, Ordering::SeqCst);
        pets.call(&READ).await.unwrap();
    }
    let (tokens, calls) = pets.seen().await;
    assert_eq!(tokens, ["grant_type=client_credentials&scope=all"; 2]);
    assert_eq!(calls, ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]);
}

#[tokio::test]
async fn client_credentials_replace_a_token_that_the_api_refuses() {
    let refused = |request: &Request| match request.headers["authorization"].as_bytes() {
        b"Bearer t1" => ResponseTemplate::new(401),
        _ => ResponseTemplate::new(204),
    };
    let issued = AtomicU64::new(0);
    let token = move |_: &Request| {
        let number = issued.fetch_add(1, Ordering::SeqCst) + 1;
        ResponseTemplate::new(200).set_body_json(json!({"access_token": format!("t{number}")}))
    };
    let pets = Pets::with(|tokens| tokens, token, refused).await;
    let (one, other) = tokio::join!(pets.call(&READ), pets.call(&READ));
    one.unwrap();
    other.unwrap();
    let (tokens, mut calls) = pets.seen().await;
    calls.sort();
    assert_eq!(tokens.len(), 2, "one refresh for both calls");
    assert_eq!(calls, ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]);
}

#[tokio::test]
async fn client_credentials_can_be_in_the_body_with_other_parameters() {
    let pets = Pets::new(|tokens| tokens.secret_in_body(true).parameter("audience", "a b")).await;
    pets.call(&READ).await.unwrap();
    let (tokens, _) = pets.seen().await;
    let expected = "grant_type=client_credentials&scope=pets.read&audience=a%20b&client_id=id%3A1&client_secret=s%26cret-key";
    assert_eq!(tokens, [expected]);
    let requests = pets.server.received_requests().await.unwrap();
    assert!(!requests[0].headers.contains_key("authorization"));
}

async fn refusal(status: u16, body: Value) -> Error {
    let token = move |_: &Request| ResponseTemplate::new(status).set_body_json(&body);
    let pets = Pets::with(
        |tokens| tokens,
        token,
        |_: &Request| ResponseTemplate::new(204),
    )
    .await;
    let error = pets.call(&READ).await.unwrap_err();
    let (_, calls) = pets.seen().await;
    assert!(calls.is_empty(), "nothing is sent without a token");
    error
}

#[tokio::test]
async fn client_credentials_that_are_refused_make_an_error_without_the_secret() {
    let described = json!({"error": "invalid_client", "error_description": "no such s&cret-key"});
    for (status, body, expected) in [
        (
            401,
            described,
            "refused: invalid_client (no such [redacted])",
        ),
        (500, json!(null), "responded with the status 500"),
        (200, json!({}), "has no `access_token`"),
        (
            200,
            json!({"access_token": "t", "token_type": "mac"}),
            "a token of the type `mac`",
        ),
    ] {
        let error = refusal(status, body).await;
        assert_eq!(error.kind(), ErrorKind::Credentials);
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!format!("{error:?}").contains("s&cret-key"), "{error:?}");
    }
}

#[tokio::test]
async fn client_credentials_are_never_printed_and_never_sent_in_the_clear() {
    let tokens = ClientCredentials::new("http://login.example/token", "id", "s&cret-key");
    let printed = format!("{tokens:?}");
    assert!(
        printed.contains("login.example") && !printed.contains("cret"),
        "{printed}"
    );
    let client: Client = Client::builder(&API)
        .credentials(Credentials::new().with_authenticator(&OAUTH, tokens))
        .build()
        .unwrap();
    let error = client
        .call(&READ)
        .send::<NoContent, ()>()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("not `https`"), "{error}");
}

#[tokio::test]
async fn client_credentials_are_shared_by_clients_that_have_clones() {
    let pets = Pets::new(|tokens| tokens).await;
    let tokens = ClientCredentials::new(format!("{}/token", pets.server.uri()), "id", "secret");
    for _ in 0..2 {
        let credentials = Credentials::new().authenticator(tokens.clone());
        let client: Client = Client::builder(&API)
            .base_url(pets.server.uri())
            .credentials(credentials)
            .build()
            .unwrap();
        client.call(&READ).send::<NoContent, ()>().await.unwrap();
    }
    let (tokens, calls) = pets.seen().await;
    assert_eq!((tokens.len(), calls.len()), (1, 2));
}
