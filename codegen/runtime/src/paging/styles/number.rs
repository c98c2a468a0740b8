//! Pages by their number.

use super::parameter::requested_number;
use super::{Next, Page};
use crate::paging::page_info::positive;

pub(super) fn next(
    page: &Page<'_>,
    parameter: &str,
    first: u64,
    total_pages: Option<&str>,
    total: Option<&str>,
) -> Next {
    let pages = positive(page.body, total_pages);
    let total = positive(page.body, total);
    let number = requested_number(page, parameter, first);
    let requested = number.saturating_sub(first).saturating_add(1);
    let is_last = page.contents.count == 0
        || pages.is_some_and(|pages| requested >= pages)
        || total.is_some_and(|total| page.seen >= total);
    let next = number.checked_add(1).filter(|_| !is_last);
    Next {
        position: next.map(|next| next.to_string()),
        promised: pages.is_some() || total.is_some(),
        unique: None,
    }
}
