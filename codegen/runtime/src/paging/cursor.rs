//! The way through a list: which page is asked for next, and where it ends. The same code for all operations.

use super::page_info::{self, Contents};
use super::{Checkpoint, EndReason, link};
use crate::error::{Error, ErrorKind};
use crate::future::BoxFuture;
use crate::operation::{By, Paging};
use crate::request::parameters::Encoded;
use crate::request::{Call, Prepared};
use crate::response::RawResponse;
use crate::send::{self, Reading};
use crate::url::without_pairs;
use bytes::Bytes;
use std::collections::BTreeSet;
use std::task::{Context, Poll, ready};
use url::Url;

/// The way through a list.
pub(super) struct Walk {
    call: Call,
    paging: Paging,
    /// The number, cursor, offset or URL of the next page; absent at the beginning.
    next: Option<String>,
    /// How many items the pages so far had.
    seen: u64,
    /// The fingerprint of the page before.
    last: Option<u64>,
    /// Whether the API has said that there is another page.
    promised: bool,
    /// Fingerprints of the cursors and URLs that were asked for.
    asked: BTreeSet<u64>,
    /// How many more pages the caller wants.
    pub(super) left: Option<u64>,
    pub(super) end: Option<EndReason>,
    response: Option<BoxFuture<'static, Result<RawResponse, Error>>>,
}

/// What is kept of a response while it is decoded.
pub(super) struct Page {
    body: Bytes,
    link: Option<String>,
}

impl Page {
    pub(super) fn of(received: &RawResponse) -> Self {
        Self {
            body: received.body().clone(),
            link: link::next(received.headers()),
        }
    }
}

impl Walk {
    pub(super) fn new(call: Call) -> Self {
        let paging = call.operation().paging.unwrap_or(Paging::link());
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
            last: None,
            promised: matches!(paging.by, By::Cursor | By::Link),
            asked: BTreeSet::new(),
            left: None,
            end: None,
            response: None,
        }
    }

    /// Where it is: before the page that comes next.
    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            operation: self.call.operation().id.to_owned(),
            next: self.next.clone(),
            skip: 0,
            seen: self.seen,
            last: self.last.map(|last| format!("{last:016x}")),
            done: matches!(
                self.end,
                Some(EndReason::LastPage | EndReason::RepeatedPage)
            ),
        }
    }

    /// Goes on from a checkpoint.
    pub(super) fn resume(mut self, from: &Checkpoint) -> Self {
        if from.operation != self.call.operation().id {
            let reason = format!("it is of the operation `{}`", from.operation);
            self.call = self.call.refuse("checkpoint", &reason);
        }
        self.next.clone_from(&from.next);
        self.seen = from.seen;
        self.last = from
            .last
            .as_deref()
            .and_then(|last| u64::from_str_radix(last, 16).ok());
        self.end = from.done.then_some(EndReason::LastPage);
        self
    }

    /// The response with the next page; nothing at the end.
    pub(super) fn poll_answer(
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

    /// Takes the next step from a page that was decoded; gives its data if it belongs to the list.
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

    /// The call for the next page.
    fn request(&mut self) -> Result<Call, Error> {
        let mut call = self.call.again()?;
        let Some(next) = &self.next else {
            return Ok(call);
        };
        if self.paging.by != By::Link {
            let next = Ok(Encoded::Text(next.clone()));
            return Ok(
                match call.operation().page_parameter(self.paging.parameter) {
                    Some(index) => call.set(index, next),
                    None => {
                        call.refuse(self.paging.parameter, "the operation has no such parameter")
                    }
                },
            );
        }
        let first = Prepared::of(&call)?.whole_url();
        call.0.target =
            Some(followed(&first, next, &call).map_err(|error| error.of(call.operation()))?);
        Ok(call)
    }

    /// Whether the page belongs to the list; then the next one is decided.
    fn step(&mut self, page: &Page) -> Result<bool, Error> {
        let body = std::str::from_utf8(&page.body).unwrap_or_default();
        let contents = page_info::contents(body, self.paging.items);
        if contents.count > 0 && self.last == Some(contents.fingerprint) {
            if self.promised {
                return Err(
                    self.error("the API gave the same page twice, and said that there is more")
                );
            }
            self.end = Some(EndReason::RepeatedPage);
            return Ok(false);
        }
        let seen = self.seen.saturating_add(contents.count);
        let next = match self.paging.by {
            By::Number => self.next_number(body, contents, seen),
            By::Offset => self.next_offset(body, contents),
            By::Cursor => self.next_cursor(body)?,
            By::Link => self.next_link(page.link.as_deref())?,
        };
        if next.is_none() {
            self.end = Some(EndReason::LastPage);
        }
        self.next = next.or(self.next.take());
        self.seen = seen;
        self.last = (contents.count > 0).then_some(contents.fingerprint);
        self.left = self.left.map(|left| left.saturating_sub(1));
        Ok(true)
    }

    /// The position of the page that was asked for: a page number or offset.
    fn position(&self) -> u64 {
        self.asked_for()
            .and_then(|text| text.parse().ok())
            .unwrap_or(self.paging.first)
    }

    /// What the page was asked for by: the caller's argument at the beginning.
    fn asked_for(&self) -> Option<String> {
        let given = || {
            let index = self
                .call
                .operation()
                .page_parameter(self.paging.parameter)?;
            self.call.0.arguments.get(index)?.as_ref()
        };
        self.next.clone().or_else(|| given().map(Encoded::plain))
    }

    fn next_number(&mut self, body: &str, contents: Contents, seen: u64) -> Option<String> {
        // Zero pages that hold something are a mistake of the API, and say nothing.
        let pages = self
            .paging
            .total_pages
            .and_then(|at| page_info::number(body, at));
        let pages = pages.filter(|pages| *pages > 0);
        let total = self.paging.total.and_then(|at| page_info::number(body, at));
        let total = total.filter(|total| *total > 0);
        let number = self.position();
        let given = number.saturating_sub(self.paging.first).saturating_add(1);
        let over = contents.count == 0
            || pages.is_some_and(|pages| given >= pages)
            || total.is_some_and(|total| seen >= total);
        self.promised = pages.is_some() || total.is_some();
        (!over)
            .then(|| number.checked_add(1))?
            .map(|next| next.to_string())
    }

    fn next_offset(&mut self, body: &str, contents: Contents) -> Option<String> {
        let total = self.paging.total.and_then(|at| page_info::number(body, at));
        let total = total.filter(|total| *total > 0);
        let next = self.position().checked_add(contents.count)?;
        self.promised = total.is_some();
        let over = contents.count == 0 || total.is_some_and(|total| next >= total);
        (!over).then(|| next.to_string())
    }

    /// An empty page with a cursor is not the last one: the API may have filtered all its items out.
    fn next_cursor(&mut self, body: &str) -> Result<Option<String>, Error> {
        if self
            .paging
            .more
            .is_some_and(|at| page_info::is_false(body, at))
        {
            return Ok(None);
        }
        let next = page_info::cursor(body, self.paging.next);
        self.once(self.asked_for().as_deref(), next, "cursor")
    }

    fn next_link(&mut self, link: Option<&str>) -> Result<Option<String>, Error> {
        let Some(link) = link else {
            return Ok(None);
        };
        let asked = if let Some(url) = &self.next {
            url.clone()
        } else {
            Prepared::of(&self.call)?.whole_url()
        };
        let joined = Url::parse(&asked).and_then(|asked| asked.join(link));
        let mut next = joined.map_err(|error| {
            self.error("the link to the next page is no URL")
                .caused_by(error)
        })?;
        next.set_fragment(None);
        self.without_secrets(&mut next);
        self.once(Some(&asked), Some(next.into()), "link")
    }

    /// Takes out of a URL what the client adds by itself, so that no checkpoint holds a secret.
    fn without_secrets(&self, url: &mut Url) {
        let secret: Vec<&str> = self.call.shared().credentials.query_names().collect();
        let Some(query) = url.query().filter(|_| !secret.is_empty()) else {
            return;
        };
        let kept = without_pairs(query, &secret);
        url.set_query((!kept.is_empty()).then_some(&kept));
    }

    /// The next cursor or URL, which must not be one that was asked for.
    fn once(
        &mut self,
        asked: Option<&str>,
        next: Option<String>,
        what: &str,
    ) -> Result<Option<String>, Error> {
        self.asked.extend(asked.map(page_info::fingerprint));
        let again = |next: &String| self.asked.contains(&page_info::fingerprint(next));
        match next {
            Some(next) if again(&next) => Err(self.error(&format!(
                "the API gave the {what} to a page again that it had given before"
            ))),
            next => Ok(next),
        }
    }

    fn error(&self, text: &str) -> Error {
        Error::new(ErrorKind::Paging, text).of(self.call.operation())
    }
}

/// The URL of the next page, if credentials may go there: where the call itself goes.
fn followed(first: &str, next: &str, call: &Call) -> Result<String, Error> {
    let parsed = Url::parse(first).and_then(|first| Ok((first, Url::parse(next)?)));
    let (first, next) = parsed.map_err(|error| {
        Error::new(ErrorKind::Paging, "the next page has no URL").caused_by(error)
    })?;
    if first.origin() != next.origin() || !next.username().is_empty() || next.password().is_some() {
        let text = format!(
            "the next page is at {}, which is not where the calls go; no credentials are sent there",
            next.origin().ascii_serialization()
        );
        return Err(Error::new(ErrorKind::Paging, text).of(call.operation()));
    }
    Ok(next.into())
}
