//! Secrets in URLs: no text of an error or of its sources contains them.

use super::repeated_secrets::{PART, SECRET, assert_redacted, client, printed};
use super::{API, BY_QUERY, QUERY};
use clientwright_runtime::emitted::{Client, NoContent};
use clientwright_runtime::transport::{TransportError, TransportFailure};
use clientwright_runtime::{Credentials, ErrorKind, RetryPolicy, reqwest};
use std::error::Error as StdError;

/// An error of a transport that prints the URL of the request.
#[derive(Debug)]
struct At(http::Uri);

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "at {}", self.0)
    }
}

impl StdError for At {}

#[tokio::test]
async fn error_chain_redacts_a_secret_in_the_url() {
    let key = Credentials::new().with(&QUERY, SECRET);
    let client = client(key, |request| {
        let inner =
            TransportError::new(TransportFailure::Broken).caused_by(At(request.uri().clone()));
        Err(TransportError::new(TransportFailure::Broken).caused_by(inner))
    });
    let call = client.call(&BY_QUERY).retry(RetryPolicy::never());
    assert_redacted(&call.send::<NoContent, ()>().await.unwrap_err());
}

#[tokio::test]
async fn error_chain_of_reqwest_contains_no_secret_of_a_url_or_a_proxy() {
    let key = || Credentials::new().with(&QUERY, SECRET);
    let proxy = reqwest::Proxy::all("http://user:s3cret-proxy@127.0.0.1:1").unwrap();
    for (base, reqwest) in [
        ("http://127.0.0.1:1", reqwest::Client::builder().no_proxy()),
        (
            "http://127.0.0.1:2",
            reqwest::Client::builder().proxy(proxy.clone()),
        ),
        (
            "https://api.example",
            reqwest::Client::builder().proxy(proxy),
        ),
    ] {
        let client: Client = Client::builder(&API)
            .base_url(base)
            .reqwest(reqwest)
            .credentials(key())
            .build()
            .unwrap();
        let call = client.call(&BY_QUERY).retry(RetryPolicy::never());
        let error = call.send::<NoContent, ()>().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotSent, "{error:?}");
        assert!(
            error.source().is_some() && !printed(&error).contains(PART),
            "{}",
            printed(&error)
        );
    }
}

#[test]
fn error_chain_of_a_base_url_contains_no_credentials() {
    for url in [
        "https://user:s3cret@api.example",
        "https://user:s3cret",
        "user:s3cret@",
        "https://api.example/?key=s3cret",
    ] {
        let builder = Client::builder::<Client>(&API).base_url(url);
        assert!(!format!("{builder:?}").contains(PART));
        let error = builder.build().unwrap_err();
        assert!(!printed(&error).contains(PART), "{}", printed(&error));
    }
}
