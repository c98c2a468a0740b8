//! Event streams: how they are read, and how a lost one is reconnected. Takes no time and needs no socket.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod hooks;
mod reading;
mod reconnect;
mod script;

use clientwright_runtime::emitted;
use clientwright_runtime::emitted::{Api, Client, Method, Operation, Server};
use clientwright_runtime::{BoxFuture, Clock, Error, ErrorKind, EventStream, RetryPolicy};
use script::{Act, End, Script, status, stream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

static API: Api = Api {
    servers: &[Server::new("https://api.example/v1")],
    ..Api::DEFAULT
};
static EVENTS: Operation = Operation {
    id: "events",
    path: "/events",
    accept: "text/event-stream",
    ..Operation::DEFAULT
};
static CREATE: Operation = Operation {
    id: "create",
    method: Method::Post,
    idempotency_key: Some("Idempotency-Key"),
    ..EVENTS
};

/// Records every pause without waiting; a timeout expires at once.
#[derive(Clone, Debug, Default)]
struct NoTime(Arc<Mutex<Vec<Duration>>>);

impl NoTime {
    fn pauses(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }
}

impl Clock for NoTime {
    fn now(&self) -> Duration {
        self.pauses().iter().sum()
    }

    fn unix_time(&self) -> u64 {
        0
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(async {})
    }

    fn timeout(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
}

fn client(script: &Script, clock: &NoTime) -> Client {
    let builder = Client::builder::<Client>(&API).transport(script.clone());
    builder.clock(clock.clone()).build().unwrap()
}

async fn events(script: &Script, clock: &NoTime) -> EventStream {
    client(script, clock)
        .call(&EVENTS)
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap()
}

/// The data of the events, and the error at their end.
async fn all(mut events: EventStream) -> (Vec<String>, Option<Error>) {
    let mut data = Vec::new();
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => data.push(event.data),
            Err(error) => {
                assert!(
                    events.next().await.is_none(),
                    "the stream continues after an error"
                );
                return (data, Some(error));
            }
        }
    }
    assert!(
        events.next().await.is_none(),
        "the stream continues after its end"
    );
    (data, None)
}

#[tokio::test]
async fn event_stream_ends_at_status_204_or_a_done_event() {
    let broken = stream(&["id: 1\ndata: a\n\n"], End::Broken);
    let script = Script::new([broken, status(204)]);
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    assert_eq!((data.len(), error.is_none()), (1, true));
    let script = Script::new([status(204)]);
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    assert_eq!((data.len(), error.is_none()), (0, true));
    let script = Script::new([stream(
        &["data: a\n\ndata: [DONE]\n\ndata: b\n\n"],
        End::Broken,
    )]);
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    assert_eq!((data.len(), error.is_none()), (1, true));
}

#[tokio::test]
async fn event_stream_ends_with_its_response_unless_it_is_followed() {
    let acts = || {
        Script::new([
            stream(&["data: a\n\n"], End::Whole),
            stream(&["data: b\n\n"], End::Whole),
            status(204),
        ])
    };
    let script = acts();
    let (data, error) = all(events(&script, &NoTime::default()).await).await;
    assert_eq!((data.len(), error.is_none(), script.left()), (1, true, 2));
    let script = acts();
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    assert_eq!((data.len(), error.is_none(), script.left()), (2, true, 0));
}

#[tokio::test]
async fn follow_of_a_stream_without_events_ends_with_an_error() {
    let script = Script::new((0..3).map(|_| stream(&[], End::Whole)));
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    let error = error.unwrap();
    assert_eq!((data.len(), error.kind()), (0, ErrorKind::Interrupted));
    assert!(error.to_string().contains("the response ended"), "{error}");
    assert!(
        error
            .curl()
            .unwrap()
            .contains("https://api.example/v1/events")
    );
}
