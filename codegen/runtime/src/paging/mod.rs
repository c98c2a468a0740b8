//! Lists that come in pages: streams of their pages and of their items.
//!
//! What leads from one page to the next is decided here, once for all operations ([`Walk`](cursor::Walk)): it looks at the
//! places that the document names in the body of each response, and at the header `Link`. It does not know the types of
//! the pages; they are decoded behind it, as those of any call.

mod checkpoint;
mod cursor;
mod items;
mod link;
mod macros;
mod page_info;
mod pages;

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
