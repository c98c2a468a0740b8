//! Lists that an operation returns in pages.

mod styles;

use super::TypeRef;
pub use styles::PAGE_STYLES;

/// A place in a response: the members that lead to it from the start of the body; none is the whole body.
pub type Place = Vec<String>;

/// How an operation returns its list in pages. Parameters are named by their index.
///
/// Declared by the vendor extension `x-paging` at an operation, or in the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// What chooses the page.
    pub style: &'static PageStyle,
    /// The value of each member of the style.
    pub members: Vec<PageMember>,
    /// The parameter that says how many items a page has.
    pub size: Option<usize>,
    /// The place of the items; it is within the data of an envelope.
    pub items: Place,
    /// The type of the items.
    pub item: TypeRef,
}

/// A style of paging: what chooses a page, and what a declaration says of it.
#[derive(Debug, PartialEq, Eq)]
pub struct PageStyle {
    /// The value of `style` in a declaration.
    pub name: &'static str,
    /// The variant of `PageBy` in the runtime.
    pub variant: &'static str,
    /// The members of a declaration, which are the fields of the variant.
    pub members: &'static [(&'static str, PageMemberKind)],
    /// Names of query parameters that usually choose a page in this style.
    pub usual_parameters: &'static [&'static str],
}

/// What a member of a style is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageMemberKind {
    /// The parameter that chooses the page.
    Parameter,
    /// The number of the first page: the default of the parameter before it. It is not declared.
    FirstPage,
    /// A place in the body of the request.
    InRequest,
    /// A place in the response.
    InResponse,
    /// A place in the response that a declaration may omit.
    MaybeInResponse,
}

/// The value of a member of a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageMember {
    /// A parameter.
    Parameter(usize),
    /// A number.
    Number(u64),
    /// A place in the request or the response.
    Place(Place),
    /// A place that a declaration may omit.
    MaybePlace(Option<Place>),
}
