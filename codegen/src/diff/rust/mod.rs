//! What differs between two emitted clients for a program that compiles against them.
//!
//! Reads the emitted files, and no stage before them: whatever emission does, what is compared is what
//! a program sees. A file is cut into its items; only those whose text differs are parsed.

mod attribution;
mod display;
mod item_changes;
mod items;
mod split_items;

pub(super) use attribution::{claims, item_of};
pub(super) use item_changes::{Difference, Renames, differences};
