//! The styles of paging: each is a type with an implementation of `PageStyle`.

mod body_cursor;
mod cursor;
mod link_header;
mod next_url;
mod number;
mod offset;

pub use body_cursor::BodyCursor;
pub use cursor::Cursor;
pub use link_header::LinkHeader;
pub use next_url::NextUrl;
pub use number::Number;
pub use offset::Offset;

use crate::operation::Page;

/// Returns the number that a page was requested by.
fn requested_number(page: &Page<'_>, first: u64) -> u64 {
    let requested = page.requested.and_then(|text| text.parse().ok());
    requested.unwrap_or(first)
}
