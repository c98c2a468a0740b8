//! Pages by the number of items to leave out.

use super::parameter::requested_number;
use super::{Next, Page};
use crate::paging::page_info::positive;

pub(super) fn next(page: &Page<'_>, parameter: &str, total: Option<&str>) -> Next {
    let total = positive(page.body, total);
    let next = requested_number(page, parameter, 0).checked_add(page.contents.count);
    let is_last = |next: u64| page.contents.count == 0 || total.is_some_and(|total| next >= total);
    Next {
        position: next
            .filter(|next| !is_last(*next))
            .map(|next| next.to_string()),
        promised: total.is_some(),
        unique: None,
    }
}
