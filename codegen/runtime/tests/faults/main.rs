//! How the client handles a faulty server: it returns a value or an error, without a panic, a hang, an unbounded buffer, a
//! leaked credential or a second POST.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::format_push_string,
    reason = "helpers of tests fail the test"
)]

mod bodies;
mod clock;
mod connections;
mod decoding;
#[path = "../emitted_shape/mod.rs"]
mod emitted_shape;
mod hooks;
mod redirects;
mod responses;
mod retries;
mod sent_items;
mod server;
mod streams;

use clientwright_runtime::{Error, Timeouts};
use clock::NotingClock;
use emitted_shape::{Client, ClientBuilder, Credentials, Widget};
use server::{Act, Server};
use std::time::Duration;

const TOKEN: &str = "t0ken-0f-the-test";

/// A client whose pauses take no time and whose limits are short.
fn builder(server: &Server, clock: &NotingClock) -> ClientBuilder {
    let mut timeouts = Timeouts::default();
    timeouts.attempt = Some(Duration::from_millis(400));
    timeouts.read = Some(Duration::from_millis(200));
    Client::builder()
        .base_url(&server.url)
        .credentials(Credentials::api_token(TOKEN))
        .clock(clock.clone())
        .timeouts(timeouts)
        .max_response_bytes(1 << 20)
}

/// Returns the result of a GET to a server that performs these acts, and the number of requests.
async fn get(acts: impl IntoIterator<Item = Act>) -> (Result<Vec<Widget>, Error>, usize) {
    let server = Server::start(acts).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let response = client.widgets().list("a").send().await;
    if let Err(error) = &response {
        prints_no_secret(error);
    }
    (response, server.requests().len())
}

async fn post(acts: impl IntoIterator<Item = Act>) -> (Result<Widget, Error>, usize) {
    let server = Server::start(acts).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let response = client
        .widgets()
        .create("a", &Widget::new("w", "idle").key("b0dy-secret"))
        .send()
        .await;
    if let Err(error) = &response {
        prints_no_secret(error);
    }
    (response, server.requests().len())
}

fn prints_no_secret(error: &Error) {
    let mut printed = format!("{error} {error:?} {}", error.curl().unwrap_or_default());
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        printed.push_str(&format!("{error} {error:?}"));
        source = error.source();
    }
    assert!(
        !printed.contains(TOKEN) && !printed.contains("b0dy-secret"),
        "{printed}"
    );
}
