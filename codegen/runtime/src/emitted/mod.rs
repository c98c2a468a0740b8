//! Everything that emitted code names.

mod macros;
mod model_equality;
mod model_support;
mod operations;

#[cfg(not(feature = "serde"))]
pub use crate::__no_serde as optional_serde;
#[cfg(feature = "serde")]
pub use crate::__serde as optional_serde;
pub use crate::json::{
    Fixed, Outcome, Place, Reader, Tag, TaggedTable, Union, UntaggedTable, Value, Writer, also,
    kinds,
};
pub use crate::json::{UnknownValue, UnknownVariant};
pub use crate::testing::examples::{Example, check_examples, round_trip};
pub use crate::values::serde_impl::{deserialize, serialize};
pub use crate::{
    __examples as examples, __integer_enum as integer_enum, __model as model, __object as object,
    __string_enum as string_enum, __tagged_union as tagged_union, __tuple as tuple,
    __untagged_union as untagged_union,
};
pub use model_equality::equal;
pub use model_support::{debug, listed};
pub use operations::*;
pub use serde;
