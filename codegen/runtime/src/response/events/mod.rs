//! Event streams (`text/event-stream`, HTML Living Standard §9.2).

mod parser;
mod reconnect;

use super::download::Lines;
use super::json_lines::part;
use super::media_type::media_type;
use super::{RawResponse, Response};
use crate::error::Error;
use crate::json::Value;
use crate::request::Call;
use futures_core::Stream;
use parser::{Parser, Raw};
use reconnect::{Again, Connecting, Last};
use serde::de::IgnoredAny;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// One event of a stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerEvent<T> {
    /// Its type; `message` where the server says nothing.
    pub event: String,
    /// The id to resume after (`Last-Event-ID`); that of an earlier event where this one has none.
    pub id: String,
    /// Its data.
    pub data: T,
}

/// A stream of the events of a response. Ends after the first error, and at the event `[DONE]` that some APIs send.
///
/// A stream that breaks off is requested again where that loses no event and repeats none: if no event was received yet,
/// or if the server sent an id, which is sent back as `Last-Event-ID`. The [`RetryPolicy`](crate::RetryPolicy) of the call sets how
/// often that may happen in a row without an event, and how long to wait; the server's `retry` is obeyed up to its
/// longest `Retry-After`. An operation that is not idempotent is requested again only if its retries are
/// [opted in](crate::RetryPolicy::retry_non_idempotent). The end of a response is that of the stream, unless the stream is
/// [followed](Self::follow).
#[must_use = "a stream does nothing until it is polled"]
pub struct EventStream<T = String> {
    state: State,
    parser: Parser,
    decode: Decode<T>,
    /// None if the stream cannot be requested again.
    again: Option<Again>,
}

/// Makes the data of an event of its text.
type Decode<T> = fn(&Call, &Raw) -> Result<T, Error>;

enum State {
    Open(Lines),
    Connecting(Connecting),
    Over,
}

/// The status by which a server ends a stream for good (§9.2.3).
const NOTHING_MORE: u16 = 204;

impl<T> EventStream<T> {
    /// Also reconnects after the end of a response, as browsers do: the stream is requested again until the server
    /// returns 204, whether or not it sent an id. Without one, events may be lost or repeated. A stream that
    /// cannot be requested again ends as it does otherwise.
    pub fn follow(mut self) -> Self {
        if let Some(again) = &mut self.again {
            again.at_end = true;
        }
        self
    }

    /// How long the server requires to wait before connecting again.
    pub fn retry(&self) -> Option<Duration> {
        self.parser.retry()
    }

    /// Returns the id to resume after, if the server sent one.
    pub fn last_event_id(&self) -> Option<&str> {
        Some(self.parser.last_id()).filter(|id| !id.is_empty())
    }

    /// The next event; as `StreamExt::next` has it, without its crate.
    pub async fn next(&mut self) -> Option<Result<ServerEvent<T>, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// An event as it is given; nothing at the last one.
    fn event(&mut self, raw: Raw) -> Option<Result<ServerEvent<T>, Error>> {
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
        if let Some(again) = &mut self.again {
            again.given();
        }
        Some(Ok(ServerEvent {
            event: raw.event,
            id: raw.id,
            data,
        }))
    }

    /// What follows the loss of the connection: another one, or the end.
    fn lost(&mut self, failure: Option<Error>) -> Option<Result<ServerEvent<T>, Error>> {
        self.state = State::Over;
        let followed = self.again.as_mut().filter(|again| again.at_end);
        let failure = match failure {
            Some(failure) => failure,
            None => followed.map(|again| again.ended())?,
        };
        let last = Last {
            id: self.parser.last_id(),
            retry: self.parser.retry(),
        };
        let connecting = match &mut self.again {
            Some(again) => again.after(failure, &last),
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
                    Ok(received) if received.status() == NOTHING_MORE => {
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

impl RawResponse {
    pub(crate) fn events(self) -> Result<Response<EventStream>, Error> {
        self.decoded_events(|_, event| Ok(event.data.clone()))
    }

    pub(crate) fn json_events<T: Value>(self) -> Result<Response<EventStream<T>>, Error> {
        self.decoded_events(|call, event| part(call, &event.data))
    }

    pub(crate) fn typed_events<T: Value>(self) -> Result<Response<EventStream<T>>, Error> {
        self.decoded_events(|call, event| {
            // The type of the event says whether its data is text or JSON.
            let text = whole(event, &serde_json::Value::from(&*event.data).to_string());
            part(call, &text).or_else(|error| {
                let json = serde_json::from_str::<IgnoredAny>(&event.data).is_ok();
                let data = if json {
                    &*event.data
                } else {
                    return Err(error);
                };
                part(call, &whole(event, data))
            })
        })
    }

    fn decoded_events<T>(self, decode: Decode<T>) -> Result<Response<EventStream<T>>, Error> {
        let (over, resend) = (self.status() == NOTHING_MORE, self.resend);
        let response = self.lines()?;
        Ok(response.map(|lines| EventStream {
            again: Again::of(lines.call(), resend),
            state: if over {
                State::Over
            } else {
                State::Open(lines)
            },
            parser: Parser::default(),
            decode,
        }))
    }

    /// The lines of an event stream.
    fn lines(self) -> Result<Response<Lines>, Error> {
        let media_type = media_type(&self.raw.headers);
        // As with JSON, servers that say nothing or something meaningless are believed.
        let usual = [
            "text/event-stream",
            "text/plain",
            "application/octet-stream",
            "",
        ];
        if !usual.contains(&&*media_type) {
            let text = format!("the response is `{media_type}` instead of an event stream");
            return Err(self.not_understood(text));
        }
        self.into_stream(|stream| Lines::new(stream).with_returns())
    }
}

/// An event as a JSON object: `{"event":"ping","id":"1","data":…}`.
fn whole(event: &Raw, data: &str) -> String {
    let string = |text: &str| serde_json::Value::from(text).to_string();
    let id = match event.id.as_str() {
        "" => String::new(),
        id => format!(r#""id":{},"#, string(id)),
    };
    format!(r#"{{"event":{},{id}"data":{data}}}"#, string(&event.event))
}

impl<T> Debug for EventStream<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("last_event_id", &self.last_event_id())
            .finish_non_exhaustive()
    }
}
