//! The styles of paging: each decides which page is next, and how it is requested.
//!
//! A position is the text that chooses a page: its number or offset, a cursor, or a URL.

mod body_cursor;
mod cursor;
mod number;
mod offset;
mod parameter;
mod url;

use super::page_info::Contents;
use crate::error::Error;
use crate::operation::PageBy;
use crate::request::Call;

/// A page that was received, as a style of paging reads it.
pub(super) struct Page<'a> {
    /// The call for the first page.
    pub(super) call: &'a Call,
    /// The position that the page was requested by; [`None`] for the arguments of the caller.
    pub(super) requested: Option<&'a str>,
    pub(super) body: &'a str,
    /// The target of the link to the next page in the header `Link`.
    pub(super) link: Option<&'a str>,
    pub(super) contents: Contents,
    /// How many items the pages so far had, with this one.
    pub(super) seen: u64,
}

/// The decision about the page after another one.
pub(super) struct Next {
    /// The position of the next page; [`None`] after the last one.
    pub(super) position: Option<String>,
    /// Whether the API marks the end of the list, so that a repeated page is an error.
    pub(super) promised: bool,
    /// The position that the page was requested by, if positions must not be repeated.
    pub(super) unique: Option<String>,
}

/// Returns whether an API of this style always marks the end of the list.
pub(super) fn promises(by: &PageBy) -> bool {
    !matches!(by, PageBy::Number { .. } | PageBy::Offset { .. })
}

/// Decides which page comes next.
pub(super) fn next(by: &PageBy, page: &Page<'_>) -> Result<Next, Error> {
    Ok(match by {
        PageBy::Number {
            parameter,
            first,
            total_pages,
            total,
        } => number::next(page, parameter, *first, *total_pages, *total),
        PageBy::Offset { parameter, total } => offset::next(page, parameter, *total),
        PageBy::Cursor {
            parameter,
            next,
            more,
        } => cursor::next(page, parameter, next, *more),
        PageBy::BodyCursor { member, next, more } => body_cursor::next(page, member, next, *more),
        PageBy::LinkHeader => url::next(page, page.link.map(str::to_owned))?,
        PageBy::NextUrl { next } => url::next(page, super::page_info::cursor(page.body, next))?,
    })
}

/// Returns the call for the page at a position.
pub(super) fn request(by: &PageBy, call: Call, position: &str) -> Result<Call, Error> {
    match by {
        PageBy::Number { parameter, .. }
        | PageBy::Offset { parameter, .. }
        | PageBy::Cursor { parameter, .. } => Ok(parameter::set(call, parameter, position)),
        PageBy::BodyCursor { member, .. } => Ok(body_cursor::set(call, member, position)),
        PageBy::LinkHeader | PageBy::NextUrl { .. } => url::set(call, position),
    }
}
