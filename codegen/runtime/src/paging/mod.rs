//! Lists that come in pages: streams of their pages and of their items.
//!
//! - In: a call whose operation returns a list in pages, and how (`Paging`).
//! - Out: streams of pages and items, and checkpoints.
//! - Must not know: the types of pages, which are decoded as those of any call.
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
    /// The last page was given: the API said so, or the page behind it was empty.
    LastPage,
    /// The API gave a page again, and had not said that there is another one: it gives everything in one page, or
    /// repeats the last one.
    RepeatedPage,
    /// The caller's limit is reached; there can be more.
    Limit,
    /// A page could not be had. The checkpoint leads to it again.
    Failed,
}
