//! Event streams (`text/event-stream`, HTML Living Standard §9.2).

use super::lines::not_understood;
use super::stream::Lines;
use super::{Answer, Received};
use crate::error::Error;
use crate::json::{self, Value};
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
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

/// The events of an answer as they come. Ends after the first error, and at the event `[DONE]` that some APIs send.
pub struct EventStream<T = String> {
    lines: Option<Lines>,
    building: Building,
    decode: fn(String) -> Result<T, json::Error>,
}

/// The event that is being read, and what outlives it.
#[derive(Default)]
struct Building {
    event: String,
    data: Option<String>,
    id: String,
    retry: Option<Duration>,
}

impl<T> EventStream<T> {
    /// How long the server asks to wait before connecting again.
    pub fn retry(&self) -> Option<Duration> {
        self.building.retry
    }

    /// The id to resume after, if the server has told one.
    pub fn last_event_id(&self) -> Option<&str> {
        Some(self.building.id.as_str()).filter(|id| !id.is_empty())
    }
}

impl<T> Debug for EventStream<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("last_event_id", &self.last_event_id())
            .finish_non_exhaustive()
    }
}

impl Received {
    pub(crate) fn events(self) -> Result<Answer<EventStream>, Error> {
        self.decoded_events(Ok)
    }

    pub(crate) fn json_events<T: Value>(self) -> Result<Answer<EventStream<T>>, Error> {
        self.decoded_events(|data| json::from_str(&data))
    }

    fn decoded_events<T>(
        self,
        decode: fn(String) -> Result<T, json::Error>,
    ) -> Result<Answer<EventStream<T>>, Error> {
        self.into_stream(|stream| EventStream {
            lines: Some(Lines::new(stream)),
            building: Building::default(),
            decode,
        })
    }
}

impl Building {
    /// Takes a line that is not empty.
    fn line(&mut self, line: &str) {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => value.clone_into(&mut self.id),
            "retry" => self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry),
            _ => {}
        }
    }

    /// The event that an empty line ends, if it has data.
    fn finish(&mut self) -> Option<(String, String)> {
        let event = std::mem::take(&mut self.event);
        let event = if event.is_empty() {
            "message".to_owned()
        } else {
            event
        };
        self.data.take().map(|data| (event, data))
    }
}

impl<T> Stream for EventStream<T> {
    type Item = Result<ServerEvent<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let Some(lines) = &mut this.lines else {
            return Poll::Ready(None);
        };
        let operation = lines.operation();
        let event = loop {
            match ready!(lines.poll_line(cx)) {
                Some(Ok(line)) if line.is_empty() => match this.building.finish() {
                    Some((_, data)) if data == "[DONE]" => break None,
                    Some((event, data)) => {
                        let (id, data) = (this.building.id.clone(), (this.decode)(data));
                        let data = data.map_err(|error| not_understood(error).of(operation));
                        break Some(data.map(|data| ServerEvent { event, id, data }));
                    }
                    None => {}
                },
                Some(Ok(line)) => this
                    .building
                    .line(line.strip_prefix('\u{feff}').unwrap_or(&line)),
                Some(Err(error)) => break Some(Err(error)),
                // An event that no empty line ends does not count.
                None => break None,
            }
        };
        if !matches!(event, Some(Ok(_))) {
            this.lines = None;
        }
        Poll::Ready(event)
    }
}
