// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::Maybe;
use clientwright_runtime::emitted::object;

#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}
object!(Pet { required name; });

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByCursorResponse {
    pub pets: Option<Vec<Pet>>,
    pub next: Maybe<String>,
    pub more: bool,
}
object!(ListByCursorResponse {
    optional pets, next;
    required more;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByOffsetResponse {
    pub pets: Vec<Pet>,
    pub total: Option<i64>,
}
object!(ListByOffsetResponse {
    required pets;
    optional total;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByUrlResponse {
    pub pets: Vec<Pet>,
    pub links: Option<ListByUrlResponseLinks>,
}
object!(ListByUrlResponse {
    required pets;
    optional links;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct ListByUrlResponseLinks {
    pub next: Option<String>,
}
object!(ListByUrlResponseLinks { optional next; });

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SearchBody {
    pub name: Option<String>,
    pub page: Option<SearchBodyPage>,
}
object!(SearchBody { optional name, page; });

impl SearchBody {
    /// Creates a new `SearchBody` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn with_page(mut self, page: SearchBodyPage) -> Self {
        self.page = Some(page);
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SearchBodyPage {
    pub after: Option<String>,
}
object!(SearchBodyPage { optional after; });

impl SearchBodyPage {
    /// Creates a new `SearchBodyPage` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct SearchResponse {
    pub pets: Vec<Pet>,
    pub next: Option<String>,
}
object!(SearchResponse {
    required pets;
    optional next;
});
