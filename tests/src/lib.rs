//! Helpers shared by the tests of this workspace.

pub mod differences;
pub mod document;
pub mod pages;
#[cfg(doctest)]
pub mod readme;
pub mod scripted;
pub mod wire;
