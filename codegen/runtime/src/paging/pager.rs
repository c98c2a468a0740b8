//! Following a list from page to page, until it ends. The same code for all operations and styles.

use super::repeated_pages::RepeatedPages;
use super::styles::LinkHeader;
use super::{Checkpoint, EndReason, page_info, position};
use crate::error::{Error, ErrorKind};
use crate::future::BoxFuture;
use crate::operation::{self, Paging};
use crate::request::Call;
use crate::response::RawResponse;
use crate::response::Reading;
use crate::send;
use bytes::Bytes;
use http::HeaderMap;
use std::task::{Context, Poll, ready};

/// Follows a list from page to page.
pub(super) struct Pager {
    call: Call,
    paging: Paging,
    /// The number, cursor, offset or URL of the next page; [`None`] at the beginning.
    next: Option<String>,
    /// How many items the pages so far had.
    seen: u64,
    /// Finds pages that were returned before.
    repeated: RepeatedPages,
    /// How many more pages are returned at most.
    pub(super) left: Option<u64>,
    pub(super) end: Option<EndReason>,
    response: Option<BoxFuture<'static, Result<RawResponse, Error>>>,
}

/// The parts of a response that locate the next page. They are kept while the response is decoded.
pub(super) struct Page {
    body: Bytes,
    headers: HeaderMap,
}

impl Page {
    pub(super) fn of(received: &RawResponse) -> Self {
        Self {
            body: received.body().clone(),
            headers: received.headers().clone(),
        }
    }
}

impl Pager {
    pub(super) fn new(call: Call) -> Self {
        let none = Paging {
            by: &LinkHeader,
            items: "",
        };
        let paging = call.operation().paging.unwrap_or(none);
        let call = if call.operation().paging.is_some() {
            call
        } else {
            call.refuse("pages", "the operation has none")
        };
        Self {
            call,
            paging,
            next: None,
            seen: 0,
            repeated: RepeatedPages::new(paging.by.is_counted()),
            left: None,
            end: None,
            response: None,
        }
    }

    /// Returns the checkpoint before the next page.
    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            operation: self.call.operation().id.to_owned(),
            next: self.next.clone(),
            skip: 0,
            seen: self.seen,
            last: self.repeated.last.map(|last| format!("{last:016x}")),
            done: matches!(
                self.end,
                Some(EndReason::LastPage | EndReason::RepeatedPage)
            ),
        }
    }

    /// Continues from a checkpoint.
    pub(super) fn resume(mut self, from: &Checkpoint) -> Self {
        if from.operation != self.call.operation().id {
            let reason = format!("it is of the operation `{}`", from.operation);
            self.call = self.call.refuse("checkpoint", &reason);
        }
        self.next.clone_from(&from.next);
        self.seen = from.seen;
        self.repeated.last = from
            .last
            .as_deref()
            .and_then(|last| u64::from_str_radix(last, 16).ok());
        self.end = from.done.then_some(EndReason::LastPage);
        self
    }

    /// Polls for the response with the next page; [`None`] at the end.
    pub(super) fn poll_response(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawResponse, Error>>> {
        if self.response.is_none() && self.left == Some(0) {
            self.end.get_or_insert(EndReason::Limit);
        }
        if self.end.is_some() {
            return Poll::Ready(None);
        }
        let response = match &mut self.response {
            Some(response) => response,
            None => match self.request() {
                Ok(call) => self
                    .response
                    .insert(Box::pin(send::receive(call, Reading::Whole))),
                Err(error) => return Poll::Ready(Some(Err(error))),
            },
        };
        let response = ready!(response.as_mut().poll(cx));
        self.response = None;
        Poll::Ready(Some(response))
    }

    /// Advances past a decoded page; returns its data if it belongs to the list.
    pub(super) fn settle<T>(
        &mut self,
        decoded: Result<(T, Page), Error>,
    ) -> Option<Result<T, Error>> {
        let settled = decoded.and_then(|(data, page)| Ok(self.step(&page)?.then_some(data)));
        if settled.is_err() {
            self.end = Some(EndReason::Failed);
        }
        settled.transpose()
    }

    /// Returns the call for the next page.
    fn request(&mut self) -> Result<Call, Error> {
        let call = self.call.try_clone()?;
        match &self.next {
            Some(position) => position::request(call, self.paging.by.location(), position),
            None => Ok(call),
        }
    }

    /// Returns whether the page belongs to the list. If so, the request for the next page is determined.
    fn step(&mut self, page: &Page) -> Result<bool, Error> {
        let body = std::str::from_utf8(&page.body).unwrap_or_default();
        let contents = page_info::contents(body, self.paging.items);
        if self.repeated.is_repeated(contents) {
            if self.repeated.promised {
                return Err(self.error(
                    "the API returned the same page twice, although it reports more items",
                ));
            }
            self.end = Some(EndReason::RepeatedPage);
            return Ok(false);
        }
        let seen = self.seen.saturating_add(contents.count);
        let location = self.paging.by.location();
        let requested = match &self.next {
            Some(position) => Some(position.clone()),
            None => position::of_arguments(&self.call, location)?,
        };
        let next = self.paging.by.next(&operation::Page {
            requested: requested.as_deref(),
            body,
            headers: &page.headers,
            count: contents.count,
            seen,
        });
        self.repeated.promised = next.promised;
        let requested = requested.as_deref();
        let next = position::resolved(&self.call, location, requested, next.position);
        let next = self.repeated.once(requested, next);
        let next = next.map_err(|text| self.error(text))?;
        if next.is_none() {
            self.end = Some(EndReason::LastPage);
        }
        self.next = next.or(self.next.take());
        self.seen = seen;
        self.repeated.returned(contents);
        self.left = self.left.map(|left| left.saturating_sub(1));
        Ok(true)
    }

    fn error(&self, text: &str) -> Error {
        Error::new(ErrorKind::Paging, text).with_operation(self.call.operation())
    }
}
