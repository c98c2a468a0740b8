//! Responses that are read line by line. The length of a line is limited.

use super::body_stream::Streamed;
use crate::error::{Error, ErrorKind};
use crate::request::Call;
use bytes::BytesMut;
use std::task::{Context, Poll, ready};

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
        loop {
            if let Some(line) = self.take_line() {
                return Poll::Ready(Some(self.text(&line)));
            }
            if self.over {
                let last = std::mem::take(&mut self.rest);
                return Poll::Ready((!last.is_empty()).then(|| self.text(&last)));
            }
            let settings = self.call().settings();
            if let Err(error) =
                settings.check_length("a line of the response", self.rest.len() as u64)
            {
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
