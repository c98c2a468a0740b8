// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use openapi_client_runtime::{UnknownValue, UnknownVariant};

/// One of several kinds, told apart by a tag.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `kind` is `cat`.
    Cat(Cat),
    /// `kind` is `dog`.
    Dog(Dog),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}

/// Cat.
///
/// The member `kind` is always `"cat"`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// The member `lives`.
    pub lives: i64,
}

/// Dog.
///
/// The member `kind` is always `"dog"`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// The member `size`.
    pub size: Size,
}

/// An enumeration, which stays open.
#[derive(Clone)]
#[non_exhaustive]
pub enum Size {
    /// `small`.
    Small,
    /// `very-large`.
    VeryLarge,
    /// `10`.
    N10,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
