// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

/// One of several kinds, distinguished by a tag.
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
tagged_union!(Pet by "kind" { "cat" => Cat; "dog" => Dog; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    pub lives: i64,
}
object!(Cat {
    "kind" = "\"cat\"";
    required lives;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    pub size: Size,
}
object!(Dog {
    "kind" = "\"dog\"";
    required size;
});

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
string_enum!(Size { "small" => Small; "very-large" => VeryLarge; "10" => N10; });
