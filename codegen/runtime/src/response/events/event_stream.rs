//! The stream of events: which event ends it, and when it reconnects.

use super::line_parser::{Parser, RawEvent};
use super::reconnect::{Connecting, Last, Reconnection};
use crate::error::Error;
use crate::request::Call;
use crate::response::lines::Lines;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// A server-sent event (HTML Living Standard §9.2.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerEvent<T> {
    /// The type of the event; `message` if the server has sent none.
    pub event: String,
    /// The id of the event, or that of the last event before it that has one. It is empty if the server has sent none.
    pub id: String,
    /// The data of the event.
    pub data: T,
}

/// A stream of the server-sent events of a response (`text/event-stream`, HTML Living Standard §9.2).
///
/// It ends with the response, after the first error, and at an event with the data `[DONE]`, which some APIs send.
///
/// If the connection is lost, the stream reconnects where that neither loses nor repeats an event: if no event was
/// received yet, or if the server has sent an id, which is sent back in the header `Last-Event-ID`. The
/// [`RetryPolicy`](crate::RetryPolicy) of the call limits how often it reconnects in a row without an event, and how long
/// it waits. A `retry` of the server extends the wait, up to
/// [`max_retry_after`](crate::RetryPolicy::max_retry_after). A call that is not idempotent is repeated only if
/// [`retry_non_idempotent`](crate::RetryPolicy::retry_non_idempotent) is set.
#[must_use = "streams do nothing unless polled"]
pub struct EventStream<T = String> {
    pub(super) state: State,
    pub(super) parser: Parser,
    pub(super) decode: DecodeEvent<T>,
    /// [`None`] if the call cannot be repeated.
    pub(super) reconnection: Option<Reconnection>,
}

/// Decodes the data of an event.
pub(super) type DecodeEvent<T> = fn(&Call, &RawEvent) -> Result<T, Error>;

pub(super) enum State {
    Open(Lines),
    Connecting(Connecting),
    Over,
}

/// The status that stops clients from reconnecting (§9.2.3).
pub(super) const STOP_RECONNECTING: u16 = 204;

impl<T> EventStream<T> {
    /// Also reconnects after the end of a response, as browsers do, until the server responds with 204.
    ///
    /// Without ids of the server, events may be lost or repeated. The method has no effect on a call that cannot be
    /// repeated.
    pub fn follow(mut self) -> Self {
        if let Some(reconnection) = &mut self.reconnection {
            reconnection.at_end = true;
        }
        self
    }

    /// Returns the reconnection time that the server has set (`retry`).
    pub fn retry(&self) -> Option<Duration> {
        self.parser.retry()
    }

    /// Returns the id of the last event that was received, if the server has sent ids.
    pub fn last_event_id(&self) -> Option<&str> {
        Some(self.parser.last_id()).filter(|id| !id.is_empty())
    }

    /// Returns the next event; [`None`] at the end of the stream.
    ///
    /// It is the method of the same name of `futures::StreamExt`, for programs without that crate.
    ///
    /// # Errors
    /// Returns an error if the connection was lost and cannot be resumed, a timeout expired, or the data of an event
    /// cannot be decoded.
    pub async fn next(&mut self) -> Option<Result<ServerEvent<T>, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Decodes an event; [`None`] at one that ends the stream.
    fn event(&mut self, raw: RawEvent) -> Option<Result<ServerEvent<T>, Error>> {
        if raw.data == "[DONE]" {
            self.state = State::Over;
            return None;
        }
        let State::Open(lines) = &mut self.state else {
            return None;
        };
        let data = match (self.decode)(lines.call(), &raw) {
            Ok(data) => data,
            Err(error) => {
                let error = lines.fail(error);
                self.state = State::Over;
                return Some(Err(error));
            }
        };
        if let Some(reconnection) = &mut self.reconnection {
            reconnection.returned();
        }
        Some(Ok(ServerEvent {
            event: raw.event,
            id: raw.id,
            data,
        }))
    }

    /// Reconnects after the connection was lost, or ends the stream.
    fn lost(&mut self, failure: Option<Error>) -> Option<Result<ServerEvent<T>, Error>> {
        self.state = State::Over;
        let followed = self
            .reconnection
            .as_mut()
            .filter(|reconnection| reconnection.at_end);
        let failure = match failure {
            Some(failure) => failure,
            None => followed.map(|reconnection| reconnection.ended())?,
        };
        let last = Last {
            id: self.parser.last_id(),
            retry: self.parser.retry(),
        };
        let connecting = match &mut self.reconnection {
            Some(reconnection) => reconnection.after(failure, &last),
            None => Err(failure),
        };
        match connecting {
            Ok(connecting) => {
                self.state = State::Connecting(connecting);
                None
            }
            Err(failure) => Some(Err(failure)),
        }
    }
}

impl<T> Stream for EventStream<T> {
    type Item = Result<ServerEvent<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            let lost = match &mut this.state {
                State::Over => return Poll::Ready(None),
                State::Connecting(connecting) => match ready!(connecting.as_mut().poll(cx)) {
                    Ok(received) if received.status() == STOP_RECONNECTING => {
                        this.state = State::Over;
                        continue;
                    }
                    Ok(received) => match received.lines() {
                        Ok(response) => {
                            this.parser.connected();
                            this.state = State::Open(response.data);
                            continue;
                        }
                        Err(error) => Err(error),
                    },
                    Err(error) => Err(error),
                },
                State::Open(lines) => match ready!(lines.poll_line(cx)) {
                    Some(Ok(line)) => match this.parser.line(&line) {
                        Some(raw) => return Poll::Ready(this.event(raw)),
                        None => continue,
                    },
                    Some(Err(error)) => Err(error),
                    None => Ok(()),
                },
            };
            if let Some(last) = this.lost(lost.err()) {
                return Poll::Ready(Some(last));
            }
        }
    }
}

impl<T> Debug for EventStream<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("last_event_id", &self.last_event_id())
            .finish_non_exhaustive()
    }
}
