//! The macro that generated operations with pages are written with.

/// Gives the call of an operation its pages and items: `paged! { List -> Deployments, Deployment: data => data.items; }`.
///
/// The expression takes the items out of the data; a `?` in it is for what may be absent.
#[macro_export]
#[doc(hidden)]
macro_rules! __paged {
    ($($name:ident -> $data:ty, $item:ty: $binding:ident => $items:expr;)+) => {$(
        impl $name {
            /// The items of the list, whose pages are asked for one by one when they are needed.
            ///
            /// Parameters that choose a page say where to begin.
            pub fn items(self) -> $crate::Items<$item> {
                self.0.items(|received| received.items(|$binding: $data| ::std::option::Option::Some($items)))
            }

            /// The pages of the list, asked for one by one when they are needed.
            ///
            /// Parameters that choose a page say where to begin.
            pub fn pages(self) -> $crate::Pages<$data> {
                self.0.pages()
            }
        }
    )+};
}
