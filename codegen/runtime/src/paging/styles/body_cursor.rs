//! Pages by a cursor in the request's body.

use crate::operation::{Next, Page, PageLocation, PageStyle};
use crate::paging::page_info::{self, is_false};

/// A cursor of the page before, which is sent as a member of the request's body: a string or a number.
#[derive(Clone, Copy, Debug)]
pub struct BodyCursor {
    /// The JSON pointer into the request's body.
    pub member: &'static str,
    /// The JSON pointer to the cursor.
    pub next: &'static str,
    /// The JSON pointer to a boolean that is `false` on the last page.
    pub more: Option<&'static str>,
}

impl PageStyle for BodyCursor {
    fn location(&self) -> PageLocation {
        PageLocation::BodyMember(self.member)
    }

    fn next(&self, page: &Page<'_>) -> Next {
        let is_last = self.more.is_some_and(|at| is_false(page.body, at));
        let cursor = page_info::cursor_json(page.body, self.next).filter(|_| !is_last);
        Next::announced(cursor.map(str::to_owned))
    }
}
