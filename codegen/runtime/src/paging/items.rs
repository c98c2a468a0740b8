//! The stream of the items of a list.

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

/// A stream of the items of a list, which requests the pages one by one when their items are polled.
///
/// It ends after the first error. The settings of the call, such as its timeout, apply to the request of each page.
///
/// ```no_run
/// use clientwright_runtime::{Error, Items};
///
/// async fn print_all(mut names: Items<String>) -> Result<(), Error> {
///     while let Some(name) = names.next().await.transpose()? {
///         println!("{name}");
///     }
///     Ok(())
/// }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Items<T> {
    pages: Pages<Vec<T>>,
    page: IntoIter<T>,
    /// The checkpoint before the current page.
    here: Checkpoint,
    /// How many items of the current page were returned.
    returned: u64,
    /// How many more items are returned at most.
    left: Option<u64>,
}

/// The items are never pinned.
impl<T> Unpin for Items<T> {}

impl Call {
    /// Returns the items of the list that the operation returns. `decode` extracts them from a response.
    pub fn items<T>(self, decode: fn(RawResponse) -> Result<Vec<T>, Error>) -> Items<T> {
        let pages = Pages::new(self, decode);
        Items {
            here: pages.checkpoint(),
            pages,
            page: Vec::new().into_iter(),
            returned: 0,
            left: None,
        }
    }
}

impl RawResponse {
    /// Decodes a page and returns its items.
    ///
    /// # Errors
    /// Returns an error if the body is not JSON of this type.
    pub fn items<D: Value, T>(self, items: fn(D) -> Option<Vec<T>>) -> Result<Vec<T>, Error> {
        self.json()
            .map(|response| items(response.data).unwrap_or_default())
    }
}

impl<T> Items<T> {
    /// Ends the stream after this many items.
    pub fn max_items(mut self, limit: u64) -> Self {
        self.left = Some(limit);
        self
    }

    /// Ends the stream after the items of this many pages.
    pub fn max_pages(mut self, limit: u64) -> Self {
        self.pages = self.pages.max_pages(limit);
        self
    }

    /// Continues from a checkpoint of a stream of the same call.
    ///
    /// With a checkpoint of another operation, the stream returns an error of the kind
    /// [`ErrorKind::Argument`](crate::ErrorKind::Argument).
    pub fn resume(mut self, checkpoint: &Checkpoint) -> Self {
        self.pages = self.pages.resume(checkpoint);
        self.here = checkpoint.clone();
        self.page = Vec::new().into_iter();
        self.returned = checkpoint.skip;
        self
    }

    /// Returns the checkpoint before the next item.
    ///
    /// [`resume`](Self::resume) requests the page of that item again and skips the items before it.
    pub fn checkpoint(&self) -> Checkpoint {
        if self.page.as_slice().is_empty() && self.returned == 0 {
            return self.pages.checkpoint();
        }
        Checkpoint {
            skip: self.returned,
            ..self.here.clone()
        }
    }

    /// Returns why the stream ended; [`None`] if it has not ended.
    pub fn end_reason(&self) -> Option<EndReason> {
        match self.page.as_slice() {
            [] => self.pages.end_reason().or(self.limit()),
            _ => self.limit(),
        }
    }

    fn limit(&self) -> Option<EndReason> {
        (self.left == Some(0)).then_some(EndReason::Limit)
    }

    /// Returns the next item; [`None`] at the end of the list.
    ///
    /// It is the method of the same name of `futures::StreamExt`, for programs without that crate.
    ///
    /// # Errors
    /// Returns the errors of a call, and [`ErrorKind::Paging`](crate::ErrorKind::Paging) if the next page cannot be
    /// followed.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Returns the next item of the current page.
    fn take(&mut self) -> Option<T> {
        let item = self.page.next()?;
        self.returned = self.returned.saturating_add(1);
        self.left = self.left.map(|left| left.saturating_sub(1));
        if self.page.as_slice().is_empty() {
            self.returned = 0;
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
            // The items before a checkpoint are skipped.
            for _ in 0..std::mem::take(&mut self.returned) {
                if self.page.next().is_none() {
                    break;
                }
                self.returned = self.returned.saturating_add(1);
            }
            if self.page.as_slice().is_empty() {
                self.returned = 0;
            }
        }
    }
}

impl<T> Debug for Items<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("checkpoint", &self.checkpoint())
            .field("end_reason", &self.end_reason())
            .finish_non_exhaustive()
    }
}
