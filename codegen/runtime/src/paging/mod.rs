//! Lists in pages: streams of their pages and of their items.
//!
//! - In: a call whose operation returns a list in pages, and how (`Paging`).
//! - Out: streams of pages and items, and checkpoints.
//! - Independent of: the types of pages, which are decoded as those of any call.
//!
//! The [`Pager`](pager::Pager) follows a list, and the [styles] decide which page comes next.

mod checkpoint;
mod items;
mod macros;
mod page_info;
mod page_url;
mod pager;
mod pages;
mod position;
mod repeated_pages;
pub mod styles;

pub use checkpoint::Checkpoint;
pub use items::Items;
pub use pages::Pages;

/// The reason why a stream of pages or items ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndReason {
    /// The last page was returned: the response marked it as the last one, or the next page was empty.
    LastPage,
    /// A page was repeated although the API had not announced another page. Such an API returns the whole list in one
    /// page, or repeats the last page.
    RepeatedPage,
    /// The limit of the caller was reached. There may be more items.
    Limit,
    /// The request for a page failed. The checkpoint is that of the page.
    Failed,
}
