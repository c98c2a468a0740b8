//! Pages by their URL in the body.

use crate::operation::{Next, Page, PageLocation, PageStyle};
use crate::paging::page_info;

/// The URL of the next page in the body of the page before.
#[derive(Clone, Copy, Debug)]
pub struct NextUrl {
    /// The JSON pointer to the URL.
    pub next: &'static str,
}

impl PageStyle for NextUrl {
    fn location(&self) -> PageLocation {
        PageLocation::Url
    }

    fn next(&self, page: &Page<'_>) -> Next {
        Next::announced(page_info::cursor(page.body, self.next))
    }
}
