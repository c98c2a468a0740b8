//! Bodies of items: JSON lines, JSON sequences, server-sent events and parts.

mod events;
mod item_stream;
mod lines;

use super::boundary::Boundary;
use super::{Content, Encode};
use crate::future::BoxStream;
use crate::json::Value;
use crate::media_type::{is_json, is_json_sequence};
use crate::request::parameters::text_of;
use crate::transport::{Body, TransportError, TransportFailure};
use bytes::Bytes;
use events::{event, json_event, text_event};
use futures_core::Stream;
pub use item_stream::ItemStream;
use item_stream::Texts;
use lines::{line, record};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Writes an item from its JSON text.
type Frame = Box<dyn Fn(&str) -> Result<String, String> + Send>;

/// How items are written.
#[derive(Clone, Copy, Debug)]
enum Form<'a> {
    /// Each by itself.
    Each(fn(&str) -> Result<String, String>),
    /// As parts of this media type.
    Parts(&'a str),
}

/// A body of items that are sent one after the other.
#[derive(Debug)]
pub struct Items<'a, T> {
    media_type: &'a str,
    stream: ItemStream<T>,
    form: Form<'a>,
}

impl<'a, T> Items<'a, T> {
    /// Creates a body of JSON texts, one in each line. In a JSON sequence each has a record separator before it.
    pub fn json(media_type: &'a str, items: impl Into<ItemStream<T>>) -> Self {
        let form = if is_json_sequence(media_type) {
            record
        } else {
            line
        };
        Self::new(media_type, items, Form::Each(form))
    }

    /// Creates a body of server-sent events whose data are the items, as JSON.
    pub fn json_events(media_type: &'a str, items: impl Into<ItemStream<T>>) -> Self {
        Self::new(media_type, items, Form::Each(json_event))
    }

    /// Creates a body of server-sent events that the items describe with the members `event`, `data`, `id` and `retry`.
    pub fn events(media_type: &'a str, items: impl Into<ItemStream<T>>) -> Self {
        Self::new(media_type, items, Form::Each(event))
    }

    /// Creates a multipart body (RFC 2046 §5.1) whose parts are the items. They are JSON or, for another `content_type`,
    /// text.
    pub fn parts(
        media_type: &'a str,
        content_type: &'a str,
        items: impl Into<ItemStream<T>>,
    ) -> Self {
        Self::new(media_type, items, Form::Parts(content_type))
    }

    fn new(media_type: &'a str, items: impl Into<ItemStream<T>>, form: Form<'a>) -> Self {
        Self {
            media_type,
            stream: items.into(),
            form,
        }
    }
}

impl<'a> Items<'a, String> {
    /// Creates a body of server-sent events whose data are the items.
    pub fn text_events(media_type: &'a str, items: impl Into<ItemStream<String>>) -> Self {
        Self::new(media_type, items, Form::Each(text_event))
    }
}

impl<T: Value> Encode for Items<'_, T> {
    fn encode(self, key: &dyn Fn() -> String) -> Result<Content, String> {
        let mut media_type = self.media_type.to_owned();
        let (frame, end): (Frame, _) = match self.form {
            Form::Each(frame) => (Box::new(frame), String::new()),
            Form::Parts(content_type) => {
                let boundary = Boundary::new(key);
                media_type = boundary.media_type(&media_type);
                (part(&boundary, content_type), boundary.end())
            }
        };
        match self.stream.into_texts() {
            Texts::Known(texts) => {
                let mut body = String::new();
                for text in texts? {
                    body.push_str(&frame(&text)?);
                }
                body.push_str(&end);
                Ok(Content::bytes(&media_type, body))
            }
            Texts::Stream(texts) => {
                let chunks = Chunks { texts, frame, end };
                let body = Body::chunks(Box::pin(chunks), None);
                Ok(Content::new(&media_type, body))
            }
        }
    }
}

/// The body of a stream: a chunk for each item, and one for what follows the last.
struct Chunks {
    texts: BoxStream<Result<String, TransportError>>,
    frame: Frame,
    end: String,
}

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(text) = ready!(self.texts.as_mut().poll_next(cx)) else {
            let end = std::mem::take(&mut self.end);
            return Poll::Ready((!end.is_empty()).then(|| Ok(end.into())));
        };
        let unsendable =
            |reason: String| TransportError::new(TransportFailure::Broken).caused_by(reason);
        let chunk = |text: String| (self.frame)(&text).map(Bytes::from).map_err(unsendable);
        Poll::Ready(Some(text.and_then(chunk)))
    }
}

/// Writes parts of this media type.
fn part(boundary: &Boundary, content_type: &str) -> Frame {
    let is_json = is_json(content_type);
    let head = format!(
        "{}Content-Type: {content_type}\r\n\r\n",
        boundary.before_part()
    );
    Box::new(move |json| {
        let text = if is_json {
            json.into()
        } else {
            text_of(json).unwrap_or_default()
        };
        Ok([&head, &*text, "\r\n"].concat())
    })
}

#[cfg(test)]
mod tests;
