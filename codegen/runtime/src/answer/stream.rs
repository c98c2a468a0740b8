//! Answers that come as a stream: bytes within a time limit for each part, and lines of bounded length.

use super::{Answer, Received};
use crate::clock::Clock;
use crate::error::{Error, ErrorKind};
use crate::future::BoxFuture;
use crate::operation::Operation;
use crate::send::{failed, timed_out};
use crate::transport::Body;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// A body that is still to come, with what holds while it comes.
pub(crate) struct Streamed {
    pub(crate) body: Body,
    pub(crate) operation: &'static Operation,
    pub(crate) clock: Arc<dyn Clock>,
    /// The longest pause between two chunks.
    pub(crate) limit: Option<Duration>,
    /// The longest line, in bytes.
    pub(crate) longest: u64,
    pub(crate) timer: Option<BoxFuture<'static, ()>>,
}

impl Streamed {
    /// The next chunk.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        if let Poll::Ready(chunk) = Pin::new(&mut self.body).poll_next(cx) {
            self.timer = None;
            return Poll::Ready(
                chunk.map(|chunk| chunk.map_err(|error| failed(error).of(self.operation))),
            );
        }
        let Some(limit) = self.limit else {
            return Poll::Pending;
        };
        let timer = self.timer.get_or_insert_with(|| self.clock.limit(limit));
        ready!(timer.as_mut().poll(cx));
        self.timer = None;
        let late = timed_out("the next part of the answer", Some(limit));
        Poll::Ready(Some(Err(late.of(self.operation))))
    }
}

impl Debug for Streamed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.body)
    }
}

impl Received {
    /// The body as a stream.
    pub(super) fn into_stream<T>(
        mut self,
        make: impl FnOnce(Streamed) -> T,
    ) -> Result<Answer<T>, Error> {
        match self.stream.take() {
            Some(stream) => Ok(self.with(make(stream), Vec::new())),
            None => Err(self.not_understood("the answer did not come as a stream")),
        }
    }
}

/// The bytes of an answer as they come.
#[derive(Debug)]
pub struct Download {
    stream: Option<Streamed>,
    length: Option<u64>,
}

impl Download {
    pub(super) fn new(stream: Streamed) -> Self {
        Self {
            length: stream.body.length(),
            stream: Some(stream),
        }
    }

    /// The length in bytes, if the server has told it.
    pub fn length(&self) -> Option<u64> {
        self.length
    }
}

/// Ends after the first error.
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

/// The lines of an answer as they come, without their ends (a line feed, perhaps after a carriage return).
#[derive(Debug)]
pub(super) struct Lines {
    stream: Option<Streamed>,
    operation: &'static Operation,
    rest: BytesMut,
    /// How much of the rest holds no end of a line.
    seen: usize,
}

impl Lines {
    pub(super) fn new(stream: Streamed) -> Self {
        let operation = stream.operation;
        Self {
            stream: Some(stream),
            operation,
            rest: BytesMut::new(),
            seen: 0,
        }
    }

    /// The operation, for errors.
    pub(super) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The next line; what stands after the last end of a line is one too.
    pub(super) fn poll_line(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<String, Error>>> {
        loop {
            if let Some(line) = self.take_line() {
                return Poll::Ready(Some(self.text(&line)));
            }
            let Some(stream) = &mut self.stream else {
                let last = std::mem::take(&mut self.rest);
                return Poll::Ready((!last.is_empty()).then(|| self.text(&last)));
            };
            let longest = stream.longest;
            match ready!(stream.poll_chunk(cx)) {
                Some(Ok(chunk)) => self.rest.extend_from_slice(&chunk),
                Some(Err(error)) => return Poll::Ready(Some(Err(self.fail(error)))),
                None => self.stream = None,
            }
            if self.rest.len() as u64 > longest && !self.rest.contains(&b'\n') {
                let text =
                    format!("a line of the answer is longer than the limit of {longest} bytes");
                let error = Error::new(ErrorKind::TooLarge, text).of(self.operation);
                return Poll::Ready(Some(Err(self.fail(error))));
            }
        }
    }

    fn take_line(&mut self) -> Option<BytesMut> {
        let at = self
            .rest
            .iter()
            .skip(self.seen)
            .position(|byte| *byte == b'\n');
        let Some(at) = at.map(|at| at.saturating_add(self.seen)) else {
            self.seen = self.rest.len();
            return None;
        };
        self.seen = 0;
        let mut line = self.rest.split_to(at.saturating_add(1));
        line.truncate(at);
        if line.last() == Some(&b'\r') {
            line.truncate(at.saturating_sub(1));
        }
        Some(line)
    }

    fn fail(&mut self, error: Error) -> Error {
        self.stream = None;
        self.rest.clear();
        error
    }

    fn text(&mut self, line: &[u8]) -> Result<String, Error> {
        match std::str::from_utf8(line) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let text = "a line of the answer is not UTF-8";
                Err(self.fail(
                    Error::new(ErrorKind::Decode, text)
                        .of(self.operation)
                        .caused_by(error),
                ))
            }
        }
    }
}
