//! Everything that emitted code names.

pub use crate::bridge::{deserialize, serialize};
pub use crate::emitted_http::*;
pub use crate::examples::{Example, check_examples, round_trip};
pub use crate::json::{
    Field, Fixed, Outcome, Place, Reader, Table, Tag, TaggedTable, Union, UntaggedTable, Value,
    Writer, also, kinds,
};
pub use crate::models::{debug, equal, listed};
pub use crate::{
    __examples as examples, __model as model, __object as object, __string_enum as string_enum,
    __tagged_union as tagged_union, __tuple as tuple, __untagged_union as untagged_union,
};
pub use crate::{UnknownValue, UnknownVariant};
pub use serde;
