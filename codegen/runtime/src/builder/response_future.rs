//! The future of a call: one type for all operations, so that each of them compiles to a few lines.

use crate::error::Error;
use crate::future::BoxFuture;
use crate::request::Call;
use crate::response::{Decode, RawResponse, Reading, Response};
use crate::send;
use std::fmt::{self, Debug, Formatter};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// The future of a call, which returns the data of the response or the whole [`Response`].
///
/// Dropping it cancels the call and releases its connection.
#[must_use = "futures do nothing unless awaited"]
pub struct ResponseFuture<T> {
    response: BoxFuture<'static, Result<RawResponse, Error>>,
    finish: fn(RawResponse) -> Result<T, Error>,
}

impl<T> ResponseFuture<T> {
    fn new(call: Call, reading: Reading, finish: fn(RawResponse) -> Result<T, Error>) -> Self {
        Self {
            response: Box::pin(send::receive(call, reading)),
            finish,
        }
    }
}

impl<T> Future for ResponseFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.response.as_mut().poll(cx));
        Poll::Ready(response.and_then(self.finish))
    }
}

impl<T> Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("ResponseFuture")
    }
}

impl Call {
    /// Sends the call and returns the data of the response.
    pub fn send<K: Decode<T>, T>(self) -> ResponseFuture<T> {
        ResponseFuture::new(self, K::READING, |response| {
            K::decode(response).map(|response| response.data)
        })
    }

    /// Sends the call and returns the response with status, headers and messages.
    pub fn send_full<K: Decode<T>, T>(self) -> ResponseFuture<Response<T>> {
        ResponseFuture::new(self, K::READING, K::decode)
    }
}
