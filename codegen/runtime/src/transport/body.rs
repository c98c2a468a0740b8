//! Bodies of requests and responses.

use super::TransportError;
use crate::future::BoxStream;
use bytes::Bytes;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll};

/// The body of a request or a response: bytes in memory, or a stream of chunks.
///
/// It implements [`Stream`] of its chunks in both cases, and `From` for everything that converts to [`Bytes`].
pub struct Body(Inner);

enum Inner {
    Bytes(Bytes),
    Chunks {
        chunks: BoxStream<Result<Bytes, TransportError>>,
        length: Option<u64>,
    },
}

impl Body {
    /// Creates an empty body.
    pub fn empty() -> Self {
        Self(Inner::Bytes(Bytes::new()))
    }

    /// Creates a body from a stream of chunks. `length` is their total length in bytes, if it is known; it is sent as
    /// `Content-Length`.
    pub fn chunks(chunks: BoxStream<Result<Bytes, TransportError>>, length: Option<u64>) -> Self {
        Self(Inner::Chunks { chunks, length })
    }

    /// Returns the bytes; [`None`] for a stream.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Bytes(bytes) => Some(bytes),
            Inner::Chunks { .. } => None,
        }
    }

    /// Returns the length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Inner::Bytes(bytes) => Some(bytes.len() as u64),
            Inner::Chunks { length, .. } => *length,
        }
    }
}

/// Creates an empty body.
impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Self(Inner::Bytes(bytes.into()))
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.get_mut().0 {
            Inner::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Inner::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Inner::Chunks { chunks, .. } => chunks.as_mut().poll_next(cx),
        }
    }
}

/// Formats the length. The content is not printed, since it may be secret.
impl Debug for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body")
            .field("length", &self.length())
            .finish_non_exhaustive()
    }
}
