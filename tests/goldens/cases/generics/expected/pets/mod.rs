// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::Maybe;
use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::Page;

#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    pub name: String,
}
object!(Cat { required name; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    pub breed: String,
}
object!(Dog { required breed; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Bird {
    pub song: Option<String>,
}
object!(Bird { optional song; });

#[derive(Clone)]
#[non_exhaustive]
pub struct T {
    pub t: Option<String>,
}
object!(T { optional t; });

pub type CatPage = Page<Cat>;

/// A page of dogs.
pub type DogPage = Page<Dog>;

/// The property `items`: The birds.
pub type BirdPage = Page<Bird>;

/// The properties of several responses, which differ in the type of `result`.
///
/// Each of them is an alias of this type, such as `CatResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResponseWithMaybeResult<U> {
    pub success: bool,
    pub result: Maybe<U>,
}
object!(ResponseWithMaybeResult<U> {
    required success;
    optional result;
});

pub type CatResponse = ResponseWithMaybeResult<Cat>;

pub type DogResponse = ResponseWithMaybeResult<Dog>;

pub type BirdResponse = ResponseWithMaybeResult<Bird>;

pub type TResponse = ResponseWithMaybeResult<T>;

/// The property `result`: How many there are. `minimum: 0`.
pub type CountResponse = ResponseWithMaybeResult<i64>;

#[derive(Clone)]
#[non_exhaustive]
pub struct TreeResponse {
    pub success: bool,
    pub result: Maybe<Box<TreeResponse>>,
}
object!(TreeResponse {
    required success;
    optional result;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct WeightResponse {
    pub success: bool,
    pub result: Maybe<f64>,
}
object!(WeightResponse {
    required success;
    optional result;
});

impl WeightResponse {
    /// Creates a new `WeightResponse` with its required properties.
    pub fn new(success: bool) -> Self {
        Self {
            success,
            result: Maybe::Absent,
        }
    }

    pub fn with_result(mut self, result: f64) -> Self {
        self.result = Maybe::Value(result);
        self
    }
}
