// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::Page;

pub type UnusedPage = Page<bool>;

#[derive(Clone)]
#[non_exhaustive]
pub struct OtherPage {
    pub items: Vec<f64>,
    /// Another token.
    pub next: Option<String>,
}
object!(OtherPage {
    required items;
    optional next;
});
