//! Extends an OpenAPI document with operations of documentation pages or of another document.
//!
//! Each source of operations returns a [`Fragment`], which [`insert()`](insert()) writes into the text of the
//! document.

mod adopt;
mod difference;
mod fragment;
mod insert;
mod lock;
pub mod page;
mod update;
mod value;

pub use adopt::{Adoption, adopt, fit};
pub use difference::difference;
pub use fragment::{Fragment, Operation, Value};
pub use insert::{Inserted, insert};
pub use lock::{Document, Lock, Taken};
pub use update::{Following, Update, update};
