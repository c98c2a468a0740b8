//! Pages by their number.

use super::requested_number;
use crate::operation::{Next, Page, PageLocation, PageStyle};
use crate::paging::page_info::positive;

/// The number of the page, in a parameter.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// The parameter.
    pub parameter: &'static str,
    /// The number of the first page.
    pub first: u64,
    /// The JSON pointer to the number of all pages.
    pub total_pages: Option<&'static str>,
    /// The JSON pointer to the number of all items.
    pub total: Option<&'static str>,
}

impl PageStyle for Number {
    fn location(&self) -> PageLocation {
        PageLocation::Parameter(self.parameter)
    }

    fn is_counted(&self) -> bool {
        true
    }

    fn next(&self, page: &Page<'_>) -> Next {
        let pages = positive(page.body, self.total_pages);
        let total = positive(page.body, self.total);
        let number = requested_number(page, self.first);
        let requested = number.saturating_sub(self.first).saturating_add(1);
        let is_last = page.count == 0
            || pages.is_some_and(|pages| requested >= pages)
            || total.is_some_and(|total| page.seen >= total);
        let next = number.checked_add(1).filter(|_| !is_last);
        Next {
            position: next.map(|next| next.to_string()),
            promised: pages.is_some() || total.is_some(),
        }
    }
}
