//! What differs between two emitted clients for a program that compiles against them.
//!
//! Reads the emitted files, and no stage before them: whatever emission does, what is compared is what
//! a program sees. A file is cut into its items; only those whose text differs are parsed.

mod claims;
mod cut;
mod items;
mod rows;
mod shown;

pub(super) use claims::{claims, item_of};
pub(super) use rows::{Difference, Renames, differences};
