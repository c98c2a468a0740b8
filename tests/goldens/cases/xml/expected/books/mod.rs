// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “books”, and their types.
//!
//! The operations are methods of [`Books`](operations::Books), which [`Client::books`](super::Client::books) returns.

pub mod operations;

use std::collections::BTreeMap;
use clientwright_runtime::emitted::object;

#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    pub id: i64,
    pub title: String,
    pub price: Option<f64>,
    pub sold: Option<bool>,
    pub authors: Vec<String>,
    pub tags: Option<Vec<String>>,
    pub link: Option<Link>,
    pub parts: Option<Vec<Book>>,
    pub notes: Option<BTreeMap<String, String>>,
}
object!(Book {
    required id, title;
    optional price, sold;
    required authors;
    optional tags, link, parts, notes;
});

impl Book {
    /// Creates a new `Book` with its required properties.
    pub fn new(id: i64, title: impl Into<String>, authors: Vec<String>) -> Self {
        Self {
            id,
            title: title.into(),
            price: None,
            sold: None,
            authors,
            tags: None,
            link: None,
            parts: None,
            notes: None,
        }
    }

    pub fn with_price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    pub fn with_sold(mut self, sold: bool) -> Self {
        self.sold = Some(sold);
        self
    }

    pub fn with_tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    pub fn with_link(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }

    pub fn with_parts(mut self, parts: Vec<Book>) -> Self {
        self.parts = Some(parts);
        self
    }

    pub fn with_notes(mut self, notes: BTreeMap<String, String>) -> Self {
        self.notes = Some(notes);
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Link {
    pub language: Option<String>,
    pub target: Option<String>,
}
object!(Link { optional language, target; });

impl Link {
    /// Creates a new `Link` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    pub fn with_target(mut self, target: impl Into<String>) -> Self {
        self.target = Some(target.into());
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct AddError {
    pub ticket: i64,
}
object!(AddError { required ticket; });

pub type Books = Vec<Book>;
