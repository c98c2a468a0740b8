//! How a list is returned in pages.

use std::fmt::Debug;

use http::HeaderMap;

/// How the pages of a list are requested. Places are JSON pointers (RFC 6901) from the root of a body.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// The style of paging.
    pub by: &'static dyn PageStyle,
    /// The JSON pointer to the items.
    pub items: &'static str,
}

/// A style of paging: where a request has the position of its page, and which page is next.
///
/// A position is the text that chooses a page: its number or offset, a cursor, or a URL.
pub trait PageStyle: Debug + Sync {
    /// Returns where a request has the position of its page.
    fn location(&self) -> PageLocation;

    /// Returns whether the client counts the positions, as numbers or offsets.
    ///
    /// Otherwise the API returns the position of each page after the first one, and none after the last page.
    fn is_counted(&self) -> bool {
        false
    }

    /// Decides which page comes next.
    fn next(&self, page: &Page<'_>) -> Next;
}

/// Where a request has the position of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageLocation {
    /// The parameter of this name.
    Parameter(&'static str),
    /// The member of the body at this JSON pointer. The position is its JSON text.
    BodyMember(&'static str),
    /// The whole URL.
    Url,
}

/// A page that was received, as a style of paging reads it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The position that the page was requested by, if the request had one.
    pub requested: Option<&'a str>,
    /// The body of the response.
    pub body: &'a str,
    /// The headers of the response.
    pub headers: &'a HeaderMap,
    /// The number of items of the page.
    pub count: u64,
    /// The number of items of the pages so far, with this one.
    pub seen: u64,
}

/// The decision about the page after another one.
#[derive(Clone, Debug)]
pub struct Next {
    /// The position of the next page; [`None`] after the last one.
    pub position: Option<String>,
    /// Whether the response announces how many pages there are, so that a repeated page is an error.
    pub promised: bool,
}

impl Next {
    /// Creates the decision of a style for which the API returns the position of the next page.
    pub fn announced(position: Option<String>) -> Self {
        Self {
            position,
            promised: true,
        }
    }
}
