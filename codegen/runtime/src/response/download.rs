//! Responses that are read as a stream of bytes.

use super::body_stream::Streamed;
use super::kinds::Binary;
use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;
use bytes::Bytes;
use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A stream of the bytes of a response.
///
/// It ends after the first error. The [read timeout](crate::Timeouts::read) applies to each chunk; the total length is not
/// limited.
#[derive(Debug)]
#[must_use = "streams do nothing unless polled"]
pub struct Download {
    stream: Option<Streamed>,
    length: Option<u64>,
}

impl Decode<Download> for Binary {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<Download>, Error> {
        Ok(response.into_stream(Download::new))
    }
}

impl Download {
    fn new(stream: Streamed) -> Self {
        Self {
            length: stream.body.length(),
            stream: Some(stream),
        }
    }

    /// Returns the length of the body in bytes, if the server has sent `Content-Length` and the body is not compressed.
    pub fn length(&self) -> Option<u64> {
        self.length
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(stream) = &mut self.stream else {
            return Poll::Ready(None);
        };
        let chunk = ready!(stream.poll_chunk(cx));
        if !matches!(chunk, Some(Ok(_))) {
            self.stream = None;
        }
        Poll::Ready(chunk)
    }
}
