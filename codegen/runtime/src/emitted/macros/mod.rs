//! The macros that implement [`Value`](crate::json::Value) for emitted types.
//!
//! Each expands to a table and to calls of functions that are compiled once, so that a type costs little to compile.
//! Implementations of traits that callers do not use are hidden from the documentation of the type.

mod enums;
mod examples;
mod model_traits;
mod objects;
mod unions;
