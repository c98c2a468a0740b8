// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::{Date, UnknownValue};
use clientwright_runtime::emitted::{object, string_enum};

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FindPetsFilterParameter {
    pub born: Option<Date>,
}
object!(FindPetsFilterParameter { optional born; });

impl FindPetsFilterParameter {
    /// Creates a new `FindPetsFilterParameter` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_born(mut self, born: impl Into<Date>) -> Self {
        self.born = Some(born.into());
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FindPetsWhereParameter {
    pub city: Option<String>,
}
object!(FindPetsWhereParameter { optional city; });

impl FindPetsWhereParameter {
    /// Creates a new `FindPetsWhereParameter` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum FindPetsThemeParameter {
    /// `light`.
    Light,
    /// `dark`.
    Dark,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(FindPetsThemeParameter { "light" => Light; "dark" => Dark; });
