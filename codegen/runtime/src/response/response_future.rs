//! The future of a call: one type for all operations, so that each of them compiles to a few lines.

use super::{Answer, Decode, Received};
use crate::error::Error;
use crate::future::BoxFuture;
use crate::request::Call;
use crate::send::{self, Reading};
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

impl Call {
    /// Sends the call and returns the data of the response.
    pub fn send<K: Decode<T>, T>(self) -> Sending<T> {
        Sending::new(self, K::READING, |response| {
            K::decode(response).map(|response| response.data)
        })
    }

    /// Sends the call and returns the response with status, headers and messages.
    pub fn send_full<K: Decode<T>, T>(self) -> Sending<Answer<T>> {
        Sending::new(self, K::READING, K::decode)
    }
}
