// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use std::collections::BTreeMap;
use clientwright_runtime::{Base64, UnknownVariant, serde_json};
use clientwright_runtime::emitted::{object, untagged_union};

#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    pub id: Option<String>,
    pub name: String,
    pub secret: Option<String>,
    pub photo: Option<Base64>,
    pub anything: Option<serde_json::Value>,
    pub never: Option<serde_json::Value>,
    pub either: Option<PetEither>,
    pub size: Option<i64>,
    pub count: Option<u64>,
    /// `maximum: 18446744073709551616`.
    pub large: Option<i128>,
    pub price: Option<f64>,
    pub labels: Option<PetLabels>,
    /// `pattern: "^[a-z]+$"`.
    pub pattern: Option<String>,
    /// `uniqueItems: true`.
    pub unique: Option<Vec<String>>,
    /// `not: {"type":"string"}`.
    pub strange: Option<serde_json::Value>,
}
object!(Pet {
    optional id;
    required name;
    secret_optional secret;
    optional
        photo, anything, never, either, size, count, large, price, labels, pattern, unique,
        strange;
});

impl Pet {
    /// Creates a new `Pet` with its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            secret: None,
            photo: None,
            anything: None,
            never: None,
            either: None,
            size: None,
            count: None,
            large: None,
            price: None,
            labels: None,
            pattern: None,
            unique: None,
            strange: None,
        }
    }

    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    pub fn with_photo(mut self, photo: impl Into<Base64>) -> Self {
        self.photo = Some(photo.into());
        self
    }

    pub fn with_anything(mut self, anything: impl Into<serde_json::Value>) -> Self {
        self.anything = Some(anything.into());
        self
    }

    pub fn with_never(mut self, never: impl Into<serde_json::Value>) -> Self {
        self.never = Some(never.into());
        self
    }

    pub fn with_either(mut self, either: PetEither) -> Self {
        self.either = Some(either);
        self
    }

    pub fn with_size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    pub fn with_count(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }

    pub fn with_large(mut self, large: i128) -> Self {
        self.large = Some(large);
        self
    }

    pub fn with_price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    pub fn with_labels(mut self, labels: PetLabels) -> Self {
        self.labels = Some(labels);
        self
    }

    pub fn with_pattern(mut self, pattern: impl Into<String>) -> Self {
        self.pattern = Some(pattern.into());
        self
    }

    pub fn with_unique(mut self, unique: Vec<String>) -> Self {
        self.unique = Some(unique);
        self
    }

    pub fn with_strange(mut self, strange: impl Into<serde_json::Value>) -> Self {
        self.strange = Some(strange.into());
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum PetEither {
    /// An integer.
    Integer(i64),
    /// A string.
    String(String),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
untagged_union!(PetEither { integer => Integer; string => String; });

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PetLabels {
    /// Properties that are not declared.
    pub additional: BTreeMap<String, String>,
}
object!(PetLabels { rest additional; });

impl PetLabels {
    /// Creates a new `PetLabels` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }
}
