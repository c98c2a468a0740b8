//! When calls are tried again, and when not.

use super::clock::NotingClock;
use super::server::{Act, Server, json, response};
use super::{Client, Widget, builder, get, post};
use clientwright_runtime::Request as _;
use clientwright_runtime::{ErrorKind, RetryPolicy};
use std::time::Duration;

pub(super) const GOOD: &str = r#"{"success":true,"result":[]}"#;

async fn retried(
    header: &str,
) -> (
    Result<Vec<Widget>, clientwright_runtime::Error>,
    Vec<Duration>,
) {
    let server = Server::start([
        response("429 Too Many Requests", header, ""),
        json("200 OK", GOOD),
    ])
    .await;
    let clock = NotingClock::default();
    let client = builder(&server, &clock).build().unwrap();
    (client.widgets().list("a").send().await, clock.pauses())
}

#[tokio::test]
async fn status_429_with_seconds() {
    let (response, pauses) = retried("retry-after: 3\r\n").await;
    assert!(response.is_ok());
    assert_eq!(pauses, [Duration::from_secs(3)]);
}

#[tokio::test]
async fn status_429_with_milliseconds() {
    let (response, pauses) = retried("retry-after-ms: 1500\r\nretry-after: 2\r\n").await;
    assert!(response.is_ok());
    assert_eq!(pauses, [Duration::from_millis(1500)]);
}

#[tokio::test]
async fn status_429_with_a_date() {
    let (response, pauses) = retried("retry-after: Sun, 06 Nov 1994 08:49:47 GMT\r\n").await;
    assert!(response.is_ok());
    assert_eq!(pauses, [Duration::from_secs(10)]);
}

#[tokio::test]
async fn status_429_with_garbage() {
    let (response, pauses) = retried("retry-after: soon\r\n").await;
    assert!(response.is_ok());
    let [pause] = pauses[..] else {
        panic!("one pause")
    };
    assert!(
        (Duration::from_millis(250)..=Duration::from_millis(500)).contains(&pause),
        "{pause:?}"
    );
}

#[tokio::test]
async fn status_429_with_a_huge_wait() {
    let (response, pauses) = retried("retry-after: 86400\r\n").await;
    let error = response.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(86_400)));
    assert!(
        error.to_string().contains("requires a wait of 86400 s"),
        "{error}"
    );
    assert!(pauses.is_empty());
}

#[tokio::test]
async fn retry_of_server_errors_is_reported_to_hooks() {
    for status in [
        "408 Request Timeout",
        "429 Too Many Requests",
        "500 Oops",
        "503 Busy",
        "599 Odd",
    ] {
        let (response, requests) =
            get([json(status, "{}"), json(status, "{}"), json("200 OK", GOOD)]).await;
        assert!(response.is_ok(), "{status}");
        assert_eq!(requests, 3);
        let (response, requests) = get([json(status, "{}")]).await;
        let error = response.unwrap_err();
        assert_eq!(requests, 3);
        assert!(
            error
                .attempts()
                .iter()
                .all(|attempt| attempt.kind == ErrorKind::Api && attempt.status == error.status())
        );
        assert!(
            error.attempts()[0].waited > Duration::ZERO
                && error.attempts()[2].waited == Duration::ZERO
        );
        assert!(error.to_string().contains("after 3 attempts"), "{error}");
        assert_eq!(
            post([json(status, "{}")]).await.1,
            1,
            "never a second POST because of a status"
        );
    }
}

#[tokio::test]
async fn decode_error_has_the_attempts_before_it() {
    let busy = response("503 Service Unavailable", "", "");
    let (response, requests) = get([busy, json("200 OK", "{\"success\":true,\"result\":1}")]).await;
    let error = response.unwrap_err();
    let kinds: Vec<_> = error.attempts().iter().map(|one| one.kind).collect();
    assert_eq!(
        (kinds, requests),
        (vec![ErrorKind::Api, ErrorKind::Decode], 2)
    );
    assert!(error.to_string().contains("after 2 attempts"), "{error}");
}

#[tokio::test]
async fn retry_does_not_repeat_after_permanent_errors() {
    for status in [
        "400 Bad",
        "401 Who",
        "403 No",
        "404 Gone",
        "409 Taken",
        "422 Odd",
    ] {
        assert_eq!(get([json(status, "{}")]).await.1, 1, "{status}");
    }
}

#[tokio::test]
async fn retry_of_a_post_is_opt_in() {
    let widget = r#"{"success":true,"result":{"name":"w","state":"idle"}}"#;
    let server = Server::start([
        json("503 Busy", "{}"),
        Act::Reset(Vec::new()),
        json("200 OK", widget),
    ])
    .await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let call = client.widgets().create("a", &Widget::new("w", "idle"));
    call.retry(RetryPolicy::default().retry_non_idempotent(true))
        .send()
        .await
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    let key = |request: &str| {
        let line = request
            .lines()
            .find_map(|line| line.strip_prefix("idempotency-key: "));
        line.unwrap().to_owned()
    };
    assert_eq!(key(&requests[0]).len(), 32);
    assert_eq!(
        [key(&requests[1]), key(&requests[2])],
        [key(&requests[0]), key(&requests[0])],
        "one key per call"
    );
    assert!(
        requests
            .iter()
            .all(|request| request.ends_with(r#"{"name":"w","state":"idle"}"#))
    );
}

#[tokio::test]
async fn retry_budget_limits_attempts_in_an_outage() {
    let server = Server::start([json("503 Busy", "{}")]).await;
    let client = builder(&server, &NotingClock::default())
        .retry_budget(5)
        .build()
        .unwrap();
    for _ in 0..10 {
        let clone: Client = client.clone();
        assert!(clone.widgets().list("a").send().await.is_err());
    }
    assert_eq!(server.requests().len(), 10 + 5);
}

#[tokio::test]
async fn retry_wait_must_fit_into_the_timeout_of_the_call() {
    let server = Server::start([response("503 Busy", "retry-after: 50\r\n", "")]).await;
    let clock = NotingClock::default();
    let client = builder(&server, &clock).build().unwrap();
    let error = client
        .widgets()
        .list("a")
        .timeout(Duration::from_secs(20))
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), clock.pauses().len()),
        (503, 0)
    );
}

#[tokio::test]
async fn timeout_of_the_whole_call_is_kept() {
    let server = Server::start([Act::Hang(Vec::new())]).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let error = client
        .widgets()
        .list("a")
        .timeout(Duration::from_millis(50))
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_timeout()
            && error
                .to_string()
                .contains("the call took longer than its limit of 0.05 s"),
        "{error}"
    );
    assert_eq!(error.attempts().len(), 1);
}
