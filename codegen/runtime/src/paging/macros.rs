//! The macro that implements paging for the requests of list operations.

/// Makes a request return its pages and items: `paged!(List -> Deployments, Deployment: data => data.items)`.
///
/// The expression returns the items of the data. It may use `?` for optional fields.
#[macro_export]
#[doc(hidden)]
macro_rules! __paged {
    ($name:ident -> $data:ty, $item:ty: $binding:ident => $items:expr) => {
        impl $name {
            /// Returns a stream of the items of all pages, which are requested one by one.
            ///
            /// Arguments that select a page set the first page.
            pub fn items(self) -> $crate::Items<$item> {
                self.0.items(|response| {
                    response.items(|$binding: $data| ::std::option::Option::Some($items))
                })
            }

            /// Returns a stream of the pages of the list, which are requested one by one.
            ///
            /// Arguments that select a page set the first page.
            pub fn pages(self) -> $crate::Pages<$data> {
                self.0.pages()
            }
        }
    };
}
