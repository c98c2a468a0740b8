//! What the targets of the runtime share: a transport that responds with given chunks, and a client of it.

use bytes::Bytes;
use clientwright_runtime::emitted::{Api, Client, Server};
use clientwright_runtime::transport::{Body, Transport, TransportError};
use clientwright_runtime::{BoxFuture, RetryPolicy};
use futures_core::Stream;
use http::HeaderMap;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

static API: Api = Api { servers: &[Server::new("https://api.example")], ..Api::DEFAULT };

/// The chunks of a body.
struct Chunks(Vec<Bytes>);

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = (!self.0.is_empty()).then(|| Ok(self.0.remove(0)));
        Poll::Ready(next)
    }
}

/// Responds to each request with these headers and chunks.
struct Respond(HeaderMap, Vec<Bytes>);

impl Transport for Respond {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let mut response = http::Response::new(Body::chunks(Box::pin(Chunks(self.1.clone())), None));
        *response.headers_mut() = self.0.clone();
        Box::pin(std::future::ready(Ok(response)))
    }
}

/// Returns a client whose calls receive these headers and chunks.
pub fn client(headers: HeaderMap, chunks: Vec<Bytes>) -> Client {
    let client = Client::builder(&API).retry(RetryPolicy::never()).transport(Respond(headers, chunks));
    client.build().expect("the settings are fine")
}

/// Returns the headers of a response with this content type.
pub fn content_type(media_type: &'static str) -> HeaderMap {
    let value = http::HeaderValue::from_static(media_type);
    HeaderMap::from_iter([(http::header::CONTENT_TYPE, value)])
}

/// Splits bytes into chunks of the length that the first byte states; [`None`] if there is no byte.
pub fn chunks(bytes: &[u8]) -> Option<(Vec<Bytes>, Bytes)> {
    let (&size, text) = bytes.split_first()?;
    let chunks = text.chunks(usize::from(size).max(1)).map(Bytes::copy_from_slice);
    Some((chunks.collect(), Bytes::copy_from_slice(text)))
}

/// Polls a future whose parts are all ready.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}
