//! How a list is returned in pages.

/// How the pages of a list are requested. Places are JSON pointers (RFC 6901) from the root of a body.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// The style of paging.
    pub by: PageBy,
    /// The JSON pointer to the items.
    pub items: &'static str,
}

/// A style of paging, with its parameters.
#[derive(Clone, Copy, Debug)]
pub enum PageBy {
    /// The number of the page.
    Number {
        /// The parameter.
        parameter: &'static str,
        /// The number of the first page.
        first: u64,
        /// The JSON pointer to the number of all pages.
        total_pages: Option<&'static str>,
        /// The JSON pointer to the number of all items.
        total: Option<&'static str>,
    },
    /// The number of items to skip.
    Offset {
        /// The parameter.
        parameter: &'static str,
        /// The JSON pointer to the number of all items.
        total: Option<&'static str>,
    },
    /// A cursor in the page before.
    Cursor {
        /// The parameter.
        parameter: &'static str,
        /// The JSON pointer to the cursor.
        next: &'static str,
        /// The JSON pointer to a boolean that is `false` on the last page.
        more: Option<&'static str>,
    },
    /// A cursor in the page before, which is sent as a member of the request body.
    BodyCursor {
        /// The JSON pointer into the request body.
        member: &'static str,
        /// The JSON pointer to the cursor.
        next: &'static str,
        /// The JSON pointer to a boolean that is `false` on the last page.
        more: Option<&'static str>,
    },
    /// The URL of the next page in the header `Link` (RFC 8288).
    LinkHeader,
    /// The URL of the next page in the body of the page before.
    NextUrl {
        /// The JSON pointer to the URL.
        next: &'static str,
    },
}

#[cfg(feature = "fake")]
impl PageBy {
    /// Returns whether the API chooses the URL of the next page.
    pub(crate) fn is_url(&self) -> bool {
        matches!(self, Self::LinkHeader | Self::NextUrl { .. })
    }
}
