//! Paging: lists that an operation returns in pages.

mod styles;

use super::TypeRef;
pub use styles::PAGE_STYLES;

/// The path of a value in a body: the names of the members that lead to it. An empty path is the whole body.
pub type Place = Vec<String>;

/// How an operation returns its list in pages. Parameters are referred to by index.
///
/// Declared by the vendor extension `x-paging` at an operation, or in the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The style.
    pub style: &'static PageStyle,
    /// The value of each member of the style.
    pub members: Vec<PageMember>,
    /// The parameter for the number of items of a page.
    pub size: Option<usize>,
    /// The place of the items. It is within the data if there is an envelope.
    pub items: Place,
    /// The type of the items.
    pub item: TypeRef,
}

/// A style of paging, with its names in declarations and in the runtime.
#[derive(Debug, PartialEq, Eq)]
pub struct PageStyle {
    /// The value of `style` in a declaration.
    pub name: &'static str,
    /// The type of the runtime.
    pub runtime_type: &'static str,
    /// The members of a declaration, which are also the fields of the type.
    pub members: &'static [(&'static str, PageMemberKind)],
    /// Common names of the query parameter that selects a page.
    pub usual_parameters: &'static [&'static str],
}

/// The kind of a member of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageMemberKind {
    /// The parameter that selects the page.
    Parameter,
    /// The number of the first page: the default of the preceding parameter. It is not declared.
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
