//! How a list is given in pages.

/// How an operation gives its list in pages. Places are JSON pointers (RFC 6901) from the start of the response's body.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    pub(crate) by: By,
    /// The name of the query parameter that chooses the page.
    pub(crate) parameter: &'static str,
    /// The number of the first page, or the first offset.
    pub(crate) first: u64,
    pub(crate) items: &'static str,
    pub(crate) next: &'static str,
    pub(crate) more: Option<&'static str>,
    pub(crate) total_pages: Option<&'static str>,
    pub(crate) total: Option<&'static str>,
}

/// What chooses the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Number,
    Cursor,
    Offset,
    Link,
}

impl Paging {
    const fn by(by: By, parameter: &'static str) -> Self {
        Self {
            by,
            parameter,
            first: 0,
            items: "",
            next: "",
            more: None,
            total_pages: None,
            total: None,
        }
    }

    /// By the number of the page, beginning with 1.
    pub const fn number(parameter: &'static str) -> Self {
        Self::by(By::Number, parameter).first(1)
    }

    /// By a cursor, which the page before holds at this place.
    pub const fn cursor(parameter: &'static str, next: &'static str) -> Self {
        let mut paging = Self::by(By::Cursor, parameter);
        paging.next = next;
        paging
    }

    /// By the number of items to leave out.
    pub const fn offset(parameter: &'static str) -> Self {
        Self::by(By::Offset, parameter)
    }

    /// By the URL of the next page in the header `Link` (RFC 8288).
    pub const fn link() -> Self {
        Self::by(By::Link, "")
    }

    /// The number of the first page.
    #[must_use]
    pub const fn first(mut self, first: u64) -> Self {
        self.first = first;
        self
    }

    /// The place of the items.
    #[must_use]
    pub const fn items(mut self, place: &'static str) -> Self {
        self.items = place;
        self
    }

    /// The place of `false` on the last page.
    #[must_use]
    pub const fn more(mut self, place: &'static str) -> Self {
        self.more = Some(place);
        self
    }

    /// The place of the number of all pages.
    #[must_use]
    pub const fn total_pages(mut self, place: &'static str) -> Self {
        self.total_pages = Some(place);
        self
    }

    /// The place of the number of all items.
    #[must_use]
    pub const fn total(mut self, place: &'static str) -> Self {
        self.total = Some(place);
        self
    }
}
