//! Responses that are read as a stream: bytes with a timeout for each chunk, and lines of limited length.

use super::kinds::Binary;
use super::{Decode, RawResponse, Reading, Response};
use crate::error::{Error, ErrorKind};
use crate::future::BoxFuture;
use crate::request::Call;
use crate::transport::Body;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A body that is being received, with the call whose settings apply to it.
pub(super) struct Streamed {
    body: Body,
    pub(super) call: Call,
    /// Completes when the time between two chunks exceeds the timeout.
    timer: Option<BoxFuture<'static, ()>>,
}

impl Streamed {
    /// Polls for the next chunk.
    pub(super) fn poll_chunk(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        if let Poll::Ready(chunk) = Pin::new(&mut self.body).poll_next(cx) {
            self.timer = None;
            return Poll::Ready(
                chunk.map(|chunk| chunk.map_err(|error| self.error(Error::of_transport(error)))),
            );
        }
        let Some(limit) = self.call.settings().timeouts.read else {
            return Poll::Pending;
        };
        let clock = &self.call.shared().clock;
        let timer = self.timer.get_or_insert_with(|| clock.timeout(limit));
        ready!(timer.as_mut().poll(cx));
        self.timer = None;
        let late = Error::timed_out("the next part of the response", Some(limit));
        Poll::Ready(Some(Err(self.error(late))))
    }

    /// Adds the operation and the request to an error.
    pub(super) fn error(&self, error: Error) -> Error {
        let credentials = &self.call.shared().credentials;
        error
            .of(self.call.operation())
            .shown_as(self.call.curl())
            .redacted_by(&|text| credentials.redact(text))
    }
}

impl Debug for Streamed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.body)
    }
}

impl RawResponse {
    /// Converts the body to a stream.
    pub(super) fn into_stream<T>(
        mut self,
        make: impl FnOnce(Streamed) -> T,
    ) -> Result<Response<T>, Error> {
        let Some(body) = self.stream.take() else {
            return Err(self.not_understood("the response did not come as a stream"));
        };
        let data = make(Streamed {
            body,
            call: self.call,
            timer: None,
        });
        Ok(Response {
            status: self.raw.status,
            headers: self.raw.headers,
            request_id: self.request_id,
            messages: Vec::new(),
            data,
        })
    }
}

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
        response.into_stream(Download::new)
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

/// A stream of the lines of a response, without their terminators: a line feed, optionally after a carriage return.
#[derive(Debug)]
pub(super) struct Lines {
    stream: Streamed,
    rest: BytesMut,
    /// The length of the rest that was searched for the end of a line.
    seen: usize,
    /// Whether a carriage return alone also ends a line.
    returns: bool,
    /// Whether a line feed belongs to the end of the line before.
    ending: bool,
    over: bool,
}

impl Lines {
    pub(super) fn new(stream: Streamed) -> Self {
        Self {
            stream,
            rest: BytesMut::new(),
            seen: 0,
            returns: false,
            ending: false,
            over: false,
        }
    }

    /// Sets that a carriage return alone also ends a line.
    pub(super) fn with_returns(mut self) -> Self {
        self.returns = true;
        self
    }

    /// Returns the call of this response.
    pub(super) fn call(&self) -> &Call {
        &self.stream.call
    }

    /// Polls for the next line; text after the last line ending is a line too. Returns `None` after an error.
    pub(super) fn poll_line(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<String, Error>>> {
        let longest = self.call().settings().max_response_bytes;
        loop {
            if let Some(line) = self.take_line() {
                return Poll::Ready(Some(self.text(&line)));
            }
            if self.over {
                let last = std::mem::take(&mut self.rest);
                return Poll::Ready((!last.is_empty()).then(|| self.text(&last)));
            }
            if self.rest.len() as u64 > longest {
                let text =
                    format!("a line of the response is longer than the limit of {longest} bytes");
                let error = Error::new(ErrorKind::TooLarge, text);
                return Poll::Ready(Some(Err(self.fail(error))));
            }
            match ready!(self.stream.poll_chunk(cx)) {
                Some(Ok(chunk)) => self.rest.extend_from_slice(&chunk),
                Some(Err(error)) => return Poll::Ready(Some(Err(self.fail(error)))),
                None => self.over = true,
            }
        }
    }

    fn take_line(&mut self) -> Option<BytesMut> {
        if self.ending && !self.rest.is_empty() {
            self.ending = false;
            if self.rest.first() == Some(&b'\n') {
                drop(self.rest.split_to(1));
            }
        }
        let returns = self.returns;
        let ends = |byte: &u8| *byte == b'\n' || (returns && *byte == b'\r');
        let Some(at) = self.rest.iter().skip(self.seen).position(ends) else {
            self.seen = self.rest.len();
            return None;
        };
        let at = at.saturating_add(self.seen);
        self.seen = 0;
        let mut line = self.rest.split_to(at.saturating_add(1));
        self.ending = line.last() == Some(&b'\r');
        line.truncate(at);
        if !returns && line.last() == Some(&b'\r') {
            line.truncate(at.saturating_sub(1));
        }
        Some(line)
    }

    /// Ends the stream with an error, to which the operation and the request are added.
    pub(super) fn fail(&mut self, error: Error) -> Error {
        self.over = true;
        self.rest.clear();
        self.stream.error(error)
    }

    fn text(&mut self, line: &[u8]) -> Result<String, Error> {
        std::str::from_utf8(line)
            .map(str::to_owned)
            .map_err(|error| {
                let text = "a line of the response is not UTF-8";
                self.fail(Error::new(ErrorKind::Decode, text).caused_by(error))
            })
    }
}
