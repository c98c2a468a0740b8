//! Implementations of [`Authenticate`]: what they see, and what a refusal leads to.

use super::{API, BEARER, BY_BEARER, BY_QUERY, FREE, Fake, POST, client, of};
use clientwright_runtime::emitted::{Client, Method, Operation, Requirement, body};
use clientwright_runtime::{AuthContext, Authenticate, BoxFuture, Credentials, ErrorKind};
use std::error::Error as StdError;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Sends `t1`, and the next token after each refusal.
#[derive(Clone, Default)]
struct Tokens(Arc<AtomicU32>);

impl Authenticate for Tokens {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        let token = format!("Bearer t{}", self.0.load(Ordering::SeqCst) + 1);
        request
            .headers
            .insert("authorization", token.parse().unwrap());
        Box::pin(async { Ok(()) })
    }

    fn unauthorized(&self, request: &http::HeaderMap, _response: &http::HeaderMap) -> bool {
        assert!(request.contains_key("authorization"));
        self.0.fetch_add(1, Ordering::SeqCst);
        true
    }
}

#[tokio::test]
async fn authenticate_that_replaces_a_refused_token_repeats_the_call_once() {
    let fake = Fake::new(&[401, 204, 401]);
    let client = client(
        &fake,
        Credentials::new().with_authenticator(&BEARER, Tokens::default()),
    );
    client
        .call(&BY_BEARER)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert_eq!(fake.headers("authorization"), ["Bearer t1", "Bearer t2"]);
    let error = client
        .call(&BY_BEARER)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.attempts().len()),
        (401, 2)
    );
    assert!(
        error.to_string().contains("check the credentials"),
        "{error}"
    );
}

#[tokio::test]
async fn authenticate_that_replaces_a_refused_token_repeats_a_post_that_was_not_applied() {
    let fake = Fake::new(&[401, 204, 503, 401, 401]);
    let client = client(
        &fake,
        Credentials::new().with_authenticator(&BEARER, Tokens::default()),
    );
    let post = || {
        client
            .call(&POST)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
    };
    post().await.unwrap();
    assert_eq!(fake.headers("authorization"), ["Bearer t1", "Bearer t2"]);
    assert_eq!(post().await.unwrap_err().attempts().len(), 1, "503");
    assert_eq!(post().await.unwrap_err().attempts().len(), 2, "401 twice");
}

#[tokio::test]
async fn authenticate_that_replaces_a_refused_token_repeats_a_call_after_another_failure() {
    let fake = Fake::new(&[503, 401, 204]);
    let credentials = Credentials::new().with_authenticator(&BEARER, Tokens::default());
    client(&fake, credentials)
        .call(&BY_BEARER)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert_eq!(
        fake.headers("authorization"),
        ["Bearer t1", "Bearer t1", "Bearer t2"]
    );
}

/// Sends tokens that name the scopes they are for.
struct Scoped;

impl Authenticate for Scoped {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        let token = format!("Bearer for-{}", context.scopes().join("+"));
        request
            .headers
            .insert("authorization", token.parse().unwrap());
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn authenticate_sees_the_scopes_that_the_operation_requires() {
    static BY_SCOPES: Operation =
        of(&[&[Requirement::new(&BEARER).scopes(&["pets.read", "pets.write"])]]);
    let fake = Fake::new(&[204]);
    let client = client(
        &fake,
        Credentials::new().with_authenticator(&BEARER, Scoped),
    );
    for operation in [&BY_SCOPES, &BY_BEARER, &BY_QUERY] {
        client
            .call(operation)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
            .await
            .unwrap();
    }
    let tokens = [
        "Bearer for-pets.read+pets.write",
        "Bearer for-",
        "Bearer for-",
    ];
    assert_eq!(fake.headers("authorization"), tokens);
}

/// Puts into a header which of some URLs secrets may be sent to.
struct Logins;

const LOGINS: [&str; 5] = [
    "https://login.example/",
    "http://login.example/",
    "http://127.0.0.1:8080/",
    "ftp://login.example/",
    "login",
];

impl Authenticate for Logins {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        let allowed = LOGINS.map(|url| context.may_send_to(url).to_string());
        let allowed = allowed.join(" ").parse().unwrap();
        request.headers.insert("authorization", allowed);
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn authenticate_knows_where_secrets_may_be_sent() {
    let fake = Fake::new(&[204]);
    for allow_http in [false, true] {
        let client: Client = Client::builder(&API)
            .transport(fake.clone())
            .credentials(Credentials::new().with_authenticator(&BEARER, Logins))
            .allow_http(allow_http)
            .build()
            .unwrap();
        client
            .call(&BY_BEARER)
            .send::<clientwright_runtime::emitted::NoContent, ()>()
            .await
            .unwrap();
    }
    let allowed = ["true false true false false", "true true true false false"];
    assert_eq!(fake.headers("authorization"), allowed);
}

struct NoToken;

impl Authenticate for NoToken {
    fn authenticate<'a>(
        &'a self,
        _request: &'a mut http::request::Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        Box::pin(async { Err("the login has expired".into()) })
    }
}

#[tokio::test]
async fn authenticate_without_a_token_sends_nothing() {
    let fake = Fake::new(&[204]);
    let client = client(
        &fake,
        Credentials::new().with_authenticator(&BEARER, NoToken),
    );
    let error = client
        .call(&BY_BEARER)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts().len()),
        (ErrorKind::Credentials, 0)
    );
    assert!(
        error.is_not_sent() && error.to_string().contains("\"oauth\""),
        "{error}"
    );
    assert_eq!(error.source().unwrap().to_string(), "the login has expired");
    assert!(fake.seen.lock().unwrap().is_empty());
}

/// Signs the method, path, content type and body with a key that it replaces when the server refuses it.
#[derive(Default)]
struct Signer(AtomicU32);

impl Authenticate for Signer {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        Box::pin(async move {
            let body = context.body().ok_or("a streamed body cannot be signed")?;
            let signature = format!(
                "{}:{}:{}:{}:{}",
                self.0.load(Ordering::SeqCst),
                request.method,
                request.uri.path(),
                request.headers["content-type"].to_str()?,
                String::from_utf8_lossy(body),
            );
            request.headers.insert("x-signature", signature.parse()?);
            request.uri = format!("{}?signed=true", request.uri).parse()?;
            Ok(())
        })
    }

    fn unauthorized(&self, _request: &http::HeaderMap, _response: &http::HeaderMap) -> bool {
        self.0.fetch_add(1, Ordering::SeqCst) == 0
    }
}

static SIGNED: Operation = Operation {
    method: Method::Put,
    ..of(&[&[Requirement::new(&BEARER)]])
};

#[tokio::test]
async fn authenticate_sees_method_path_headers_and_body_of_each_attempt() {
    let fake = Fake::new(&[401, 204]);
    let client = client(&fake, Credentials::new().authenticator(Signer::default()));
    client
        .call(&SIGNED)
        .body(body::Json::new(&"x".to_owned()))
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap();
    assert_eq!(
        fake.headers("x-signature"),
        [
            "0:PUT:/v1/x:application/json:\"x\"",
            "1:PUT:/v1/x:application/json:\"x\"",
        ]
    );
    let seen = fake.seen.lock().unwrap();
    assert_eq!(seen[0].uri().query(), Some("signed=true"));
}

#[tokio::test]
async fn authenticate_that_renews_nothing_does_not_repeat_a_call() {
    let fake = Fake::new(&[401]);
    let signer = Signer::default();
    signer.0.store(1, Ordering::SeqCst);
    let client = client(&fake, Credentials::new().authenticator(signer));
    let error = client
        .call(&SIGNED)
        .body(body::Json::new(&"x".to_owned()))
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(error.attempts().len(), 1);
}

/// Refuses every request.
struct Unable;

impl Authenticate for Unable {
    fn authenticate<'a>(
        &'a self,
        _request: &'a mut http::request::Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn StdError + Send + Sync>>> {
        Box::pin(async { Err("the key is locked".into()) })
    }
}

#[tokio::test]
async fn authenticate_that_fails_sends_nothing() {
    let fake = Fake::new(&[204]);
    let client = client(&fake, Credentials::new().authenticator(Unable));
    let error = client
        .call(&FREE)
        .send::<clientwright_runtime::emitted::NoContent, ()>()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert!(error.to_string().contains("the key is locked"), "{error}");
    assert_eq!(fake.seen.lock().unwrap().len(), 0);
}
