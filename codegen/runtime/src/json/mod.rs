//! Reading and writing JSON (RFC 8259).
//!
//! The functions work for all types of generated clients and for plain Rust types. An [`Error`] contains the
//! position in the text and what was expected there. The module is independent of HTTP.
//!
//! - Fields that a type does not declare are skipped. Values that an enum or a union does not list are
//!   kept.
//! - If a key is repeated in an object, the last one is used.
//! - An integer may be written as `1.0` or `1e2`. An integer out of the range of its type is an error.
//! - Arrays and objects may be nested up to [`DEFAULT_DEPTH`] levels.
//!
//! Values are read in place by one loop, which is driven by a table of the fields of each type. Its code is
//! therefore compiled once, not once per type.

#![cfg_attr(
    not(test),
    expect(
        clippy::arithmetic_side_effects,
        reason = "offsets in a text in memory and counts of its values do not overflow"
    )
)]

mod any;
mod constant_members;
mod decode;
mod error;
mod excerpt;
mod field_set;
mod field_table;
pub(crate) mod file;
mod flatten;
mod json_path;
mod least_lossy_variant;
mod list;
mod mismatch;
mod nesting;
mod numbers;
mod object;
mod option;
mod parsed_tables;
mod primitive;
mod raw;
mod raw_error;
mod reader;
mod strings;
mod tagged_union;
mod union;
mod unknown;
mod untagged_union;
mod value;
mod variant_trials;
mod writer;

pub use constant_members::Fixed;
pub use decode::{
    Partial, from_slice, from_str, from_str_observed, from_str_tolerant, to_string,
    to_string_redacted, to_vec,
};
pub(crate) use decode::{Policy, read, read_deep, text_of};
pub use error::Error;
pub(crate) use json_path::push_key;
pub use list::Place;
pub use mismatch::{Deviation, DeviationKind};
pub use nesting::DEFAULT_DEPTH;
pub(crate) use nesting::MAX_DEPTH;
pub(crate) use object::clear;
pub(crate) use raw_error::Fault;
pub use reader::Reader;
pub use union::{Tag, TaggedTable, Union, UntaggedTable, also, kinds};
pub use value::{Outcome, Value};
pub use writer::Writer;
pub(crate) use writer::{REDACTED, placeholder_index, quote};

pub use file::File;
pub use unknown::{UnknownValue, UnknownVariant};
