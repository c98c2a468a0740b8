//! The stream of items.

use super::{Checkpoint, EndReason, Pages};
use crate::error::Error;
use crate::json::Value;
use crate::request::Call;
use crate::response::RawResponse;
use futures_core::Stream;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

/// A stream of the items of a list. A page is requested when its items are polled. Ends after the first error.
///
/// The settings of the call, such as its time limit, hold for each page.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<T> {
    pages: Pages<Vec<T>>,
    page: IntoIter<T>,
    /// The place before the page at hand.
    here: Checkpoint,
    /// How many items of the page at hand were given.
    given: u64,
    /// How many more items are returned at most.
    left: Option<u64>,
}

/// The items are never pinned.
impl<T> Unpin for Items<T> {}

impl Call {
    /// Returns the items of the list that the operation returns; `decode` takes them out of a response.
    pub fn items<T>(self, decode: fn(RawResponse) -> Result<Vec<T>, Error>) -> Items<T> {
        let pages = Pages::new(self, decode);
        Items {
            here: pages.checkpoint(),
            pages,
            page: Vec::new().into_iter(),
            given: 0,
            left: None,
        }
    }
}

impl RawResponse {
    /// The items of a page, taken out of its data.
    ///
    /// # Errors
    /// Those of [`json`](Self::json).
    pub fn items<D: Value, T>(self, items: fn(D) -> Option<Vec<T>>) -> Result<Vec<T>, Error> {
        self.json()
            .map(|response| items(response.data).unwrap_or_default())
    }
}

impl<T> Items<T> {
    /// At most this many items.
    pub fn max_items(mut self, limit: u64) -> Self {
        self.left = Some(limit);
        self
    }

    /// At most the items of this many pages.
    pub fn max_pages(mut self, limit: u64) -> Self {
        self.pages = self.pages.max_pages(limit);
        self
    }

    /// Resumes from a checkpoint of the same call; one of another operation is reported as an error by the stream.
    pub fn resume(mut self, checkpoint: &Checkpoint) -> Self {
        self.pages = self.pages.resume(checkpoint);
        self.here = checkpoint.clone();
        self.page = Vec::new().into_iter();
        self.given = checkpoint.skip;
        self
    }

    /// The place before the next item. Continuing from there requests its page again, if the page has more items.
    pub fn checkpoint(&self) -> Checkpoint {
        if self.page.as_slice().is_empty() && self.given == 0 {
            return self.pages.checkpoint();
        }
        Checkpoint {
            skip: self.given,
            ..self.here.clone()
        }
    }

    /// Why there are no more items, once there are none.
    pub fn end(&self) -> Option<EndReason> {
        match self.page.as_slice() {
            [] => self.pages.end().or(self.limit()),
            _ => self.limit(),
        }
    }

    fn limit(&self) -> Option<EndReason> {
        (self.left == Some(0)).then_some(EndReason::Limit)
    }

    /// The next item; as `StreamExt::next` has it, without its crate.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// The next item of the page at hand.
    fn take(&mut self) -> Option<T> {
        let item = self.page.next()?;
        self.given = self.given.saturating_add(1);
        self.left = self.left.map(|left| left.saturating_sub(1));
        if self.page.as_slice().is_empty() {
            self.given = 0;
        }
        Some(item)
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if self.left == Some(0) {
                return Poll::Ready(None);
            }
            if let Some(item) = self.take() {
                return Poll::Ready(Some(Ok(item)));
            }
            let here = self.pages.checkpoint();
            let page = match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            };
            self.here = here;
            self.page = page.into_iter();
            // What was given before a checkpoint is not given again.
            for _ in 0..std::mem::take(&mut self.given) {
                if self.page.next().is_none() {
                    break;
                }
                self.given = self.given.saturating_add(1);
            }
            if self.page.as_slice().is_empty() {
                self.given = 0;
            }
        }
    }
}

impl<T> Debug for Items<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("checkpoint", &self.checkpoint())
            .field("end", &self.end())
            .finish_non_exhaustive()
    }
}
