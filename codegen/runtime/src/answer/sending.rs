//! The future of a call: one type for all operations, so that each of them compiles to a few lines.

use super::{Answer, Download, EventStream, JsonLines, OneOf, Received};
use crate::call::Call;
use crate::error::Error;
use crate::future::BoxFuture;
use crate::json::{Partial, Value};
use crate::send::{self, Reading};
use bytes::Bytes;
use std::fmt::{self, Debug, Formatter};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A call on its way: a future of the data, or of the whole [`Answer`].
///
/// Dropping it gives the call up and leaves nothing behind.
#[must_use = "futures do nothing unless awaited"]
pub struct Sending<T> {
    answer: BoxFuture<'static, Result<Received, Error>>,
    finish: fn(Received) -> Result<T, Error>,
}

impl<T> Sending<T> {
    fn new(call: Call, reading: Reading, finish: fn(Received) -> Result<T, Error>) -> Self {
        Self {
            answer: Box::pin(send::receive(call, reading)),
            finish,
        }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let answer = ready!(self.answer.as_mut().poll(cx));
        Poll::Ready(answer.and_then(self.finish))
    }
}

impl<T> Debug for Sending<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

macro_rules! ways {
    ($($(#[$docs:meta])* $reading:ident $name:ident, $full:ident $(<$t:ident: $bound:ident>)?: $data:ty = $decode:expr;)+) => {
        impl Call {$(
            $(#[$docs])*
            pub fn $name$(<$t: $bound>)?(self) -> Sending<$data> {
                Sending::new(self, Reading::$reading, |received| $decode(received).map(|answer| answer.data))
            }

            /// The same with status, headers and messages.
            pub fn $full$(<$t: $bound>)?(self) -> Sending<Answer<$data>> {
                Sending::new(self, Reading::$reading, $decode)
            }
        )+}
    };
}

ways! {
    /// Sends the call; the answer is JSON, taken out of the operation's envelope.
    Whole send_json, send_json_full<T: Value>: T = Received::json;
    /// Sends the call; the answer is JSON, of which as much is read as can be.
    Whole send_tolerant, send_tolerant_full<T: Value>: Partial<T> = Received::json_tolerant;
    /// Sends the call; the answer has no data.
    Whole send_unit, send_unit_full: () = Received::unit;
    /// Sends the call; the answer is bytes.
    Whole send_bytes, send_bytes_full: Bytes = Received::bytes;
    /// Sends the call; the answer is bytes, which are given as they come.
    Head send_download, send_download_full: Download = |received: Received| received.into_stream(Download::new);
    /// Sends the call; the answer is text.
    Whole send_text, send_text_full: String = Received::text;
    /// Sends the call; the answer takes one of several forms.
    Whole send_one_of, send_one_of_full<T: OneOf>: T = T::decode;
    /// Sends the call; the answer has a JSON text in each line.
    Head send_json_lines, send_json_lines_full<T: Value>: JsonLines<T> = Received::json_lines;
    /// Sends the call; the answer is a stream of events with text.
    Head send_events, send_events_full: EventStream = Received::events;
    /// Sends the call; the answer is a stream of events with JSON.
    Head send_json_events, send_json_events_full<T: Value>: EventStream<T> = Received::json_events;
}
