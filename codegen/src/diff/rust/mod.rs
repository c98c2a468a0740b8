//! Compares the public items of two emitted clients.
//!
//! The emitted files are compared and no earlier stage, so the comparison sees exactly what a program that
//! uses the client sees. Each file is split into items, and only items whose text differs are parsed.

mod attribution;
mod display;
mod item_changes;
mod items;
mod split_items;

pub(super) use attribution::{claims, item_of};
pub(super) use item_changes::{Difference, Renames, differences};
