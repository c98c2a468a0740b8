//! A transport that responds from a script, with streams that break off, end or fall silent.

use bytes::Bytes;
use clientwright_runtime::BoxFuture;
use clientwright_runtime::transport::{Body, Transport, TransportError, TransportFailure};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

/// How a response ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// As it should.
    Whole,
    /// The connection breaks.
    Broken,
    /// No further chunk is sent, and the connection stays open.
    Silent,
}

/// What the server does with a request.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// It cannot be reached.
    Unreachable,
    /// Responses with this status, content type and body.
    Response(u16, &'static str, Vec<Bytes>, End),
}

/// An event stream of these chunks.
pub(crate) fn stream(chunks: &[&str], end: End) -> Act {
    let chunks = chunks
        .iter()
        .map(|chunk| Bytes::copy_from_slice(chunk.as_bytes()));
    Act::Response(200, "text/event-stream", chunks.collect(), end)
}

/// A response without a body.
pub(crate) fn status(status: u16) -> Act {
    Act::Response(status, "", Vec::new(), End::Whole)
}

/// Plays the acts one by one, and notes the requests.
#[derive(Clone)]
pub(crate) struct Script(Arc<Mutex<(VecDeque<Act>, Vec<http::HeaderMap>)>>);

impl Script {
    pub(crate) fn new(acts: impl IntoIterator<Item = Act>) -> Self {
        Self(Arc::new(Mutex::new((
            acts.into_iter().collect(),
            Vec::new(),
        ))))
    }

    /// The values of a header in the requests so far; empty where one has none.
    pub(crate) fn sent(&self, name: &str) -> Vec<String> {
        let text = |headers: &http::HeaderMap| {
            let value = headers.get(name).map(|value| value.to_str().unwrap());
            value.unwrap_or_default().to_owned()
        };
        self.0.lock().unwrap().1.iter().map(text).collect()
    }

    /// The number of acts that were not performed.
    pub(crate) fn left(&self) -> usize {
        self.0.lock().unwrap().0.len()
    }
}

impl Transport for Script {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let (acts, seen) = &mut *self.0.lock().unwrap();
        seen.push(request.headers().clone());
        let response = match acts.pop_front().unwrap() {
            Act::Unreachable => Err(TransportError::new(TransportFailure::NotConnected)),
            Act::Response(status, content_type, chunks, end) => {
                let chunks = Chunks(chunks.into(), Some(end));
                let response = http::Response::builder().status(status);
                let response = response.header("content-type", content_type);
                Ok(response.body(Body::chunks(Box::pin(chunks), None)).unwrap())
            }
        };
        Box::pin(async { response })
    }
}

struct Chunks(VecDeque<Bytes>, Option<End>);

impl futures_core::Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(chunk) = self.0.pop_front() {
            return Poll::Ready(Some(Ok(chunk)));
        }
        match self.1 {
            Some(End::Silent) => Poll::Pending,
            Some(End::Broken) => {
                self.1 = None;
                let error = TransportError::new(TransportFailure::Broken);
                Poll::Ready(Some(Err(error)))
            }
            Some(End::Whole) | None => Poll::Ready(None),
        }
    }
}
