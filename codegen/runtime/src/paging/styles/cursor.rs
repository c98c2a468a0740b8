//! Pages by a cursor in a parameter.

use super::parameter::requested;
use super::{Next, Page};
use crate::paging::page_info::{self, is_false};

/// Returns the position of the next page.
///
/// An empty page with a cursor is not the last one, since the API may have filtered out all its items.
pub(super) fn next(page: &Page<'_>, parameter: &str, next: &str, more: Option<&str>) -> Next {
    let is_last = more.is_some_and(|at| is_false(page.body, at));
    Next {
        position: page_info::cursor(page.body, next).filter(|_| !is_last),
        promised: true,
        unique: requested(page, parameter),
    }
}
