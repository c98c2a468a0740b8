// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Animals with a home.
//!
//! The operations of “pets” are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::{Cat, CatKind, Other, Pet};

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Filter {
    pub city: Option<String>,
    pub limit: Option<i64>,
}
object!(Filter { optional city, limit; });

impl Filter {
    /// Creates a new `Filter` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    pub fn with_limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
}
