//! Bodies of items: JSON lines, JSON sequences, server-sent events and parts.

use super::boundary::Boundary;
use super::item_stream::Texts;
use super::{Content, Encode, ItemStream};
use crate::future::BoxStream;
use crate::json::Value;
use crate::request::parameters::{Shape, text_of};
use crate::transport::{Body, TransportError, TransportFailure};
use bytes::Bytes;
use futures_core::Stream;
use std::fmt::Write as _;
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
        let essence = media_type.split(';').next().unwrap_or_default();
        let is_sequence = essence.trim_end().ends_with("json-seq");
        let form = if is_sequence { record } else { line };
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
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    let is_json = essence.ends_with("/json") || essence.ends_with("+json");
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

#[expect(clippy::unnecessary_wraps, reason = "events can have a problem")]
fn line(json: &str) -> Result<String, String> {
    Ok(format!("{json}\n"))
}

/// Returns a record of a JSON text sequence (RFC 7464 §2.2).
#[expect(clippy::unnecessary_wraps, reason = "events can have a problem")]
fn record(json: &str) -> Result<String, String> {
    Ok(format!("\u{1e}{json}\n"))
}

#[expect(clippy::unnecessary_wraps, reason = "events can have a problem")]
fn json_event(json: &str) -> Result<String, String> {
    Ok(format!("data: {json}\n\n"))
}

fn text_event(json: &str) -> Result<String, String> {
    let mut event = String::new();
    field(&mut event, "data", &text_of(json).unwrap_or_default())?;
    event.push('\n');
    Ok(event)
}

/// Returns an event with its members (HTML, "server-sent events", "interpreting an event stream").
///
/// Null members are omitted.
fn event(json: &str) -> Result<String, String> {
    let Shape::Members(members) = Shape::of_json(json) else {
        return Err("an event must be an object".to_owned());
    };
    let mut event = String::new();
    for name in ["event", "id", "retry", "data"] {
        let member = members.iter().find(|(key, _)| key == name);
        if let Some(text) = member.and_then(|(_, json)| text_of(json)) {
            field(&mut event, name, &text)?;
        }
    }
    event.push('\n');
    Ok(event)
}

/// Writes a field of an event: the data in a line for each of its own.
fn field(event: &mut String, name: &str, text: &str) -> Result<(), String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if name != "data" && text.contains('\n') {
        return Err(format!("`{name}` of an event must be one line"));
    }
    for line in text.split('\n') {
        let _ = writeln!(event, "{name}: {line}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text<T: Value>(body: Items<'_, T>) -> Result<String, String> {
        let content = body.encode(&String::new)?;
        Ok(content.text().expect("it is text").to_owned())
    }

    #[test]
    fn json_items_are_lines_or_records_of_a_sequence() {
        let items = [1_i64, 2];
        for (media_type, expected) in [
            ("application/jsonl", "1\n2\n"),
            ("application/x-ndjson; charset=utf-8", "1\n2\n"),
            ("application/json-seq", "\u{1e}1\n\u{1e}2\n"),
            ("application/geo+json-seq; x=y", "\u{1e}1\n\u{1e}2\n"),
        ] {
            let body = Items::json(media_type, &items);
            assert_eq!(text(body), Ok(expected.to_owned()), "{media_type}");
        }
    }

    #[test]
    fn event_items_have_a_line_for_each_line_of_their_data() {
        let items = vec!["a\r\nb".to_owned(), String::new()];
        let body = Items::text_events("text/event-stream", &items);
        assert_eq!(text(body), Ok("data: a\ndata: b\n\ndata: \n\n".to_owned()));
        let body = Items::json_events("text/event-stream", items);
        let expected = "data: \"a\\r\\nb\"\n\ndata: \"\"\n\n";
        assert_eq!(text(body), Ok(expected.to_owned()));
    }

    #[test]
    fn event_items_are_written_with_their_members() {
        let whole = r#"{"data":{"a":[1]},"id":7,"event":"new","retry":null}"#;
        assert_eq!(
            event(whole),
            Ok("event: new\nid: 7\ndata: {\"a\":[1]}\n\n".to_owned())
        );
        let broken = event(r#"{"data":"a","event":"b\nc"}"#);
        assert_eq!(
            broken,
            Err("`event` of an event must be one line".to_owned())
        );
        assert_eq!(event("1"), Err("an event must be an object".to_owned()));
    }

    #[test]
    fn part_items_have_their_media_type_and_end_with_the_boundary() {
        let given = |content_type, items: ItemStream<String>| {
            let body = Items::parts("multipart/mixed", content_type, items);
            let content = body.encode(&|| "B".to_owned()).expect("it is written");
            assert_eq!(content.media_type(), "multipart/mixed; boundary=B");
            let mut body = content.take();
            let cx = &mut Context::from_waker(std::task::Waker::noop());
            let mut text = Vec::new();
            while let Poll::Ready(Some(Ok(chunk))) = Pin::new(&mut body).poll_next(cx) {
                text.extend_from_slice(&chunk);
            }
            String::from_utf8(text).expect("it is text")
        };
        let items = || ["a".to_owned(), "b".to_owned()];
        let part = |of: &str, text: &str| format!("--B\r\nContent-Type: {of}\r\n\r\n{text}\r\n");
        for (content_type, [a, b]) in [
            ("text/plain", ["a", "b"]),
            ("application/json; x=y", ["\"a\"", "\"b\""]),
        ] {
            let expected = part(content_type, a) + &part(content_type, b) + "--B--\r\n";
            assert_eq!(given(content_type, ItemStream::from(&items())), expected);
            assert_eq!(given(content_type, ItemStream::iter(items())), expected);
        }
    }

    #[test]
    fn items_of_an_iterator_are_encoded_one_by_one() {
        let body = Items::json("application/jsonl", ItemStream::iter([1.5, f64::NAN, 2.5]));
        let content = body.encode(&String::new).expect("it is a stream");
        assert!(!content.is_replayable());
        let mut body = content.take();
        let cx = &mut Context::from_waker(std::task::Waker::noop());
        let mut next = || Pin::new(&mut body).poll_next(cx);
        assert!(matches!(next(), Poll::Ready(Some(Ok(chunk))) if chunk == "1.5\n"));
        assert!(matches!(next(), Poll::Ready(Some(Err(_)))));
    }
}
