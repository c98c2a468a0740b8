//! A body that is received as a stream: its chunks, each with a timeout, and the errors of its call.

use super::{RawResponse, Response};
use crate::error::Error;
use crate::future::BoxFuture;
use crate::request::Call;
use crate::transport::Body;
use bytes::Bytes;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A body that is being received, with the call whose settings apply to it.
pub(super) struct Streamed {
    pub(super) body: Body,
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
                chunk.map(|chunk| chunk.map_err(|error| self.error(Error::from_transport(error)))),
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
        error
            .with_operation(self.call.operation())
            .with_curl(self.call.curl())
            .redacted_by(self.call.shared().credentials.redactor())
    }
}

impl Debug for Streamed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.body)
    }
}

impl RawResponse {
    /// Converts the body to a stream, whose only chunk it is if it was read already.
    pub(super) fn into_stream<T>(self, make: impl FnOnce(Streamed) -> T) -> Response<T> {
        let data = make(Streamed {
            body: self.stream.unwrap_or_else(|| self.raw.body.into()),
            call: self.call,
            timer: None,
        });
        Response {
            status: self.raw.status,
            headers: self.raw.headers,
            request_id: self.request_id,
            messages: Vec::new(),
            data,
        }
    }
}
