//! The stream of the pages of a list.

use super::pager::{Page, Pager};
use super::{Checkpoint, EndReason};
use crate::error::Error;
use crate::json::Value;
use crate::request::Call;
use crate::response::RawResponse;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A stream of the pages of a list, each of which is requested when it is polled.
///
/// It ends after the first error. The settings of the call, such as its timeout, apply to the request of each page.
#[must_use = "streams do nothing unless polled"]
pub struct Pages<T> {
    pager: Pager,
    decode: fn(RawResponse) -> Result<T, Error>,
}

impl Call {
    /// Returns the pages of the list that the operation returns.
    pub fn pages<T: Value>(self) -> Pages<T> {
        Pages::new(self, |received| {
            received.json().map(|response| response.data)
        })
    }
}

impl<T> Pages<T> {
    pub(super) fn new(call: Call, decode: fn(RawResponse) -> Result<T, Error>) -> Self {
        let pager = Pager::new(call);
        Self { pager, decode }
    }

    /// Ends the stream after this many pages.
    pub fn max_pages(mut self, limit: u64) -> Self {
        self.pager.left = Some(limit);
        self
    }

    /// Continues from a checkpoint of a stream of the same call.
    ///
    /// With a checkpoint of another operation, the stream returns an error of the kind
    /// [`ErrorKind::Argument`](crate::ErrorKind::Argument).
    pub fn resume(mut self, checkpoint: &Checkpoint) -> Self {
        self.pager = self.pager.resume(checkpoint);
        self
    }

    /// Returns the checkpoint before the next page.
    pub fn checkpoint(&self) -> Checkpoint {
        self.pager.checkpoint()
    }

    /// Returns why the stream ended; [`None`] if it has not ended.
    pub fn end_reason(&self) -> Option<EndReason> {
        self.pager.end
    }

    /// Returns the next page; [`None`] at the end of the list.
    ///
    /// It is the method of the same name of `futures::StreamExt`, for programs without that crate.
    ///
    /// # Errors
    /// Returns the errors of a call, and [`ErrorKind::Paging`](crate::ErrorKind::Paging) if the next page cannot be
    /// followed.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(response) = ready!(self.pager.poll_response(cx)) else {
            return Poll::Ready(None);
        };
        let decoded = response.and_then(|received| {
            let page = Page::of(&received);
            Ok(((self.decode)(received)?, page))
        });
        Poll::Ready(self.pager.settle(decoded))
    }
}

impl<T> Debug for Pages<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("checkpoint", &self.checkpoint())
            .field("end_reason", &self.end_reason())
            .finish_non_exhaustive()
    }
}
