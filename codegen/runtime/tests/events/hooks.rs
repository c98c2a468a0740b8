//! What hooks receive of a stream.

use super::*;
use clientwright_runtime::json::Deviation;
use clientwright_runtime::{AttemptInfo, DecodePolicy, Event, Hook};
use std::collections::BTreeMap;

#[derive(Clone, Default)]
struct Reports(Arc<Mutex<Vec<Event>>>, Arc<Mutex<Vec<Deviation>>>);

impl Hook for Reports {
    fn event(&self, _: &AttemptInfo<'_>, event: &Event) {
        self.0.lock().unwrap().push(event.clone());
    }

    fn deviation(&self, _: &str, deviation: &Deviation) {
        self.1.lock().unwrap().push(deviation.clone());
    }
}

#[tokio::test]
async fn hooks_receive_each_connection() {
    let script = Script::new([stream(&["id: 1\ndata: a\n\n"], End::Broken), status(204)]);
    let reports = Reports::default();
    let builder = Client::builder::<Client>(&API)
        .transport(script)
        .hook(reports.clone());
    let client = builder.clock(NoTime::default()).build().unwrap();
    all(client
        .call(&EVENTS)
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap())
    .await;
    let reports = reports.0.lock().unwrap();
    assert!(
        matches!(reports.as_slice(), [Event::Reconnecting(_)]),
        "{reports:?}"
    );
}

#[tokio::test]
async fn event_data_is_read_by_the_policy_of_the_call() {
    let text = "data: {\"a\": 1, \"a\": 2}\n\ndata: [\n\n";
    for (policy, expected) in [(DecodePolicy::Strict, 0), (DecodePolicy::Observe, 1)] {
        let script = Script::new([stream(&[text], End::Whole)]);
        let hook = Reports::default();
        let builder = Client::builder::<Client>(&API)
            .transport(script)
            .hook(hook.clone());
        let client = builder.clock(NoTime::default()).build().unwrap();
        let call = client.call(&EVENTS).decode_policy(policy);
        let mut events = call
            .send::<emitted::JsonEvents, clientwright_runtime::EventStream<BTreeMap<String, i64>>>()
            .await
            .unwrap();
        assert_eq!(events.next().await.unwrap().unwrap().data["a"], 2);
        let error = events.next().await.unwrap().unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (ErrorKind::Decode, Some("events"))
        );
        assert!(error.curl().is_some() && events.next().await.is_none());
        assert_eq!(hook.1.lock().unwrap().len(), expected);
    }
}
