//! Lists that an operation returns in pages.

use super::TypeRef;

/// A place in an answer: the members that lead to it from the start of the body; none is the whole body.
pub type Place = Vec<String>;

/// How an operation returns its list in pages. Parameters are named by their index.
///
/// Declared by the vendor extension `x-paging` at an operation, or in the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// What chooses the page.
    pub by: PageBy,
    /// The parameter that says how many items a page has.
    pub size: Option<usize>,
    /// The place of the items; it is within the data of an envelope.
    pub items: Place,
    /// The type of the items.
    pub item: TypeRef,
}

/// What chooses a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageBy {
    /// The number of the page.
    Number {
        /// The parameter.
        parameter: usize,
        /// The number of the first page.
        first: u64,
        /// The number of all pages.
        total_pages: Option<Place>,
        /// The number of all items.
        total: Option<Place>,
    },
    /// A cursor that the page before holds.
    Cursor {
        /// The parameter.
        parameter: usize,
        /// The cursor of the next page.
        next: Place,
        /// Where the last page has `false`.
        more: Option<Place>,
    },
    /// The number of items to leave out.
    Offset {
        /// The parameter.
        parameter: usize,
        /// The number of all items.
        total: Option<Place>,
    },
    /// A cursor that the page before holds, in the body of the request.
    BodyCursor {
        /// The place in the request's body.
        member: Place,
        /// The cursor of the next page.
        next: Place,
        /// Where the last page has `false`.
        more: Option<Place>,
    },
    /// The URL of the next page in the header `Link` (RFC 8288).
    LinkHeader,
    /// The URL of the next page in the body of the page before.
    NextUrl {
        /// Where a page has the URL.
        next: Place,
    },
}
