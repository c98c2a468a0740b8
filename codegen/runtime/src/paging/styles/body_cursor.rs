//! Pages by a cursor in the request's body. A position is the JSON text of the cursor: a string or a number.

use super::{Next, Page};
use crate::paging::page_info::{self, is_false};
use crate::request::Call;

pub(super) fn next(page: &Page<'_>, member: &str, next: &str, more: Option<&str>) -> Next {
    let is_last = more.is_some_and(|at| is_false(page.body, at));
    // The first page may have a cursor of the caller in its body.
    let given = || {
        let body = page.call.body_text()?;
        page_info::cursor_json(body, member)
    };
    Next {
        position: page_info::cursor_json(page.body, next)
            .filter(|_| !is_last)
            .map(str::to_owned),
        promised: true,
        unique: page.requested.or_else(given).map(str::to_owned),
    }
}

/// Sets the member of the body that chooses the page.
pub(super) fn set(call: Call, member: &str, position: &str) -> Call {
    match page_info::replaced(call.body_text().unwrap_or("{}"), member, position) {
        Some(body) => call.with_json_text(body),
        None => call.refuse(
            "body",
            "it is not a JSON object that a cursor can be set in",
        ),
    }
}
