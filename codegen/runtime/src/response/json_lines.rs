//! Responses with a JSON text in each line: JSON lines, and JSON sequences (RFC 7464).

use super::lines::Lines;
use super::{Decode, RawResponse, Reading, Response};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Value};
use crate::request::Call;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A stream of the values of a response with one JSON text in each line, such as `application/x-ndjson` or
/// `application/json-seq` (RFC 7464).
///
/// Empty lines are skipped. The stream ends after the first error. The length of a line is limited by
/// [`Settings::max_response_bytes`](crate::Settings::max_response_bytes).
#[must_use = "streams do nothing unless polled"]
pub struct JsonLines<T> {
    lines: Option<Lines>,
    values: PhantomData<fn() -> T>,
}

impl<T> Debug for JsonLines<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("JsonLines")
    }
}

/// A JSON text in each line.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl<T: Value> Decode<JsonLines<T>> for Kind {
    const READING: Reading = Reading::Head;

    fn decode(response: RawResponse) -> Result<Response<JsonLines<T>>, Error> {
        Ok(response.into_stream(|stream| JsonLines {
            lines: Some(Lines::new(stream)),
            values: PhantomData,
        }))
    }
}

impl<T: Value> JsonLines<T> {
    /// Returns the next value; [`None`] at the end of the response.
    ///
    /// It is the method of the same name of `futures::StreamExt`, for programs without that crate.
    ///
    /// # Errors
    /// Returns an error if the connection was lost, a timeout expired, or a line is not JSON of the type.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Value> Stream for JsonLines<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(lines) = &mut self.lines else {
            return Poll::Ready(None);
        };
        let value = loop {
            match ready!(lines.poll_line(cx)) {
                Some(Ok(line)) if line.trim_ascii().trim_matches('\u{1e}').is_empty() => {}
                Some(Ok(line)) => {
                    let value = part(lines.call(), &line);
                    break Some(value.map_err(|error| lines.fail(error)));
                }
                Some(Err(error)) => break Some(Err(error)),
                None => break None,
            }
        };
        if !matches!(value, Some(Ok(_))) {
            self.lines = None;
        }
        Poll::Ready(value)
    }
}

/// Decodes a part of a stream by the decode policy of its call.
pub(super) fn part<T: Value>(call: &Call, text: &str) -> Result<T, Error> {
    // A JSON sequence begins each of its texts with a record separator (RFC 7464 §2.2).
    let text = text.trim_start_matches('\u{1e}');
    value(call, "a part of the response", text)
}

/// Decodes what errors call `what` by the decode policy of a call.
pub(super) fn value<T: Value>(call: &Call, what: &str, text: &str) -> Result<T, Error> {
    let mut value = T::blank();
    let policy = call.settings().policy.reading();
    let error = |text| Error::new(ErrorKind::Decode, text);
    let deviations =
        json::read(&mut value, text, policy, json::DEFAULT_DEPTH).map_err(|cause| {
            let text = format!("{what} could not be decoded: {cause}");
            error(text).with_json_path(cause.path()).caused_by(cause)
        })?;
    match call.report_deviations(&deviations) {
        Some(blank) => {
            let text = format!("{what} could not be decoded {blank}");
            Err(error(text).with_json_path(blank.path()))
        }
        None => Ok(value),
    }
}
