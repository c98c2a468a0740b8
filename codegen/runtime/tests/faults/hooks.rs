//! What hooks receive of the attempts of a call.

use super::builder;
use super::clock::NotingClock;
use super::retries::GOOD;
use super::server::{Server, json};
use clientwright_runtime::json::Deviation;
use clientwright_runtime::{AttemptInfo, DecodePolicy, Event, Hook};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Hook for Log {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut http::request::Parts) {
        request.headers.insert("x-attempt", attempt.attempt.into());
        self.0
            .lock()
            .unwrap()
            .push(format!("before {} {}", attempt.attempt, attempt.operation));
    }

    fn after(&self, attempt: &AttemptInfo<'_>, response: &http::response::Parts, _: Duration) {
        self.0
            .lock()
            .unwrap()
            .push(format!("after {} {}", attempt.attempt, response.status));
    }

    fn error(&self, attempt: &AttemptInfo<'_>, error: &clientwright_runtime::Error, _: Duration) {
        self.0
            .lock()
            .unwrap()
            .push(format!("error {} {:?}", attempt.attempt, error.kind()));
    }

    fn deviation(&self, operation: &str, deviation: &Deviation) {
        self.0
            .lock()
            .unwrap()
            .push(format!("{operation} {deviation}"));
    }

    fn event(&self, _: &AttemptInfo<'_>, event: &Event) {
        let name = format!("{event:?}");
        self.0
            .lock()
            .unwrap()
            .push(name.split('(').next().unwrap_or_default().to_owned());
    }
}

#[tokio::test]
async fn hooks_see_every_attempt() {
    let server = Server::start([json("503 Busy", "{}"), json("200 OK", GOOD)]).await;
    let log = Log::default();
    let client = builder(&server, &NotingClock::default())
        .hook(log.clone())
        .build()
        .unwrap();
    client.widgets().list("a").send().await.unwrap();
    let seen = log.0.lock().unwrap().clone();
    assert_eq!(
        seen,
        [
            "UndeclaredCredentials",
            "before 1 widgets-list",
            "after 1 503 Service Unavailable",
            "error 1 Api",
            "Waiting",
            "before 2 widgets-list",
            "after 2 200 OK",
        ]
    );
    assert!(server.requests()[1].contains("x-attempt: 2"));
}

#[tokio::test]
async fn decode_policy_observe_reports_harmless_deviations() {
    let body = r#"{"success":true,"new":1,"result":[{"name":"w","state":"molten","color":1}]}"#;
    for policy in [DecodePolicy::Strict, DecodePolicy::Observe] {
        let observe = policy == DecodePolicy::Observe;
        let server = Server::start([json("200 OK", body)]).await;
        let log = Log::default();
        let client = builder(&server, &NotingClock::default())
            .hook(log.clone())
            .decode_policy(policy);
        client
            .build()
            .unwrap()
            .widgets()
            .list("a")
            .send()
            .await
            .unwrap();
        let seen = log.0.lock().unwrap().clone();
        let is_logged = |place: &str| seen.iter().any(|line| line.contains(place));
        assert_eq!(
            is_logged("widgets-list at $.result[0].state"),
            observe,
            "{seen:?}"
        );
        assert_eq!(
            is_logged("widgets-list at $.result[0].color"),
            observe,
            "{seen:?}"
        );
    }
}
