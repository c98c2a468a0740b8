//! Arbitrary bytes as a stream of events, in chunks of any length: the events are those of the whole text.

#![no_main]

use bytes::Bytes;
use clientwright_fuzz::{chunks, client, content_type, now};
use clientwright_runtime::EventStream;
use clientwright_runtime::emitted::{Events, Operation};
use libfuzzer_sys::fuzz_target;

static EVENTS: Operation = Operation { accept: "text/event-stream", ..Operation::DEFAULT };

fn events(chunks: Vec<Bytes>) -> Vec<String> {
    let client = client(content_type("text/event-stream"), chunks);
    now(async {
        let mut found = Vec::new();
        let stream = client.call(&EVENTS).send::<Events, EventStream>().await;
        let Ok(mut stream) = stream else {
            return found;
        };
        while let Some(event) = stream.next().await {
            match event {
                Ok(event) => found.push(format!("{event:?}")),
                Err(_) => break,
            }
        }
        found
    })
}

fuzz_target!(|bytes: &[u8]| {
    if let Some((chunks, whole)) = chunks(bytes) {
        assert_eq!(events(chunks), events(vec![whole]));
    }
});
