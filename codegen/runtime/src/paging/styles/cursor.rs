//! Pages by a cursor in a parameter.

use crate::operation::{Next, Page, PageLocation, PageStyle};
use crate::paging::page_info::{self, is_false};

/// A cursor of the page before, in a parameter.
///
/// An empty page with a cursor is not the last one, since the API may have filtered out all its items.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// The parameter.
    pub parameter: &'static str,
    /// The JSON pointer to the cursor.
    pub next: &'static str,
    /// The JSON pointer to a boolean that is `false` on the last page.
    pub more: Option<&'static str>,
}

impl PageStyle for Cursor {
    fn location(&self) -> PageLocation {
        PageLocation::Parameter(self.parameter)
    }

    fn next(&self, page: &Page<'_>) -> Next {
        let is_last = self.more.is_some_and(|at| is_false(page.body, at));
        Next::announced(page_info::cursor(page.body, self.next).filter(|_| !is_last))
    }
}
