//! Pages by their URL in the header `Link`.

use crate::operation::{Next, Page, PageLocation, PageStyle};

/// The URL of the next page in the header `Link` (RFC 8288).
#[derive(Clone, Copy, Debug)]
pub struct LinkHeader;

impl PageStyle for LinkHeader {
    fn location(&self) -> PageLocation {
        PageLocation::Url
    }

    fn next(&self, page: &Page<'_>) -> Next {
        Next::announced(page.link.map(str::to_owned))
    }
}
