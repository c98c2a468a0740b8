//! Extends an OpenAPI document: reads the description of an operation in a page or another document, and
//! inserts it into the text of the document.
//!
//! Each source of operations returns a [`Fragment`]. What is written and how is decided once, by
//! [`insert()`](insert()).

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
