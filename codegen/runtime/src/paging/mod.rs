//! Lists that come in pages: streams of their pages and of their items.
//!
//! - In: a call whose operation returns a list in pages, and how (`Paging`).
//! - Out: streams of pages and items, and checkpoints.
//! - Independent of: the types of pages, which are decoded as those of any call.
//!
//! The [`Pager`](pager::Pager) follows a list, and the [styles] decide which page comes next.

mod checkpoint;
mod items;
mod link_header;
mod macros;
mod page_info;
mod pager;
mod pages;
mod styles;

pub use checkpoint::Checkpoint;
pub use items::Items;
pub use pages::Pages;

/// Why a list ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndReason {
    /// The last page was returned: the API said so, or the page after it was empty.
    LastPage,
    /// The API returned a page again, and had not said that there is another one: it returns everything in one page, or
    /// repeats the last one.
    RepeatedPage,
    /// The caller's limit is reached; there can be more.
    Limit,
    /// A page could not be had. The checkpoint leads to it again.
    Failed,
}
