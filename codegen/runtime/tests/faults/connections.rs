//! Connections that break, hang and lie about lengths.

use super::clock::NotingClock;
use super::emitted_shape::{Client, Credentials};
use super::server::{Act, Server, json, response};
use super::{TOKEN, builder, get, post};
use clientwright_runtime::{ErrorKind, Request, RetryPolicy, Settings};
use std::time::Duration;

const GOOD: &str = r#"{"success":true,"errors":[],"messages":[],"result":[]}"#;
const WIDGET: &str =
    r#"{"success":true,"errors":[],"messages":[],"result":{"name":"w","state":"idle"}}"#;

fn head(length: usize) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n")
        .into_bytes()
}

/// A break after which a GET is sent again and a POST is not.
async fn breaks(act: Act, kind: ErrorKind) {
    let (response, requests) = get([act.clone(), json("200 OK", GOOD)]).await;
    assert_eq!(
        (response.unwrap().len(), requests),
        (0, 2),
        "a GET is sent again"
    );
    let (response, requests) = get([act.clone()]).await;
    let error = response.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts().len(), requests),
        (kind, 3, 3),
        "{error}"
    );
    assert!(error.is_retryable());
    let (response, requests) = post([act, json("200 OK", WIDGET)]).await;
    assert_eq!(
        (response.unwrap_err().kind(), requests),
        (kind, 1),
        "a POST is not sent again"
    );
}

#[tokio::test]
async fn connection_reset_before_the_headers() {
    breaks(Act::Reset(Vec::new()), ErrorKind::Interrupted).await;
}

#[tokio::test]
async fn connection_closed_before_the_headers() {
    breaks(Act::Response(Vec::new()), ErrorKind::Interrupted).await;
}

#[tokio::test]
async fn connection_reset_in_the_headers() {
    breaks(
        Act::Reset(b"HTTP/1.1 200 OK\r\ncontent-".to_vec()),
        ErrorKind::Interrupted,
    )
    .await;
}

#[tokio::test]
async fn connection_reset_after_the_headers() {
    breaks(Act::Reset(head(GOOD.len())), ErrorKind::Interrupted).await;
}

#[tokio::test]
async fn body_that_ends_halfway_is_an_error() {
    breaks(
        Act::Response([head(GOOD.len()), GOOD.as_bytes()[..20].to_vec()].concat()),
        ErrorKind::Interrupted,
    )
    .await;
}

#[tokio::test]
async fn body_shorter_than_its_content_length_is_an_error() {
    breaks(
        Act::Response([head(GOOD.len() + 7), GOOD.as_bytes().to_vec()].concat()),
        ErrorKind::Interrupted,
    )
    .await;
}

#[tokio::test]
async fn body_chunked_that_breaks_off_is_an_error() {
    let half = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n10\r\n{\"success\":true,\r\n";
    breaks(Act::Response(half.into()), ErrorKind::Interrupted).await;
}

#[tokio::test]
async fn response_that_is_no_http_is_an_error() {
    breaks(
        Act::Response(b"220 smtp.example ESMTP\r\n".to_vec()),
        ErrorKind::Interrupted,
    )
    .await;
}

#[tokio::test]
async fn timeout_without_headers() {
    breaks(Act::Hang(Vec::new()), ErrorKind::TimedOut).await;
}

#[tokio::test]
async fn timeout_in_the_body() {
    breaks(Act::Hang(head(GOOD.len())), ErrorKind::TimedOut).await;
}

#[tokio::test]
async fn timeout_of_a_body_that_arrives_slowly() {
    breaks(
        Act::Drip(head(100_000), Duration::from_millis(20)),
        ErrorKind::TimedOut,
    )
    .await;
}

#[tokio::test]
async fn body_longer_than_its_content_length() {
    let (response, requests) =
        get([Act::Response([head(20), GOOD.as_bytes().to_vec()].concat())]).await;
    assert_eq!(
        (response.unwrap_err().kind(), requests),
        (ErrorKind::Decode, 1)
    );
}

#[tokio::test]
async fn body_limit_ends_an_endless_body() {
    let endless = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[".to_vec();
    let (response, requests) = get([Act::Endless(endless)]).await;
    let error = response.unwrap_err();
    assert_eq!(
        (error.kind(), requests),
        (ErrorKind::TooLarge, 1),
        "{error}"
    );
    assert!(error.to_string().contains("1048576 bytes"), "{error}");
}

#[tokio::test]
async fn body_limit_refuses_an_announced_length() {
    let (response, requests) = get([Act::Hang(head(usize::MAX / 4))]).await;
    assert_eq!(
        (response.unwrap_err().kind(), requests),
        (ErrorKind::TooLarge, 1)
    );
}

#[tokio::test]
async fn body_limit_of_an_error_keeps_its_status() {
    let endless = b"HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\n\r\n".to_vec();
    let (response, _) = get([Act::Endless(endless)]).await;
    let error = response.unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Api, 404)
    );
}

#[tokio::test]
async fn headers_without_end_are_an_error() {
    let (response, _) = get([Act::Endless(b"HTTP/1.1 200 OK\r\nx-long: ".to_vec())]).await;
    assert_eq!(response.unwrap_err().kind(), ErrorKind::Interrupted);
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn body_limit_counts_decompressed_bytes() {
    let bomb = include_bytes!("bomb.gz");
    let length = bomb.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n"
    );
    let (response, requests) = get([Act::Response([head.as_bytes(), bomb].concat())]).await;
    assert_eq!(
        (response.unwrap_err().kind(), requests),
        (ErrorKind::TooLarge, 1)
    );
}

#[tokio::test]
async fn retry_without_a_connection_repeats_even_a_post() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let clock = super::NotingClock::default();
    let client = super::Client::builder()
        .credentials(clientwright_runtime::Credentials::anonymous())
        .base_url(url)
        .clock(clock.clone())
        .build()
        .unwrap();
    let error = client
        .widgets()
        .create("a", &super::Widget::new("w", "idle"))
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts().len()),
        (ErrorKind::NotSent, 3),
        "{error}"
    );
    assert!(
        error.is_not_sent() && error.to_string().contains("refused"),
        "{error}"
    );
    assert_eq!(clock.pauses().len(), 2);
}

#[tokio::test]
async fn connection_of_a_dropped_call_is_closed() {
    let server = super::Server::start([Act::Hang(Vec::new())]).await;
    let client = super::builder(&server, &super::NotingClock::default())
        .build()
        .unwrap();
    let call = client.widgets().list("a").send();
    assert!(
        tokio::time::timeout(Duration::from_millis(100), call)
            .await
            .is_err()
    );
    assert_eq!(server.requests().len(), 1);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(
        server.requests().len(),
        1,
        "nothing continues after the call is dropped"
    );
}

#[tokio::test]
async fn response_in_one_packet_is_read() {
    assert_eq!(
        get([response("200 OK", "", GOOD)]).await.0.unwrap().len(),
        0
    );
}

#[tokio::test]
async fn timeout_of_an_attempt_can_be_set_for_one_call() {
    let server = Server::start([Act::Hang(Vec::new()), json("200 OK", GOOD)]).await;
    let client = Client::builder()
        .base_url(&server.url)
        .credentials(Credentials::api_token(TOKEN))
        .clock(NotingClock::default())
        .build()
        .unwrap();
    let list = client.widgets().list("a");
    // The client's limit is a minute, and that of the call five.
    let limited = list.attempt_timeout(Duration::from_millis(100)).send();
    assert_eq!(limited.await.unwrap(), []);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn settings_can_be_kept_and_given_to_several_clients() {
    let settings = Settings::default().retry(RetryPolicy::never());
    for _ in 0..2 {
        let server = Server::start([json("503 Service Unavailable", "{}")]).await;
        let client = builder(&server, &NotingClock::default())
            .settings(settings.clone())
            .build()
            .unwrap();
        let error = client.widgets().list("a").send().await.unwrap_err();
        assert_eq!((error.attempts().len(), server.requests().len()), (1, 1));
    }
}
