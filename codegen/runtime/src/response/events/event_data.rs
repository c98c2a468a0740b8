//! The kinds of responses that are event streams: their data is text, JSON, or objects that describe events.

use super::event_stream::{DecodeEvent, EventStream, STOP_RECONNECTING, State};
use super::line_parser::{Parser, RawEvent};
use super::reconnect::Reconnection;
use crate::error::Error;
use crate::json::Value;
use crate::media_type::{is_generic, media_type};
use crate::response::json_lines::part;
use crate::response::lines::Lines;
use crate::response::{Decode, RawResponse, Reading, Response};
use serde::de::IgnoredAny;

/// Server-sent events whose data is text.
#[derive(Clone, Copy, Debug)]
pub enum Events {}

impl Decode<EventStream> for Events {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<EventStream>, Error> {
        response.decoded_events(|_, event| Ok(event.data.clone()))
    }
}

/// Server-sent events whose data is JSON.
#[derive(Clone, Copy, Debug)]
pub enum JsonEvents {}

impl<T: Value> Decode<EventStream<T>> for JsonEvents {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<EventStream<T>>, Error> {
        response.decoded_events(|call, event| part(call, &event.data))
    }
}

/// Server-sent events that the type describes as objects with the members `event`, `id` and `data`.
#[derive(Clone, Copy, Debug)]
pub enum TypedEvents {}

impl<T: Value> Decode<EventStream<T>> for TypedEvents {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<EventStream<T>>, Error> {
        response.decoded_events(|call, event| {
            // Whether the data is text or JSON depends on the type of the event.
            let text = event_json(event, &serde_json::Value::from(&*event.data).to_string());
            part(call, &text).or_else(|error| {
                let json = serde_json::from_str::<IgnoredAny>(&event.data).is_ok();
                let data = if json {
                    &*event.data
                } else {
                    return Err(error);
                };
                part(call, &event_json(event, data))
            })
        })
    }
}

impl RawResponse {
    fn decoded_events<T>(self, decode: DecodeEvent<T>) -> Result<Response<EventStream<T>>, Error> {
        let (over, resend) = (self.status() == STOP_RECONNECTING, self.resend);
        let response = self.lines()?;
        Ok(response.map(|lines| EventStream {
            reconnection: Reconnection::of(lines.call(), resend),
            state: if over {
                State::Over
            } else {
                State::Open(lines)
            },
            parser: Parser::default(),
            decode,
        }))
    }

    /// Returns the lines of an event stream.
    pub(super) fn lines(self) -> Result<Response<Lines>, Error> {
        let media_type = media_type(&self.raw.headers);
        if media_type != "text/event-stream" && !is_generic(&media_type) {
            let text = format!("the response is `{media_type}` instead of an event stream");
            return Err(self.not_understood(text));
        }
        Ok(self.into_stream(|stream| Lines::new(stream).with_returns()))
    }
}

/// Returns an event as a JSON object: `{"event":"ping","id":"1","data":…}`.
fn event_json(event: &RawEvent, data: &str) -> String {
    let string = |text: &str| serde_json::Value::from(text).to_string();
    let id = match event.id.as_str() {
        "" => String::new(),
        id => format!(r#""id":{},"#, string(id)),
    };
    format!(r#"{{"event":{},{id}"data":{data}}}"#, string(&event.event))
}
