//! How a list is returned in pages.

/// How an operation returns its list in pages. Places are JSON pointers (RFC 6901) from the start of a body.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// What chooses the page.
    pub by: PageBy,
    /// The place of the items.
    pub items: &'static str,
}

/// How a page is chosen: a style of paging with its parameters.
#[derive(Clone, Copy, Debug)]
pub enum PageBy {
    /// The number of the page.
    Number {
        /// The parameter.
        parameter: &'static str,
        /// The number of the first page.
        first: u64,
        /// The place of the number of all pages.
        total_pages: Option<&'static str>,
        /// The place of the number of all items.
        total: Option<&'static str>,
    },
    /// The number of items to leave out.
    Offset {
        /// The parameter.
        parameter: &'static str,
        /// The place of the number of all items.
        total: Option<&'static str>,
    },
    /// A cursor that the page before has.
    Cursor {
        /// The parameter.
        parameter: &'static str,
        /// The place of the cursor.
        next: &'static str,
        /// The place of `false` on the last page.
        more: Option<&'static str>,
    },
    /// A cursor that the page before has, as a member of the request's body.
    BodyCursor {
        /// The place in the request's body.
        member: &'static str,
        /// The place of the cursor.
        next: &'static str,
        /// The place of `false` on the last page.
        more: Option<&'static str>,
    },
    /// The URL of the next page in the header `Link` (RFC 8288).
    LinkHeader,
    /// The URL of the next page in the body of the page before.
    NextUrl {
        /// The place of the URL.
        next: &'static str,
    },
}

#[cfg(feature = "fake")]
impl PageBy {
    /// Whether the API chooses the URL of the next page.
    pub(crate) fn is_url(&self) -> bool {
        matches!(self, Self::LinkHeader | Self::NextUrl { .. })
    }
}
