//! Reading and writing JSON.
//!
//! The functions here work for every type of a generated client and for plain Rust types. They take
//! text and return values, or an [`Error`] with the place and what was expected there. They are
//! independent of HTTP.
//!
//! - Types are read in place: one loop reads all objects, by a table of each type's fields.
//! - A field that is not declared is skipped; a value that is not listed is kept.
//! - Of a key that is repeated in an object the last one counts.
//! - An integer may be written `1.0` or `1e2`; one that its type cannot hold is an error.
//! - Arrays and objects may be nested [`DEFAULT_DEPTH`] levels deep.

#![cfg_attr(
    not(test),
    expect(
        clippy::arithmetic_side_effects,
        reason = "offsets in a text that is in memory, and counts of its values, are far from their limits"
    )
)]

mod any;
mod debug;
mod decode;
mod error;
mod excerpt;
mod field_table;
pub(crate) mod file;
mod fixed;
mod flatten;
mod json_path;
mod list;
mod mismatch;
mod numbers;
mod object;
mod primitive;
mod raw;
mod raw_error;
mod reader;
mod strings;
mod tag;
mod union;
mod unknown;
mod untagged;
mod value;
mod writer;

pub use decode::{
    Partial, from_slice, from_str, from_str_observed, from_str_tolerant, to_string,
    to_string_redacted, to_vec,
};
pub(crate) use decode::{Policy, read, read_deep, text_of};
pub use error::Error;
pub use field_table::{Field, Table};
pub use fixed::Fixed;
pub(crate) use json_path::push_key;
pub use list::Place;
pub use mismatch::{Deviation, DeviationKind};
pub(crate) use object::clear;
pub(crate) use raw_error::Fault;
pub(crate) use reader::MAX_DEPTH;
pub use reader::{DEFAULT_DEPTH, Reader};
pub use union::{Tag, TaggedTable, Union, UntaggedTable, also, kinds};
pub use value::{Outcome, Value};
pub use writer::Writer;
pub(crate) use writer::quote;

pub use file::File;
pub use unknown::{UnknownValue, UnknownVariant};
