//! Responses of several parts (`multipart/*`).

mod part;
mod splitter;
#[cfg(test)]
mod tests;

use super::body_stream::Streamed;
use super::json_lines::value;
use super::{Decode, RawResponse, Reading, Response};
use crate::error::{Error, ErrorKind};
use crate::json::Value;
#[cfg(feature = "fake")]
use crate::operation::Operation;
use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use part::parameter;
use splitter::Splitter;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

pub use part::Part;

/// The parts of a multipart body.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl Decode<Parts> for Kind {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<Parts>, Error> {
        response.parts(|_, _, part| Ok(part))
    }
}

impl<T: Value> Decode<Parts<T>> for Kind {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<Parts<T>>, Error> {
        response.parts(typed)
    }
}

/// Decodes the data of a part, which `what` names in errors.
type Read<T> = fn(&Streamed, &str, Part) -> Result<Part<T>, Error>;

/// A stream of the parts of a multipart response (RFC 2046 §5.1).
///
/// The data of a part is a value of the type, which is JSON or, by the `Content-Type` of the part, text. Without a type, it
/// is bytes. The stream ends after the first error, which names the part. The length of a part is limited by
/// [`Settings::max_response_bytes`](crate::Settings::max_response_bytes).
#[must_use = "streams do nothing unless polled"]
pub struct Parts<T = Bytes> {
    stream: Option<Streamed>,
    splitter: Splitter,
    /// The number of parts that were returned.
    returned: usize,
    read: Read<T>,
}

impl<T> Debug for Parts<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Parts")
    }
}

impl RawResponse {
    fn parts<T>(self, read: Read<T>) -> Result<Response<Parts<T>>, Error> {
        let content_type = self.headers().get(CONTENT_TYPE);
        let content_type = content_type.and_then(|value| value.to_str().ok());
        let content_type = content_type.unwrap_or_default().to_owned();
        let boundary = parameter(&content_type, "boundary").filter(|text| !text.is_empty());
        let Some(boundary) = boundary else {
            let text = format!("the response is `{content_type}`, which has no boundary of parts");
            return Err(self.not_understood(text));
        };
        Ok(self.into_stream(|stream| Parts {
            stream: Some(stream),
            splitter: Splitter::new(&boundary),
            returned: 0,
            read,
        }))
    }
}

fn typed<T: Value>(stream: &Streamed, what: &str, part: Part) -> Result<Part<T>, Error> {
    let text = std::str::from_utf8(&part.data).map_err(|error| {
        Error::new(ErrorKind::Decode, format!("{what} is not UTF-8")).caused_by(error)
    })?;
    let data = value(&stream.call, what, &part.json_text::<T>(text))?;
    Ok(Part::new(part.headers, data))
}

impl<T> Parts<T> {
    /// Returns the next part; [`None`] after the last one.
    ///
    /// It is the method of the same name of `futures::StreamExt`, for programs without that crate.
    ///
    /// # Errors
    /// Returns an error if the connection was lost, a timeout expired, or a part is too long, broken, or not of the
    /// type.
    pub async fn next(&mut self) -> Option<Result<Part<T>, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    fn poll_part(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Part<T>, Error>>> {
        let Some(stream) = &mut self.stream else {
            return Poll::Ready(None);
        };
        let number = self.returned.saturating_add(1);
        loop {
            match self.splitter.next() {
                Some(Ok((headers, data))) => {
                    self.returned = number;
                    let part = Part::new(headers, data);
                    let what = what(number, &part);
                    let part = (self.read)(stream, &what, part);
                    return Poll::Ready(Some(part.map_err(|error| stream.error(error))));
                }
                Some(Err(reason)) => {
                    let text = format!("part {number} of the response cannot be read: {reason}");
                    return Poll::Ready(Some(Err(
                        stream.error(Error::new(ErrorKind::Decode, text))
                    )));
                }
                None if self.splitter.is_over() => return Poll::Ready(None),
                None => {}
            }
            let part = format_args!("part {number} of the response");
            let settings = stream.call.settings();
            if let Err(error) = settings.check_length(part, self.splitter.pending() as u64) {
                return Poll::Ready(Some(Err(stream.error(error))));
            }
            match ready!(stream.poll_chunk(cx)) {
                Some(Ok(chunk)) => self.splitter.push(&chunk),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    let text =
                        format!("the response ends within part {number}, before the last boundary");
                    let error = Error::new(ErrorKind::Decode, text);
                    return Poll::Ready(Some(Err(stream.error(error))));
                }
            }
        }
    }
}

/// Returns what a part is called in errors.
fn what(number: usize, part: &Part) -> String {
    match part.name() {
        Some(name) => format!("part {number} (`{name}`) of the response"),
        None => format!("part {number} of the response"),
    }
}

impl<T> Stream for Parts<T> {
    type Item = Result<Part<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let part = ready!(self.poll_part(cx));
        if !matches!(part, Some(Ok(_))) {
            self.stream = None;
        }
        Poll::Ready(part)
    }
}

/// Splits a whole multipart body; [`None`] if it is incomplete, or not multipart.
#[cfg(feature = "fake")]
pub(crate) fn split(content_type: &str, body: &[u8]) -> Option<Vec<Part>> {
    let boundary = parameter(content_type, "boundary").filter(|text| !text.is_empty())?;
    let mut splitter = Splitter::new(&boundary);
    splitter.push(body);
    let mut parts = Vec::new();
    while let Some(part) = splitter.next() {
        let (headers, data) = part.ok()?;
        parts.push(Part::new(headers, data));
    }
    splitter.is_over().then_some(parts)
}

/// Encodes a JSON sample as the only part of a multipart response.
#[cfg(feature = "fake")]
pub(super) fn sample(
    _: &Operation,
    _: u16,
    media_type: &str,
    json: &str,
) -> Option<(String, String)> {
    let essence = media_type.split(';').next().unwrap_or_default();
    let part =
        format!("--sample\r\nContent-Type: application/json\r\n\r\n{json}\r\n--sample--\r\n");
    let content_type = format!("{essence}; boundary=sample");
    essence
        .starts_with("multipart/")
        .then_some((content_type, part))
}
