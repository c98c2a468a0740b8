//! Answers with a JSON text in each line.

use super::stream::Lines;
use super::{Answer, Received};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Value};
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// The values of an answer with one JSON text in each line, as they come. Ends after the first error.
pub struct JsonLines<T> {
    lines: Option<Lines>,
    values: PhantomData<fn() -> T>,
}

impl<T> Debug for JsonLines<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("JsonLines")
    }
}

impl Received {
    pub(crate) fn json_lines<T: Value>(self) -> Result<Answer<JsonLines<T>>, Error> {
        self.into_stream(|stream| JsonLines {
            lines: Some(Lines::new(stream)),
            values: PhantomData,
        })
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
                Some(Ok(line)) if line.trim_ascii().is_empty() => {}
                Some(Ok(line)) => {
                    let value = json::from_str(&line);
                    break Some(value.map_err(|error| lines.fail(not_understood(error))));
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

/// The error of a part of a stream that is not of its type.
pub(super) fn not_understood(error: json::Error) -> Error {
    let text = format!("a part of the answer was not understood: {error}");
    Error::new(ErrorKind::Decode, text)
        .at(error.path())
        .caused_by(error)
}
