// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media”, and their types.
//!
//! The operations are methods of [`Media`](operations::Media), which [`Client::media`](super::Client::media) returns.

pub mod operations;

use clientwright_runtime::{File, UnknownVariant};
use clientwright_runtime::emitted::{tuple, untagged_union};

#[doc(no_inline)]
pub use super::shared::{Cat, CatKind, Other, Pet};

/// `minItems: 1`.
#[derive(Clone)]
pub struct AddPartsBody(
    /// Item 0.
    pub Pet,
    /// The items after them.
    pub Vec<File>,
);
tuple!(AddPartsBody {
    0;
    rest => 1;
});

#[derive(Clone)]
#[non_exhaustive]
pub enum AddMixBodyItem {
    /// `Pet`.
    Pet(Pet),
    /// A string.
    String(File),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
untagged_union!(AddMixBodyItem { object => Pet; string => String; });
