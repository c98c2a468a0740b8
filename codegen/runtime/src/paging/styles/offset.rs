//! Pages by the number of items to skip.

use super::requested_number;
use crate::operation::{Next, Page, PageLocation, PageStyle};
use crate::paging::page_info::positive;

/// The number of items to skip, in a parameter.
#[derive(Clone, Copy, Debug)]
pub struct Offset {
    /// The parameter.
    pub parameter: &'static str,
    /// The JSON pointer to the number of all items.
    pub total: Option<&'static str>,
}

impl PageStyle for Offset {
    fn location(&self) -> PageLocation {
        PageLocation::Parameter(self.parameter)
    }

    fn is_counted(&self) -> bool {
        true
    }

    fn next(&self, page: &Page<'_>) -> Next {
        let total = positive(page.body, self.total);
        let next = requested_number(page, 0).checked_add(page.count);
        let is_last = |next: u64| page.count == 0 || total.is_some_and(|total| next >= total);
        Next {
            position: next
                .filter(|next| !is_last(*next))
                .map(|next| next.to_string()),
            promised: total.is_some(),
        }
    }
}
