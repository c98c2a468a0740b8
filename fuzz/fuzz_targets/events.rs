//! Arbitrary bytes as a stream of events, in chunks of any length: the events are those of the whole text.

#![no_main]

use bytes::Bytes;
use futures_core::Stream;
use libfuzzer_sys::fuzz_target;
use clientwright_runtime::emitted::{Api, Client, Events, Operation, Server};
use clientwright_runtime::transport::{Body, Transport, TransportError};
use clientwright_runtime::{BoxFuture, EventStream, RetryPolicy};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

static API: Api = Api { servers: &[Server::new("https://api.example")], ..Api::DEFAULT };
static EVENTS: Operation = Operation { accept: "text/event-stream", ..Operation::DEFAULT };

/// Responds with these chunks.
#[derive(Clone)]
struct Chunks(Vec<Bytes>);

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = (!self.0.is_empty()).then(|| Ok(self.0.remove(0)));
        Poll::Ready(next)
    }
}

impl Transport for Chunks {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let body = Body::chunks(Box::pin(self.clone()), None);
        let response = http::Response::builder().header("content-type", "text/event-stream").body(body);
        Box::pin(async move { Ok(response.expect("it is a response")) })
    }
}

/// Polls a future whose parts are all ready.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

fn events(chunks: Vec<Bytes>) -> Vec<String> {
    let client: Client = Client::builder(&API)
        .retry(RetryPolicy::never())
        .transport(Chunks(chunks))
        .build()
        .expect("the settings are fine");
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
    let Some((&size, text)) = bytes.split_first() else {
        return;
    };
    let chunks = text.chunks(usize::from(size).max(1)).map(Bytes::copy_from_slice).collect();
    assert_eq!(events(chunks), events(vec![Bytes::copy_from_slice(text)]));
});
