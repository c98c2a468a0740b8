//! Extends an OpenAPI document: reads what a page or another document says about an operation, and
//! inserts it into the text of the document.
//!
//! Each source of operations returns a [`Fragment`]. What is written and how is decided once, by the
//! insertion.

mod fragment;

pub use fragment::{Fragment, Operation, Value};
