//! The future of a call: one type for all operations, so that each of them compiles to a few lines.

use super::{Answer, Received};
use crate::call::Call;
use crate::error::Error;
use crate::future::BoxFuture;
use crate::json::Value;
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
    fn new(call: Call, finish: fn(Received) -> Result<T, Error>) -> Self {
        Self {
            answer: call.receive(),
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
    ($($(#[$docs:meta])* $name:ident, $full:ident $(<$t:ident>)?: $data:ty = $decode:path;)+) => {
        impl Call {$(
            $(#[$docs])*
            pub fn $name$(<$t: Value>)?(self) -> Sending<$data> {
                Sending::new(self, |received| $decode(received).map(|answer| answer.data))
            }

            /// The same with status, headers and messages.
            pub fn $full$(<$t: Value>)?(self) -> Sending<Answer<$data>> {
                Sending::new(self, $decode)
            }
        )+}
    };
}

ways! {
    /// Sends the call; the answer is JSON, taken out of the operation's envelope.
    send_json, send_json_full<T>: T = Received::json;
    /// Sends the call; the answer has no data.
    send_unit, send_unit_full: () = Received::unit;
    /// Sends the call; the answer is bytes.
    send_bytes, send_bytes_full: Bytes = Received::bytes;
    /// Sends the call; the answer is text.
    send_text, send_text_full: String = Received::text;
}
